// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.util.ArrayList;
import java.util.List;

import nuanfeng.itests.MalformedBundles.Malformed;
import nuanfeng.testkit.PolicyJar;

/** Guigang's bundle with something wrong in its agencies, forms or measures, by itself or against the places above. */
final class MalformedResponsibilities {

    private static final String AGENCIES = "POLICY-INF/agencies.yaml";
    private static final String MEASURES = "POLICY-INF/measures.yaml";
    private static final String FORM = "POLICY-INF/reports/guigang-f-02/form.yaml";
    private static final String POSTAL = "  guigang-postal:";
    private static final String FIRST_POINT = "      award-funds: { operation: add,";

    private final List<Malformed> cases = new ArrayList<>();

    private MalformedResponsibilities() {
    }

    static List<Malformed> all() {
        MalformedResponsibilities all = new MalformedResponsibilities();
        all.agencies();
        all.names();
        all.mentions();
        all.measures();
        all.points();
        all.citations();
        all.days();
        return List.copyOf(all.cases);
    }

    private void agencies() {
        agency("an agency of the nation", POSTAL, "  cn-postal:");
        agency("an agency of the region above", POSTAL, "  guangxi-postal:");
        agency("an agency without its place", POSTAL, "  postal:");
        agency("an agency of a place that begins alike", POSTAL, "  guigangpostal:");
        agency("a role of a city", "kind: postal, level: city", "kind: role");
        agency("a role named like those of the nation", POSTAL + " { name: 贵港市邮政管理局,", "  outlets: { name: 网点, kind: role }\n" + POSTAL
                + " { name: 贵港市邮政管理局,");
        agency("the nation's role again", POSTAL, "  employer: { name: 用人单位, kind: role }\n" + POSTAL);
        agency("a role with a level", "kind: postal", "kind: role");
        agency("an agency without a level", ", level: city }\n  guigang-postal", " }\n  guigang-postal");
        agency("an agency of an unknown kind", "kind: postal", "kind: post");
        agency("an agency of an unknown level", "kind: postal, level: city", "kind: postal, level: town");
        agency("an agency with a phone number", "kind: postal", "phone: 0775, kind: postal");
    }

    private void names() {
        agency("one alias of two agencies", "市邮政局]", "市邮政局, 市人社局]");
        agency("an alias that is the name of another agency", "市邮政局]", "市邮政局, 贵港市人力资源和社会保障局]");
        agency("an alias that is the id of another agency", "市邮政局]", "市邮政局, guigang-sic]");
        agency("the same alias twice", "市邮政局]", "市邮政局, 市邮政局]");
    }

    private void mentions() {
        form("a form filled in by nobody known", "filledBy: [counties]", "filledBy: [countys]");
        form("a form received by an agency of another place", "guigang-sic,", "chongqing-hrss,");
        form("a form received by a name instead of an id", "guigang-sic,", "市社保中心,");
        form("a form without its title", "title:", "# title:");
        form("a form without its clause", "citation:", "# citation:");
        form("a form of an unknown clause", "clause: \"5.1\"", "clause: \"9.1\"");
        form("a form with columns", "catalogue: F-02", "catalogue: F-02\ncolumns: [网点]");
        form("a form of an impossible number in the catalogue", "catalogue: F-02", "catalogue: F-2");
        measure("a measure of an unknown agency", "agencies: [counties]", "agencies: [county]");
        measure("a measure of an agency of another place", "agencies: [counties]", "agencies: [kunming-hrss]");
        measure("a measure of an agency by its name", "agencies: [counties]", "agencies: [市人社局]");
    }

    private void measures() {
        measure("a lead that is not responsible", "agencies: [counties]", "agencies: [counties]\n    lead: guigang-sic");
        measure("a lead by another name", "agencies: [counties]", "agencies: [counties]\n    lead: 各县（市、区）");
        measure("a lead that nobody knows", "agencies: [counties]", "agencies: [counties]\n    lead: guigang-party");
        measure("a measure that the nation does not know", "  M10:", "  M12:");
        measure("a measure by its clause", "  M10:", "  \"5.1\":");
        measure("a local measure that does not say so", "    local: true\n", "");
        measure("a measure of the nation that claims to be local", "  M10:\n", "  M10:\n    local: true\n    title: 地方责任\n");
        measure("a local measure named like one of the nation", "  injury-prevention:", "  M2:");
        measure("a local measure without a title", "    title: { zh: 工伤预防五年行动", "    # title: { zh: 工伤预防五年行动");
        measure("a relation that is none", "  M10:\n", "  M10:\n    relation: implementation\n");
    }

    private void points() {
        measure("a point kept that the nation has not", FIRST_POINT, "      award-fonds: { operation: keep,");
        measure("a point dropped that the nation has not", FIRST_POINT, "      award-fonds: { operation: drop,");
        measure("a point changed that the nation has not", FIRST_POINT, "      award-fonds: { operation: change,");
        measure("a point added that the nation has", "      credit: { operation: keep,", "      credit: { operation: add,");
        measure("another point added that the nation has", "      assessment: { operation: keep,", "      assessment: { operation: add,");
        measure("a dropped point added again", "      survey-by-brand: { operation: drop }",
                "      survey-by-brand: { operation: add, text: 按品牌发布 }");
        measure("a point without its operation", FIRST_POINT, "      award-funds: {");
        measure("a point with an unknown operation", FIRST_POINT, "      award-funds: { operation: addition,");
        measure("a point that is added without a text", FIRST_POINT, "      empty: { operation: add }\n" + FIRST_POINT);
        measure("a local point that is kept", "action-plan: { text:", "action-plan: { operation: keep, text:");
    }

    private void citations() {
        measure("points without a clause", "    citation: { document: gg-2022-18, clause: \"5.2\" }\n", "");
        measure("agencies without a clause", "    agenciesCitation: { document: gg-2022-18, clause: \"4\", note: 第四部分各阶段的责任单位合并 }\n"
                + "    citation: { document: gg-2022-18, clause: \"3\" }\n", "");
        measure("a local measure without a clause", "    agencies: [guigang-postal, hr-departments, social-insurance-agency]\n"
                + "    citation: { document: gg-2022-18, clause: \"5.3\" }\n\n", "    agencies: [guigang-postal]\n\n");
        measure("a point of an unknown clause", "clause: \"3.1\"", "clause: \"3.9\"");
        measure("agencies of an unknown document", "agenciesCitation: { document: gg-2022-18", "agenciesCitation: { document: gg-2022-81");
    }

    private void days() {
        measure("a measure from an impossible day", "from: 2022-06-27", "from: 2022-06-31");
        measure("a measure without a first day", "    from: 2022-06-27\n", "");
        measure("a measure that ends before it begins", "from: 2022-06-27", "from: 2022-06-27\n    to: 2022-06-27");
        measure("a point that begins before its measure", FIRST_POINT, "      award-funds: { from: 2022-01-01, operation: add,");
    }

    private void agency(String name, String old, String text) {
        replaced(name, AGENCIES, old, text);
    }

    private void form(String name, String old, String text) {
        replaced(name, FORM, old, text);
    }

    private void measure(String name, String old, String text) {
        replaced(name, MEASURES, old, text);
    }

    private void replaced(String name, String file, String old, String text) {
        PolicyJar sound = TestPolicies.shipped(TestPolicies.GUIGANG).version(TestPolicies.next());
        PolicyJar changed = sound.edit(file, before -> {
            int at = before.indexOf(old);
            if (at < 0) {
                throw new IllegalArgumentException("'%s' does not occur in %s: %s".formatted(old, file, name));
            }
            return before.substring(0, at) + text + before.substring(at + old.length());
        });
        cases.add(new Malformed(name, changed.bytes(), file, true));
    }
}
