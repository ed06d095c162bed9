// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The web console of the assembled distribution, in a real browser. */
class ConsolePageIT {

    private static final Distribution nuanfeng = Distribution.shared();
    private static final String QUESTION = "#/ask/450802/work-injury.premium";
    /** One address of each place that everybody may see, and of what opens in it. */
    private static final List<String> ADDRESSES = List.of("#/", "#/ask", QUESTION, "#/policy/cn.guangxi.guigang?on=2022-07-01",
            "#/policy/cn.guangxi.guigang/values/work-injury.rate?on=2022-07-01", "#/policy/documents/gg-2022-18?clause=3.2.2", "#/policy/cn.chongqing/measures",
            "#/policy/cn.guangxi.guigang/agencies", "#/duties/cn.guangxi.guigang?month=2022-12", "#/duties/cn.guangxi.guigang?month=2022-10&view=grid",
            "#/compare?here=cn.chongqing&there=cn&on=2021-10-01", "#/changes", "#/changes/hand", "#/changes/log", "#/records/registers/cn.guangxi.guigang",
            "#/records/reports/cn.guangxi.guigang", "#/records/jobs", "#/system");

    private static ConsolePages open(int width, boolean large) {
        return ConsolePages.open(nuanfeng.uri(""), width, large);
    }

    /** T3: two deeds besides typing, without a mouse. */
    @ParameterizedTest
    @CsvSource({"1366, false", "390, false", "1366, true", "390, true"})
    void aCourierIsAnsweredWithTwoKeysAndTyping(int width, boolean large) throws IOException {
        try (ConsolePages pages = open(width, large)) {
            pages.at("#/ask").shows("h1").type(Keys.chord(Keys.CONTROL, "k"));
            pages.shows("#search").type("港北 工伤").says("#search-0", "工伤保险费").press(Keys.ENTER);
            pages.shows("#f-month");
            assertTrue(pages.hasFocus("#f-month"), "the cursor stands where one begins to type");
            pages.type("２０２２．７", Keys.TAB, Keys.SPACE);
            assertEquals("2022-07", pages.value("#f-month"));
            pages.script("document.getElementById('f-wages').focus()");
            pages.type("3200.00\n29,600.50");
            pages.script("document.getElementById('f-floatingFactor').focus()");
            pages.type("1", Keys.TAB, "0").press(Keys.ENTER);
            pages.says("[data-test=headline]", "131.20 元").says(".clauses", "贵人社函〔2022〕18号 三（二）2").says(".outcome", "个人缴纳 0.00 元");
            assertTrue(pages.texts(".trace tr.step").stream().anyMatch(step -> step.contains("0.4%")), () -> pages.texts(".trace tr.step").toString());
            assertEquals(2, pages.deeds());
            assertTrue(pages.hasFocus(".result"), "the answer is where one listens");
            assertFalse(pages.address().contains("3200"), "an address holds no fact");
            assertEquals(0, pages.sideways());
            try (PDDocument paper = Loader.loadPDF(pages.print())) {
                String text = new PDFTextStripper().getText(paper).replaceAll("\\s", "");
                assertEquals(1, paper.getNumberOfPages(), text);
                assertTrue(text.contains("131.20元") && text.contains("贵人社函〔2022〕18号三（二）2") && text.contains("不属于行政行为"), text);
                assertFalse(text.contains("再问一次"), text);
            }
            assertEquals(List.of(), pages.complaints());
            assertEquals(List.of(), pages.strangers());
        }
    }

    @Test
    void whatIsNoMonthStaysAndIsRefusedAtItsField() {
        try (ConsolePages pages = open(1366, false)) {
            pages.at(QUESTION).shows("#f-month").type("2022-13").press(Keys.ENTER);
            pages.says("#f-month-error", "2022-07").says(".summary", "费款所属期");
            assertEquals("2022-13", pages.value("#f-month"));
            pages.send("#f-wages", "3200\n1.2万元\n4,000").type(Keys.chord(Keys.CONTROL, Keys.ENTER));
            pages.script("document.querySelector('form.panel button').click()");
            pages.says("#f-wages-error", "2");
        }
    }

    @ParameterizedTest
    @CsvSource({"202207, 2022-07", "2022.7, 2022-07", "2022年7月, 2022-07", "２０２２－０７, 2022-07", "2022/7, 2022-07", "2022-13, 2022-13", "7, 7", "20227, 20227", "2022, 2022"})
    void monthsAreReadAsPeopleWriteThem(String typed, String read) {
        try (ConsolePages pages = open(1366, false)) {
            pages.at(QUESTION).shows("#f-month").type(typed, Keys.TAB);
            assertEquals(read, pages.value("#f-month"));
        }
    }

    /** T1: nothing to press until it is seen, one to see why; the clause stands open there. */
    @ParameterizedTest
    @CsvSource({"1366, false", "390, true"})
    void whatChangesIsSeenAtOnceAndItsClauseOneClickLater(int width, boolean large) {
        try (ConsolePages pages = open(width, large)) {
            pages.at("#/?span=90").shows(".agenda tbody tr").shows(".gaps li");
            assertEquals(0, pages.deeds());
            pages.click(".gaps a").shows("main article, main table");
            assertEquals(1, pages.deeds());
            assertEquals(List.of(), pages.complaints());
        }
    }

    @Test
    void theHistoryOfAValueOpensItsClauses() {
        try (ConsolePages pages = open(1366, false)) {
            pages.at("#/policy/cn.guangxi.guigang/values/work-injury.rate?on=2022-07-01").says(".panel .words", "0.4%").says(".timeline", "2022-06-27");
            pages.click(".timeline button.clause").says(".timeline .words", "0.4%");
            assertEquals(1, pages.deeds());
        }
    }

    @Test
    void theAdministratorSignsInAndSeesWhatIsKept() {
        try (ConsolePages pages = open(1366, false)) {
            pages.at("#/changes").says(".state", "登录").click(".state .el-button").click("dialog[open] .el-button.is-link").shows("#sign-key");
            assertEquals(0, pages.count("[data-test=office]"), "no provider is configured");
            pages
                    .send("#sign-key", nuanfeng.adminKey() + Keys.ENTER);
            pages.says("main table", "贵港市").at("#/changes/log").says("main table", "1");
            assertEquals(List.of(), pages.complaints());
            assertEquals("null", String.valueOf(pages.script("return Object.keys(localStorage).find(key => !key.startsWith('nuanfeng.'))")));
        }
    }

    @Test
    void aRefusalIsAnAnswerThatSaysWhoDecides() {
        try (ConsolePages pages = open(1366, false)) {
            pages.at(QUESTION).shows("#f-month").type("202207", Keys.TAB, Keys.SPACE);
            pages.send("#f-wages", "3200").script("document.querySelector('form.panel button').click()");
            pages.says(".refusal", "MBC-27").says(".clauses", "贵人社函〔2022〕18号");
        }
    }

    /** With the counter-proof that both would be seen. */
    @Test
    void whatIsWrongWouldBeFound() {
        try (ConsolePages pages = open(1366, false)) {
            pages.at(QUESTION).shows("#f-month");
            pages.script("document.querySelector('h1').style.color = '#bbbbbb'; const field = document.createElement('input'); document.querySelector('main').append(field)");
            assertEquals(1, pages.contrast().poor().size());
            assertTrue(pages.wrongs().stream().anyMatch(each -> each.startsWith("label")), () -> pages.wrongs().toString());
            pages.script("const style = document.createElement('style'); style.textContent = 'p { color: red }'; document.head.append(style)");
            assertTrue(pages.complaints().stream().anyMatch(each -> each.contains("Content Security Policy")), () -> pages.complaints().toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, false", "390, false", "1366, true", "390, true"})
    void everybodyCanReadEveryPage(int width, boolean large) {
        try (ConsolePages pages = open(width, large)) {
            for (String address : ADDRESSES) {
                pages.readable(address, large);
            }
            assertEquals(List.of(), pages.complaints());
            assertEquals(List.of(), pages.strangers());
        }
    }
}
