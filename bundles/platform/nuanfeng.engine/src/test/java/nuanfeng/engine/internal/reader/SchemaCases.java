// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.nio.file.Files;
import java.util.stream.Stream;

/** Files of another form than their schema, and files that contradict each other. */
final class SchemaCases {

    private static final String PLACE = BundleMaker.PLACE;
    private static final String DOCUMENTS = BundleMaker.DOCUMENTS;
    private static final String PARAMETERS = BundleMaker.PARAMETERS;
    private static final String EXAMPLES = BundleMaker.EXAMPLES;
    private static final String VALUE = "value: 0.004\n";

    private SchemaCases() {
    }

    static Stream<Malformed> all() {
        return Stream.of(files(), place(), documents(), TextCases.all(), parameters(), examples()).flatMap(each -> each);
    }

    private static Stream<Malformed> files() {
        return Stream.of(
                at("no place.yaml", Malformed.city().without(PLACE), "missing-file", PLACE, 0),
                at("an unknown file", Malformed.city().file("POLICY-INF/notes.txt", "x"), "unknown-file", "POLICY-INF/notes.txt", 0),
                at("a misspelt file", Malformed.city().file("POLICY-INF/document.yaml", "x"), "unknown-file",
                        "POLICY-INF/document.yaml", 0),
                at("another ending", Malformed.city().file("POLICY-INF/parameters/x.yml", "x"), "unknown-file",
                        "POLICY-INF/parameters/x.yml", 0),
                at("a subject in capitals", Malformed.city().file("POLICY-INF/parameters/Work.yaml", "x"), "unknown-file",
                        "POLICY-INF/parameters/Work.yaml", 0),
                at("a folder too deep", Malformed.city().file("POLICY-INF/parameters/a/b.yaml", "x"), "unknown-file",
                        "POLICY-INF/parameters/a/b.yaml", 0),
                replacing("a format of tomorrow", PARAMETERS, "format: 1", "format: 2 # here", "unknown-format"),
                at("no format", Malformed.city().replace(PARAMETERS, "format: 1\n", ""), "missing-key", PARAMETERS, 1),
                of("the format at the end", PARAMETERS, "parameters:\n  rate:\n    values:\n      2022-06-27: { ended: true, "
                        + "citation: { document: a, clause: b } }\nformat: 1 # here\n", "format-not-first"),
                at("a list instead of a mapping", Malformed.city().file(PARAMETERS, "- format: 1\n"), "wrong-type", PARAMETERS, 1),
                at("a text instead of a mapping", Malformed.city().file(PARAMETERS, "贵港\n"), "wrong-type", PARAMETERS, 1));
    }

    private static Stream<Malformed> place() {
        return Stream.of(
                replacing("a code with five digits", PLACE, "code: \"990100\"", "code: \"99010\" # here", "wrong-form"),
                replacing("a code that begins with 0", PLACE, "code: \"990100\"", "code: \"090100\" # here", "wrong-form"),
                replacing("the code of a province", PLACE, "code: \"990100\"", "code: \"990000\" # here", "wrong-code"),
                replacing("the code of a district", PLACE, "code: \"990100\"", "code: \"990102\" # here", "wrong-code"),
                replacing("the code of the nation", PLACE, "code: \"990100\"", "code: CN # here", "wrong-code"),
                replacing("an unknown level", PLACE, "level: city", "level: town # here", "not-in-list"),
                replacing("a city that would be the nation", PLACE, "level: city", "level: nation # here", "wrong-level"),
                at("a version of two numbers", version("1.0"), "wrong-type", PLACE, 2),
                at("a version with a word", version("1.0.0-rc1"), "wrong-form", PLACE, 2),
                replacing("a misspelt key", PLACE, "level: city", "levle: city # here", "unknown-key"),
                at("no name", Malformed.city().replace(PLACE, "name: { zh: 测试市, en: Testcity }\n", ""), "missing-key", PLACE, 1),
                replacing("a name that turns the reading direction", PLACE, "{ zh: 测试市, en: Testcity }", "{ zh: \"测\\u202E市\" } # here", "control-character"),
                replacing("a name of two lines", PLACE, "{ zh: 测试市, en: Testcity }", "{ zh: \"测试\\r\\n市\" } # here", "control-character"),
                replacing("a name with something that is not seen", PLACE, "{ zh: 测试市, en: Testcity }", "{ zh: \"测试\\u200B市\" } # here", "control-character"),
                replacing("a district that rings a bell", PLACE, "\"990102\": 甲区", "\"990102\": \"甲\\a区\" # here", "control-character"),
                replacing("a name in English only", PLACE, "{ zh: 测试市, en: Testcity }", "{ en: Testcity } # here", "missing-key"),
                replacing("a district code of letters", PLACE, "\"990102\": 甲区", "jia: 甲区 # here", "wrong-key"),
                replacing("a place among its own districts", PLACE, "\"990102\": 甲区", "\"990100\": 甲区 # here", "covers-itself"),
                replacing("an abolished code that is in use", PLACE, "covers:",
                        "formerly:\n  \"990102\": { name: 旧县, now: \"990100\" } # here\ncovers:", "former-and-today"),
                replacing("an abolished code that leads nowhere", PLACE, "covers:",
                        "formerly:\n  \"990121\": { name: 旧县, now: \"990199\" } # here\ncovers:", "unknown-successor"),
                replacing("a pooling place that is no path", PLACE, "covers:", """
                        pooling:
                          work-injury:
                            2022-07-01:
                              place: Testland # here
                              citation: { document: a, clause: b }
                        covers:""", "wrong-form"),
                replacing("pooling without a clause", PLACE, "covers:",
                        "pooling:\n  work-injury:\n    2022-07-01: { place: cn.testland } # here\ncovers:", "missing-key"));
    }

    private static Stream<Malformed> documents() {
        return Stream.of(
                replacing("an unknown kind", DOCUMENTS, "kind: normative", "kind: law # here", "not-in-list"),
                replacing("an unknown source", DOCUMENTS, "source: S", "source: W31 # here", "wrong-form"),
                replacing("no clauses", DOCUMENTS, "clauses:\n      \"1\": 一\n      \"3.2.2\": 三（二）2", "clauses: {} # here", "empty"),
                replacing("issuers as a text", DOCUMENTS, "issuers: [测试市人力资源和社会保障局]", "issuers: 测试市 # here", "wrong-type"),
                replacing("an issuer twice", DOCUMENTS, "[测试市人力资源和社会保障局]", "[甲, 甲] # here", "duplicate-item"),
                replacing("number and its absence", DOCUMENTS, "    title:", "    numberMissing: unknown\n    title:", "not-allowed", 3),
                replacing("no day of issue", DOCUMENTS, "    issued: 2022-06-27\n", "", "missing-key", 3),
                replacing("an id in capitals", DOCUMENTS, "test-2022-1:", "Test-2022-1: # here", "wrong-key"),
                replacing("our reading as a normative document", DOCUMENTS, "source: S", "source: INFER # here", "not-allowed"),
                replacing("a number twice", DOCUMENTS, "documents:\n", """
                        documents:
                          other-1:
                            number: 测试函(2022)1号
                            title: 另一个
                            issuers: [甲]
                            kind: news
                            source: S
                            clauses: { "1": 一 }
                        """, "duplicate-number", 11),
                replacing("two clauses of one number", DOCUMENTS, "\"1\": 一", "\"1\": 一\n      \"9\": 一 # here", "duplicate-clause"),
                replacing("a clause named like another's number", DOCUMENTS, "\"1\": 一", "\"1\": 一\n      \"2\": \"1\" # here",
                        "duplicate-clause"));
    }

    private static Stream<Malformed> parameters() {
        return Stream.of(
                replacing("a misspelt key", PARAMETERS, VALUE, "valeu: 0.004 # here\n", "unknown-key"),
                replacing("an uncited value", PARAMETERS, "        citation: { document: 测试函〔2022〕1号, clause: 三（二）2 }\n", "",
                        "missing-key", 5),
                replacing("a citation without clause", PARAMETERS, ", clause: 三（二）2 }", " } # here", "missing-key"),
                replacing("neither value nor word", PARAMETERS, VALUE, "", "missing-key", 5),
                replacing("value and ended", PARAMETERS, VALUE, "value: 0.004\n        ended: true\n", "exclusive-keys", 5),
                replacing("ended that is false", PARAMETERS, VALUE, "ended: false # here\n", "not-in-list"),
                replacing("a value as a mapping", PARAMETERS, VALUE, "value: { amount: 1 } # here\n", "wrong-type"),
                replacing("an unknown unit", PARAMETERS, VALUE, "value: 0.004\n        unit: permille # here\n", "not-in-list"),
                replacing("a modality in small letters", PARAMETERS, VALUE, "value: 0.004\n        modality: must # here\n",
                        "not-in-list"),
                replacing("a month without 0", PARAMETERS, VALUE, "value: 0.004\n        fromMonth: 2022-7 # here\n", "wrong-form"),
                replacing("a date with slashes", PARAMETERS, VALUE, "value: 0.004\n        to: 2022/07/01 # here\n", "wrong-form"),
                replacing("a thirteenth month", PARAMETERS, "2022-06-27:", "2022-13-27: # here", "wrong-key"),
                replacing("values as a list", PARAMETERS, "    values:\n      2022-06-27:\n        value: 0.004\n        citation:",
                        "    values: # here\n      - value: 0.004\n        citation:", "wrong-type"),
                at("a rate that is a word", Malformed.city().replace(PARAMETERS, VALUE, "value: low\n").replace(PARAMETERS,
                        "    values:", "    type: rate\n    override: closed\n    description: 费率\n    values:"), "wrong-form",
                        PARAMETERS, 9),
                replacing("an unknown type", PARAMETERS, "    values:", "    type: double # here\n    values:", "not-in-list"),
                replacing("an open key without the clause that opens it", PARAMETERS, "    values:",
                        "    type: rate\n    override: open\n    description: 费率\n    values:", "missing-key", 3),
                replacing("bounds without an end", PARAMETERS, "    values:", "    type: rate\n    override: { bounded: { min: 1 } } # here\n"
                        + "    description: 费率\n    values:", "missing-key"),
                replacing("a catalogue id of another form", PARAMETERS, VALUE,
                        "unset: { configure: TODO, reason: 文件未给出 } # here\n", "wrong-form"),
                replacing("a name with an underscore", PARAMETERS, "  rate:", "  base_rate: # here", "wrong-key"),
                replacing("a text with a misspelt language", PARAMETERS, VALUE, "value: 0.004\n        note: { zn: 注 } # here\n",
                        "unknown-key"));
    }

    private static Stream<Malformed> examples() {
        return Stream.of(
                replacing("neither rule nor parameter", EXAMPLES, "    parameter: work-injury.rate\n", "", "missing-key", 3),
                replacing("rule and parameter", EXAMPLES, "    parameter:", "    rule: a.b\n    facts: {}\n    parameter:",
                        "exclusive-keys", 3),
                replacing("an unknown expectation", EXAMPLES, "{ status: value, value: 0.004 }",
                        "{ status: value, value: 0.004, amuont: 1 } # here", "unknown-key"),
                replacing("no expectation", EXAMPLES, "    expect: { status: value, value: 0.004 }\n", "", "missing-key", 3),
                replacing("a district that is not covered", EXAMPLES, "    on:", "    place: \"990199\" # there\n    on:",
                        "unknown-district", 3),
                replacing("a name twice", EXAMPLES, "examples:\n", """
                        examples:
                          - name: 费率
                            parameter: work-injury.rate
                            expect: { status: not-yet }
                        """, "duplicate-example", 6),
                at("examples as a mapping", Malformed.city().file(EXAMPLES, "format: 1\nexamples: { name: x }\n"), "wrong-type",
                        EXAMPLES, 2));
    }

    private static BundleMaker version(String version) {
        return Malformed.city().replace(PLACE, "version: 1.0.0", "version: " + version).header("Bundle-Version", version);
    }

    private static Malformed at(String name, BundleMaker bundle, String code, String file, int line) {
        return Malformed.of(name, bundle, "schema", code, file, line);
    }

    private static Malformed of(String name, String file, String text, String code) {
        return Malformed.of(name, file, text, "schema", code);
    }

    private static Malformed replacing(String name, String file, String old, String text, String code) {
        return Malformed.replacing(name, file, old, text, "schema", code);
    }

    private static Malformed replacing(String name, String file, String old, String text, String code, int line) {
        return at(name, Malformed.city().replace(file, old, text), code, file, line);
    }
}
