// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.internal.yaml.Numerals;
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
        assertNumber("percent", "0.003", "0.3%");
        assertNumber("percent", "0.003", "０.３％");
        assertNumber("separators", "98000", "98,000");
        assertNumber("separators", "98000", "98，000");
        assertNumber("comma", "0.005", "0,005");
        assertNumber("full-width", "0.004", "０.００４");
        assertNumber("unit", "98000", "98000元");
        assertEquals(Optional.empty(), Numerals.slip("见附件"));
        assertEquals(Optional.empty(), Numerals.slip("9.8万元"));
    }

    private static void assertNumber(String slip, String meant, String written) {
        assertEquals(Optional.of(new Numerals.Slip(slip, meant)), Numerals.slip(written));
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
