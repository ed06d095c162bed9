// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.engine.PolicyReader;
import nuanfeng.lifecycle.Finding;

/** What a Chinese keyboard and a Chinese habit write where YAML wants something else: each is named, on its own line. */
class ChineseSlipsTest {

    private static final String VALUE = "        value: 0.004\n";

    @TempDir
    private Path folder;

    @Test
    void aFullWidthColonIsNamedOnItsLineAndNotOnTheNext() {
        assertSlip(6, "yaml-syntax", "第6行用了全角冒号“：”。", "        note：见附件\n" + VALUE);
        assertSlip(6, "yaml-syntax", "第6行用了全角冒号“：”。", "        value：0.004\n");
    }

    @Test
    void punctuationOfTextsIsNoSlip() {
        assertEquals(List.of(), findings(VALUE + "        note: 如下：见附件，“甲”（乙）\n"));
    }

    @Test
    void whatElseAChineseKeyboardWritesIsNamed() {
        assertSlip(7, "yaml-syntax", "第7行用了全角空格缩进。", VALUE + "　　　　note: 见附件\n");
        assertSlip(7, "yaml-syntax", "第7行用了全角括号或者全角逗号。", VALUE + "        catalogue: [甲，乙】\n");
        assertSlip(7, "yaml-syntax", "第7行用了制表符缩进。", VALUE + "\tnote: 见附件\n");
    }

    @Test
    void numbersAsPeopleWriteThemAreAnsweredWithWhatTheyMeant() {
        assertMend("0.3%写作0.003。", "        value: 0.3%\n");
        assertMend("去掉千分位逗号和空格，写作98000。", "        value: 98,000\n");
        assertMend("小数点用“.”，写作0.005。", "        value: 0,005\n");
        assertMend("改用半角，写作0.004。", "        value: ０.００４\n");
    }

    @Test
    void daysAsPeopleWriteThemAreAnsweredWithWhatTheyMeant() {
        for (String day : List.of("2023年1月1日", "2023-1-1", "2023/01/01", "2023.1.1", "２０２３-０１-０１")) {
            assertMend("写作2023-01-01。", VALUE + "        to: " + day + "\n");
            assertMend("写作2023-01-01。", VALUE + "      " + day + ":\n        value: 0.005\n");
        }
    }

    @Test
    void textThatWouldBeCutOrFoldedIsAFinding() {
        assertSlip(7, "cut-text", "“见附件”之后的文字会被当作注释而丢失：#2，共三份", VALUE + "        note: 见附件 #2，共三份\n");
        assertEquals(List.of(), findings(VALUE + "        note: 见附件        # TEST DATA\n"));
        assertEquals(List.of(), findings(VALUE + "        note: \"见附件 #2，共三份\"\n"));
        assertSlip(7, "folded-text", "这段文字分行书写，各行之间会多出空格。", VALUE + "        note: 见附件\n          共三份\n");
        assertSlip(7, "folded-text", "这段文字分行书写，各行之间会多出空格。", VALUE + "        note: >\n          见附件\n          共三份\n");
    }

    private void assertSlip(int line, String code, String sentence, String text) {
        Finding finding = findings(text).get(0);
        assertEquals(code + " " + line + " " + sentence, finding.code() + " " + finding.line() + " " + finding.detail().zh());
    }

    private void assertMend(String mend, String text) {
        List<Finding> findings = findings(text);
        assertTrue(findings.stream().anyMatch(each -> each.mend().zh().equals(mend)), () -> text + findings);
    }

    private List<Finding> findings(String text) {
        return PolicyReader.unsigned().read(Malformed.city().replace(BundleMaker.PARAMETERS, VALUE, text).write(folder)).findings();
    }
}
