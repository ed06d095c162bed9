// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import nuanfeng.engine.Behind;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.engine.internal.reader.BundleMaker;
import nuanfeng.engine.internal.workbook.DrawnWorkbook;
import nuanfeng.lifecycle.Finding;
import nuanfeng.policy.PlaceId;

/** A workbook that somebody drew beside the form of an invented nation, up to the gate: what does not fit is told by its cell. */
class DrawnTemplateTest {

    private static final PlaceId PLACE = new PlaceId("cn");
    private static final String FORM = "POLICY-INF/reports/cn-f-02/";
    private static final String[] TITLE = {"{title}※", "{unit}"};
    private static final String[] LINE = {"{row.name}", "{row.amount}"};
    private static final String[] TOTAL = {"合计", "{total.amount}"};

    @TempDir
    Path folder;

    private static BundleMaker nation(byte[] template) {
        return BundleMaker.city("cn").without(BundleMaker.PARAMETERS).without(BundleMaker.EXAMPLES).file(BundleMaker.PLACE, """
                format: 1
                version: 1.0.0
                name: cn
                code: CN
                level: nation
                """).file(BundleMaker.DOCUMENTS, """
                format: 1
                documents:
                  test-cn:
                    number: 测试函〔2022〕1号
                    title: 试验方案
                    issuers: [试验机关]
                    issued: 2022-06-27
                    kind: normative
                    source: S
                    clauses: { "1": 一 }
                """).file(FORM + "form.yaml", """
                format: 1
                title: 调度表
                citation: { document: test-cn, clause: "1" }
                layouts:
                  2022-07-01:
                    period: month
                    template: template.xlsx
                    source: { name: rows }
                    headings:
                      - [{ text: 填报单位：, fact: unit, across: 2 }]
                    columns:
                      - { id: name, title: 名称, type: text }
                      - { id: amount, title: 金额, type: money, total: sum }
                    key: [name]
                    total: 合计
                """).file(FORM + "template.xlsx", template);
    }

    /** Of the archive first, then of the place. */
    private List<Finding> findings(byte[] template) {
        Reading reading = PolicyReader.unsigned().read(nation(template).write(folder));
        if (Behind.content(reading).isEmpty() || reading.findings().stream().anyMatch(Finding::severe)) {
            return reading.findings();
        }
        PolicyEdition edition = Behind.with(PolicyEdition.empty(Clock.systemUTC()), Map.of(PLACE, new ActivePolicy(Behind.content(reading).get(), Map.of())), Set.of());
        assertEquals(edition.findings(PLACE).stream().noneMatch(Finding::severe), edition.serves(PLACE), edition.findings(PLACE).toString());
        return edition.findings(PLACE);
    }

    @Test
    void whatFitsIsTaken() {
        assertEquals(List.of(), findings(DrawnWorkbook.of(TITLE, LINE, TOTAL).bytes()).stream().filter(Finding::severe).toList());
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of("a column that is not there", DrawnWorkbook.of(TITLE, new String[] {"{row.name}", "{row.amount}", "{row.amuont}"}, TOTAL), "template-name", "C2"),
                Arguments.of("a total that is not there", DrawnWorkbook.of(TITLE, LINE, new String[] {"{total.nothing}", "{total.amount}"}), "template-name", "A3"),
                Arguments.of("a fact that is not there", DrawnWorkbook.of(new String[] {"{title}※{secret}", "{unit}"}, LINE, TOTAL), "template-name", "A1"),
                Arguments.of("a name of the machine", DrawnWorkbook.of(TITLE, LINE, new String[] {"${jndi:ldap://127.0.0.1/x}", "{total.amount}"}), "template-braces", "A3"),
                Arguments.of("an expression", DrawnWorkbook.of(TITLE, LINE, new String[] {"{1+1}", "{total.amount}"}), "template-braces", "A3"),
                Arguments.of("one brace", DrawnWorkbook.of(TITLE, LINE, new String[] {"合计{", "{total.amount}"}), "template-braces", "A3"),
                Arguments.of("braces in braces", DrawnWorkbook.of(TITLE, LINE, new String[] {"{{unit}}", "{total.amount}"}), "template-braces", "A3"),
                Arguments.of("two rows for the lines", DrawnWorkbook.of(TITLE, LINE, LINE, TOTAL), "template-two-lines", "3"),
                Arguments.of("none for the lines", DrawnWorkbook.of(TITLE, TOTAL), "template-no-lines", "template.xlsx"),
                Arguments.of("a column that is missing", DrawnWorkbook.of(TITLE, new String[] {"{row.name}"}, TOTAL), "template-lacks", "row.amount"),
                Arguments.of("a total that is missing", DrawnWorkbook.of(TITLE, LINE), "template-lacks", "total.amount"),
                Arguments.of("cells merged across the lines", DrawnWorkbook.of(TITLE, LINE, TOTAL).behind("<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"), "template-area", "A2"),
                Arguments.of("no mark of what is proposed", DrawnWorkbook.of(new String[] {"{title}"}, LINE, TOTAL), "template-unmarked", "※"),
                Arguments.of("a macro", DrawnWorkbook.of(TITLE, LINE, TOTAL).part("xl/vbaProject.bin", "x"), "unfit-part", "xl/vbaProject.bin"),
                Arguments.of("an object", DrawnWorkbook.of(TITLE, LINE, TOTAL).part("xl/embeddings/oleObject1.bin", "x"), "unfit-part", "oleObject1.bin"),
                Arguments.of("a query", DrawnWorkbook.of(TITLE, LINE, TOTAL).part("xl/queryTables/queryTable1.xml", "x"), "unfit-part", "queryTable1.xml"),
                Arguments.of("another file", DrawnWorkbook.of(TITLE, LINE, TOTAL).part("xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink/></externalLink>"), "unfit-part",
                        "externalLink1.xml"),
                Arguments.of("a hidden sheet", DrawnWorkbook.of(TITLE, LINE, TOTAL).sheet("<sheet name=\"账\" sheetId=\"2\" state=\"hidden\"/>"), "hidden-sheet", "账"),
                Arguments.of("a formula", DrawnWorkbook.of(TITLE, LINE, TOTAL).row("<row r=\"9\"><c r=\"A9\"><f>1</f></c></row>"), "template-formula", "A9"),
                Arguments.of("a link", DrawnWorkbook.of(TITLE, LINE, TOTAL).behind("<hyperlinks><hyperlink ref=\"B1\"/></hyperlinks>"), "unfit-cell", "B1"),
                Arguments.of("a bomb", DrawnWorkbook.of(TITLE, LINE, TOTAL).part("docProps/thumbnail.bin", new byte[9 << 20]), "template-bomb", "8388608"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void unfit(String name, DrawnWorkbook template, String code, String where) {
        Finding finding = findings(template.bytes()).stream().filter(Finding::severe).filter(each -> each.code().equals(code)).findFirst()
                .orElseThrow(() -> new AssertionError(name + " " + findings(template.bytes())));
        assertTrue(finding.detail().zh().contains(where), finding.detail().zh());
        assertFalse(finding.mend().isEmpty());
    }
}
