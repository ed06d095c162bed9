// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.util.stream.Stream;

import nuanfeng.agency.Agencies;

/** Agencies, forms and measures that are wrong by themselves, whatever stands above. */
final class ResponsibilityCases {

    private static final String AGENCIES = "POLICY-INF/agencies.yaml";
    private static final String MEASURES = "POLICY-INF/measures.yaml";
    private static final String FORM = "POLICY-INF/reports/testcity-f-02/form.yaml";
    private static final String CITED = "citation: { document: test-2022-1, clause: \"1\" }";

    private ResponsibilityCases() {
    }

    static Stream<Malformed> all() {
        return Stream.of(agencies(), forms(), measures(), points()).flatMap(each -> each);
    }

    private static Stream<Malformed> agencies() {
        return Stream.of(
                agency("an agency of the nation", "wrong-agency-id", "cn-hrss: { name: 局, kind: postal, level: city } # here"),
                agency("an agency of another city", "wrong-agency-id", "othercity-hrss: { name: 局, kind: postal, level: city } # here"),
                agency("an agency named like its place", "wrong-agency-id", "testcity: { name: 局, kind: postal, level: city } # here"),
                agency("an agency of a place that begins alike", "wrong-agency-id",
                        "testcityhrss: { name: 局, kind: postal, level: city } # here"),
                agency("a role of a city", "role-below-the-nation", "employer: { name: 用人单位, kind: role } # here"),
                agency("a role of a city that begins with its name", "role-below-the-nation",
                        "testcity-employer: { name: 用人单位, kind: role } # here"),
                agency("a role without a name of its own", "role-below-the-nation", "counties: { name: 各县, kind: role } # here"),
                agency("one alias of two agencies", "duplicate-alias",
                        "testcity-a: { name: 甲局, aliases: [市局], kind: postal, level: city }",
                        "testcity-b: { name: 乙局, aliases: [市局], kind: postal, level: city } # here"),
                agency("an alias that is the name of another agency", "duplicate-alias",
                        "testcity-a: { name: 甲局, aliases: [乙局], kind: postal, level: city } # here",
                        "testcity-b: { name: 乙局, kind: postal, level: city }"),
                agency("one name of two agencies", "duplicate-alias", "testcity-a: { name: 甲局, kind: postal, level: city }",
                        "testcity-b: { name: 甲局, kind: postal, level: city } # here"),
                agency("an alias that is the id of another agency", "duplicate-alias",
                        "testcity-a: { name: 甲局, kind: postal, level: city }",
                        "testcity-b: { name: 乙局, aliases: [testcity-a], kind: postal, level: city } # here"),
                agency("one English name of two agencies", "duplicate-alias",
                        "testcity-a: { name: { zh: 甲局, en: Office }, kind: postal, level: city }",
                        "testcity-b: { name: { zh: 乙局, en: Office }, kind: postal, level: city } # here"),
                agency("names that differ in their brackets", "duplicate-alias",
                        "testcity-a: { name: 局（甲）, kind: postal, level: city }",
                        "testcity-b: { name: 局(甲), kind: postal, level: city } # here"),
                schema(AGENCIES, "an agency without a level", "agencies:\n  testcity-a: { name: 局, kind: postal } # here\n", "missing-key"),
                schema(AGENCIES, "an agency without a name", "agencies:\n  testcity-a: { kind: postal, level: city } # here\n", "missing-key"),
                schema(AGENCIES, "an agency of an unknown kind",
                        "agencies:\n  testcity-a:\n    name: 局\n    kind: postel # here\n    level: city\n", "not-in-list"),
                schema(AGENCIES, "a level that is none",
                        "agencies:\n  testcity-a:\n    name: 局\n    kind: postal\n    level: town # here\n", "not-in-list"),
                schema(AGENCIES, "a key that agencies do not have",
                        "agencies:\n  testcity-a:\n    name: 局\n    kind: postal\n    level: city\n    phone: 1 # here\n", "unknown-key"));
    }

    private static Stream<Malformed> forms() {
        return Stream.of(
                schema(FORM, "a form without a title", CITED + "\n", "missing-key", 1),
                schema(FORM, "a form without a citation", "title: 表\n", "missing-key", 1),
                schema(FORM, "a form of an impossible catalogue id", "catalogue: F2 # here\ntitle: 表\n" + CITED + "\n", "wrong-form"),
                schema(FORM, "a form that nobody fills in", "title: 表\nfilledBy: [] # here\n" + CITED + "\n", "empty"));
    }

    private static Stream<Malformed> measures() {
        return Stream.of(
                measure("a lead that is not responsible", "lead-not-responsible",
                        "agencies: [testcity-a]", "lead: testcity-b # here", CITED),
                measure("a lead by another name", "lead-not-responsible", "agencies: [testcity-a]", "lead: testcity # here", CITED),
                measure("a lead among several others", "lead-not-responsible",
                        "agencies: [testcity-a, testcity-b]", "lead: testcity-c # here", CITED),
                schema(MEASURES, "a lead and no agencies",
                        "measures:\n  M1: # here\n    from: 2022-01-01\n    points: { base: { operation: keep } }\n    lead: testcity-a\n    "
                                + CITED + "\n", "missing-key"),
                measure("agencies without a clause", "missing-citation", "agencies: [testcity-a] # here"),
                measure("a point without a clause", "missing-citation", "points:", "  base: { operation: keep } # here"),
                measure("one of two points without a clause", "missing-citation", "points:",
                        "  base: { operation: keep, " + CITED + " }", "  other: { operation: keep } # here"),
                measure("agencies without a clause beside cited points", "missing-citation", "agencies: [testcity-a] # here",
                        "points:", "  base: { operation: keep, " + CITED + " }"),
                timeline("a measure from an impossible day", "impossible-date", "from: 2022-02-30 # here"),
                timeline("a measure to an impossible day", "impossible-date", "from: 2022-01-01", "to: 2023-02-29 # here"),
                timeline("a measure that ends on its first day", "empty-period", "from: 2022-01-01", "to: 2022-01-01 # here"),
                timeline("a point from an impossible day", "impossible-date", "from: 2022-01-01", "points:",
                        "  base: { operation: keep, from: 2022-02-30 } # here"),
                timeline("a point that begins before its measure", "outside-measure", "from: 2022-01-01", "points:",
                        "  base: { operation: keep, from: 2021-12-31 } # here"),
                timeline("a point that begins when its measure is over", "outside-measure", "from: 2022-01-01", "to: 2023-01-01", "points:",
                        "  base: { operation: keep, from: 2023-01-01 } # here"),
                timeline("a measure that ends before it begins", "empty-period", "from: 2022-01-01", "to: 2021-12-31 # here"),
                schema(MEASURES, "a measure without a first day", "measures:\n  M1: # here\n    agencies: [testcity-a]\n    " + CITED + "\n",
                        "missing-key"),
                schema(MEASURES, "a local measure without a title",
                        "measures:\n  own: # here\n    local: true\n    from: 2022-01-01\n    points: { base: { text: 内容 } }\n    " + CITED + "\n",
                        "missing-key"),
                schema(MEASURES, "a measure whose id is a clause number",
                        "measures:\n  \"2.3\": # here\n    from: 2022-01-01\n    agencies: [testcity-a]\n    " + CITED + "\n", "wrong-key"));
    }

    private static Stream<Malformed> points() {
        return Stream.of(
                measure("a point without an operation", "missing-operation", CITED, "points:", "  base: { text: 内容 } # here"),
                measure("the second point without an operation", "missing-operation", CITED, "points:",
                        "  base: { operation: keep }", "  other: { text: 内容 } # here"),
                measure("a point of a counterpart without an operation", "missing-operation", CITED, "relation: counterpart", "points:",
                        "  base: { text: 内容 } # here"),
                local("a local point that is kept", "operation: keep"), local("a local point that is changed", "operation: change"),
                local("a local point that is dropped", "operation: drop"),
                schema(MEASURES, "a point that is changed to nothing",
                        "measures:\n  M1:\n    from: 2022-01-01\n    " + CITED + "\n    points:\n      base: { operation: change } # here\n",
                        "missing-key"),
                schema(MEASURES, "a point that is moved",
                        "measures:\n  M1:\n    from: 2022-01-01\n    " + CITED
                                + "\n    points:\n      base:\n        operation: move # here\n        text: 内容\n", "not-in-list"));
    }

    private static Malformed agency(String name, String code, String... lines) {
        return Malformed.of(name, AGENCIES, "format: 1\nagencies:\n  " + String.join("\n  ", lines) + "\n", "schema", code);
    }

    private static Malformed measure(String name, String code, String... lines) {
        return Malformed.of(name, MEASURES, "format: 1\nmeasures:\n  M1:\n    from: 2022-01-01\n    " + String.join("\n    ", lines) + "\n",
                "schema", code);
    }

    private static Malformed timeline(String name, String code, String... lines) {
        return Malformed.of(name, MEASURES, "format: 1\nmeasures:\n  M1:\n    agencies: [testcity-a]\n    " + CITED + "\n    "
                + String.join("\n    ", lines) + "\n", "timelines", code);
    }

    private static Malformed local(String name, String operation) {
        return Malformed.of(name, MEASURES, "format: 1\nmeasures:\n  own:\n    local: true\n    title: 自有\n    from: 2022-01-01\n    " + CITED
                + "\n    points:\n      base:\n        text: 内容\n        " + operation + " # here\n", "schema", "unknown-point");
    }

    private static Malformed schema(String file, String name, String text, String code) {
        return Malformed.of(name, file, "format: 1\n" + text, "schema", code);
    }

    /** The finding is about the file as a whole. */
    private static Malformed schema(String file, String name, String text, String code, int line) {
        return Malformed.of(name, Malformed.city().file(file, "format: 1\n" + text), "schema", code, file, line);
    }
}
