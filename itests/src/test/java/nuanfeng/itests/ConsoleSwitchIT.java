// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.TestPolicies.GUIGANG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

import nuanfeng.itests.Load.Premium;
import nuanfeng.itests.Load.Tally;
import nuanfeng.table.SheetCell;

/** T2: a rate is changed from a workbook by two persons in two browsers, while others ask, and taken back. Where nobody changes policy alone. */
class ConsoleSwitchIT {

    private static final String RATE = "work-injury.rate";
    private static final Distribution nuanfeng = Distribution.unpack();
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    private static Path folder;

    private static Person admin;
    private static Person zhang;
    private static Api api;

    @BeforeAll
    static void start() throws IOException {
        nuanfeng.setting("nuanfeng.access.cfg", "profile", "production").cold().start();
        api = new Api(nuanfeng);
        Path secret = nuanfeng.home().resolve("var/nuanfeng/admin.secret");
        nuanfeng.until("the first account", () -> Files.exists(secret));
        String once = Files.readString(secret).strip();
        nuanfeng.until("it can sign in", () -> Person.tryTo(nuanfeng, "{\"user\":\"admin\",\"password\":\"%s\"}".formatted(once)).refused(403, "password-change-required") != null);
        admin = Person.first(nuanfeng, "admin", once);
        zhang = made("zhang", "张备", "prepare");
        made("li", "李批", "approve");
        made("wang", "王办", "clerk");
        made("sun", "孙阅", "reader");
    }

    @AfterAll
    static void stop() {
        nuanfeng.close();
    }

    private static Person made(String user, String name, String role) {
        Answer account = admin.post("/accounts", "{\"user\":\"%s\",\"name\":\"%s\",\"roles\":[{\"role\":\"%s\",\"placePrefix\":\"cn.guangxi\"}]}".formatted(user, name, role)).expect(201);
        return Person.first(nuanfeng, user, account.text("/password"));
    }

    private static ValueSheets sheets() {
        return new ValueSheets(nuanfeng, folder);
    }

    @ParameterizedTest
    @CsvSource({"1366, false, false, 0.5%, 0.005", "390, true, true, 0.3%, 0.003", "1366, true, true, 0.8%, 0.008", "390, false, false, 0.9%, 0.009"})
    void aRateIsChangedByTwoPersonsWhileOthersAskAndTakenBack(int width, boolean large, boolean byKeyboard, String written, String rate) {
        Path file = sheets().with(GUIGANG, RATE, TestPolicies.MONTH.atDay(1).toString(), written);
        try (ConsolePages pages = ConsolePages.open(nuanfeng.uri(""), width, large)) {
            pages.signIn("zhang", Person.PASSWORD).choose(byKeyboard, ".rooms a[href='#/changes']").shows("#bundle");
            pages.hand("#bundle", file).says("main", "检查通过");
            pages.choose(byKeyboard, "[data-test=preview]").says("main table", written);
            pages.send("#number", "贵人社批〔2026〕7号").send("#comment", "费率调整");
            pages.choose(byKeyboard, "[data-test=do]").says("[data-test=done]", "已提交审批");
            assertEquals(4, pages.deeds());
            assertEquals(0, pages.sideways());
            assertEquals(List.of(), pages.complaints());
        }
        String before = api.currentEdition();
        Tally tally;
        try (Load load = Load.start(nuanfeng, 2, new Premium(GUIGANG, GUIGANG)); ConsolePages pages = ConsolePages.open(nuanfeng.uri(""), width, large)) {
            load.await(before);
            pages.signIn("li", Person.PASSWORD).choose(byKeyboard, "[data-test=waiting]").says("main", "贵人社批〔2026〕7号");
            pages.send("#request-password", Person.PASSWORD).choose(byKeyboard, "[data-test=approve]").says("[data-test=done]", "已批准");
            pages.choose(byKeyboard, "[data-test=activate]").says("[data-test=done]", "已启用");
            assertEquals(3, pages.deeds());
            load.await(api.currentEdition());
            pages.shows("[data-test=traffic] .key.now").says("[data-test=traffic]", "失败0次，版本混杂0次").says("[data-test=traffic]", "此前的政策版本");
            assertEquals(TestPolicies.amount(rate), api.premium(GUIGANG).expect(200).text("/outcome/amount"));
            pages.choose(byKeyboard, "[data-test=rollback]").shows("#back-comment").send("#back-comment", "测试回退").send("#back-password", Person.PASSWORD);
            pages.choose(byKeyboard, "[data-test=back-do]").says("[data-test=back]", "已启用");
            assertEquals(5, pages.deeds());
            load.await(api.currentEdition());
            assertEquals(List.of(), pages.complaints());
            tally = load.stop();
        }
        assertEquals(0, tally.failed() + tally.mixed(), tally::toString);
        assertEquals("131.20", api.premium(GUIGANG).expect(200).text("/outcome/amount"));
        try (ConsolePages pages = ConsolePages.open(nuanfeng.uri(""), width, large)) {
            pages.signIn("admin", Person.PASSWORD).click("[data-test=waiting]").says("main", "待补批").send("#request-password", Person.PASSWORD)
                    .click("[data-test=approve]").says("[data-test=done]", "已启用");
        }
    }

    /** The page of the tour from its first line to its last, by mouse. */
    @Test
    void theWholeTourIsWalked() throws IOException {
        try (ConsolePages pages = ConsolePages.open(nuanfeng.uri(""), 1366, false)) {
            pages.signIn("wang", Person.PASSWORD).at("#/").says("main h2", TestPolicies.MONTH.minusMonths(1).atDay(1).toString()).shows(".gaps li");
            pages.click("header .searcher").shows("#search").type("港北 工伤").says("#search-0", "工伤保险费").press(Keys.ENTER).shows("#f-month");
            pages.type("202207", Keys.TAB, Keys.SPACE).send("#f-wages", "3200\n29600.50").send("#f-floatingFactor", "1").type(Keys.TAB, "0").press(Keys.ENTER);
            pages.says("[data-test=headline]", "131.20");
            try (PDDocument paper = Loader.loadPDF(pages.print())) {
                assertEquals(1, paper.getNumberOfPages());
            }
        }
        Path file = sheets().with(GUIGANG, RATE, TestPolicies.MONTH.atDay(1).toString(), "0.7%");
        try (ConsolePages pages = ConsolePages.open(nuanfeng.uri(""), 1366, false)) {
            pages.signIn("zhang", Person.PASSWORD).at("#/changes").shows("#bundle").hand("#bundle", file).says("main", "检查通过").click("[data-test=preview]").says("main table", "0.4% → 0.7%");
            assertFalse(pages.text("main h3").contains("sha256"), "a heading is read");
            pages.send("#number", "贵人社批〔2026〕8号").send("#comment", "费率调整").click("[data-test=do]").says("[data-test=done]", "已提交审批");
        }
        String before = api.currentEdition();
        try (Load load = Load.start(nuanfeng, 2, new Premium(GUIGANG, GUIGANG)); ConsolePages pages = ConsolePages.open(nuanfeng.uri(""), 1366, false)) {
            load.await(before);
            pages.signIn("li", Person.PASSWORD).click("[data-test=waiting]").send("#request-password", Person.PASSWORD).click("[data-test=approve]").says("[data-test=done]", "已批准");
            pages.click("[data-test=activate]").says("[data-test=done]", "已启用").says("main dl", "张备").says("main dl", "李批");
            load.await(api.currentEdition());
            pages.says("[data-test=traffic]", "失败0次，版本混杂0次").says("[data-test=traffic]", "此前的政策版本");
            pages.click("[data-test=rollback]").send("#back-comment", "测试回退").send("#back-password", Person.PASSWORD).click("[data-test=back-do]").says("[data-test=back]", "已启用");
            load.await(api.currentEdition());
            Tally tally = load.stop();
            assertEquals(0, tally.failed() + tally.mixed(), tally::toString);
        }
        try (ConsolePages pages = ConsolePages.open(nuanfeng.uri(""), 1366, false)) {
            pages.signIn("admin", Person.PASSWORD).click("[data-test=waiting]").says("main", "待补批").send("#request-password", Person.PASSWORD).click("[data-test=approve]").says("[data-test=done]", "已启用");
        }
        try (ConsolePages pages = ConsolePages.open(nuanfeng.uri(""), 1366, false)) {
            pages.signIn("wang", Person.PASSWORD).at("#/duties/" + GUIGANG + "?month=2022-07").says("main", "已报0个，应报5个");
            for (String form : List.of("guigang-f-02", "guigang-f-03")) {
                pages.fillSheet(GUIGANG, form, "202207", "450802").sheetDeed("测试审核人", "审核").sheetDeed("测试负责人", "报送").says("main h2", "已报送");
                pages.at("#/duties/" + GUIGANG + "?month=2022-07").shows("details.bodies").script("document.querySelectorAll('details.bodies').forEach(each => { each.open = true })");
                pages.says("main", form.endsWith("02") ? "已报附件2" : "已报附件2、附件3").says("main", form.endsWith("02") ? "未报附件3" : "已报1个，应报5个");
            }
            assertEquals(List.of(), pages.complaints());
        }
    }

    /** What only those see who signed in; with a request, a report and a run that are there. */
    @ParameterizedTest
    @CsvSource({"1366, true", "390, false"})
    void everybodyCanReadWhatIsSeenAfterSigningIn(int width, boolean large) {
        Path file = sheets().with(GUIGANG, RATE, TestPolicies.MONTH.atDay(1).toString(), "0.55%");
        Answer stored = send(zhang, file, "").expect(201);
        String id = requested(zhang, stored, "9");
        try (ConsolePages pages = ConsolePages.open(nuanfeng.uri(""), width, large)) {
            pages.signIn("admin", Person.PASSWORD).fillSheet(GUIGANG, "guigang-f-02", large ? "202208" : "202209", "450803");
            String report = pages.address().substring(pages.address().indexOf('#'));
            for (String address : List.of("#/", "#/changes", "#/changes/plan/" + stored.text("/digest"), "#/changes/requests", "#/changes/requests/" + id, "#/changes/log", "#/records/registers/" + GUIGANG,
                    "#/records/registers/" + GUIGANG + "/brand", "#/records/reports/" + GUIGANG, report, "#/records/runs/" + GUIGANG, "#/records/jobs", "#/system", "#/duties/" + GUIGANG + "?month=2022-08")) {
                pages.readable(address, large);
            }
            assertEquals(List.of(), pages.complaints());
        }
        admin.post("/requests/" + id + "/withdraw", "{}").expect(200);
        admin.send("DELETE", "/policies/" + stored.text("/digest"), "application/json", BodyPublishers.noBody());
    }

    private static String requested(Person who, Answer stored, String number) {
        Answer plan = who.get("/policies/" + stored.text("/digest") + "/plan").expect(200);
        return who.post("/requests", "{\"changes\":[{\"place\":\"%s\",\"digest\":\"%s\"}],\"planHash\":\"%s\",\"approvalNumber\":\"%s\",\"comment\":\"x\"}".formatted(GUIGANG,
                stored.text("/digest"), plan.text("/planHash"), number)).expect(201).text("/id");
    }

    @Test
    void whatIsTooLargeIsRefusedAndThePageSaysSo() throws IOException {
        Path large = folder.resolve("large.jar");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        try (ConsolePages pages = ConsolePages.open(nuanfeng.uri(""), 1366, false)) {
            pages.signIn("zhang", Person.PASSWORD).at("#/changes").shows("#bundle").hand("#bundle", large).says("main [role=alert]", "内容过大").says("main [role=alert]", "MB");
            assertEquals(List.of(), pages.complaints());
            assertEquals("131.20", api.premium(GUIGANG).expect(200).text("/outcome/amount"));
        }
    }

    /** Also with the right one, as long as one has to wait; others are not kept waiting. */
    @Test
    void whoeverIsWrongFiveTimesWaitsAndThePageSaysSo() {
        try (ConsolePages pages = ConsolePages.open(nuanfeng.uri(""), 1366, false)) {
            pages.at("#/").shows("header .tools").script("document.querySelector('header .tools button:last-child').click()");
            for (int i = 1; i <= 6; i++) {
                pages.fill("#sign-user", "sun").fill("#sign-password", "wrong " + i).type(Keys.ENTER).emptied("#sign-password").says("dialog[open] [role=alert]", i <= 5 ? "用户名或密码不正确" : "请在");
            }
            pages.fill("#sign-password", Person.PASSWORD).type(Keys.ENTER).emptied("#sign-password").says("dialog[open] [role=alert]", "连续多次输入错误");
            pages.fill("#sign-user", "li").fill("#sign-password", Person.PASSWORD).type(Keys.ENTER).says("header .tools", "退出登录");
            assertEquals(List.of(), pages.complaints());
        }
    }

    @Test
    void whatAnAdministratorPreparesSomebodyElseApproves() {
        Path file = sheets().with(GUIGANG, RATE, TestPolicies.MONTH.atDay(1).toString(), "0.6%");
        Answer stored = send(admin, file, "").expect(201);
        String id = requested(admin, stored, "7");
        try (ConsolePages pages = ConsolePages.open(nuanfeng.uri(""), 1366, false)) {
            pages.signIn("admin", Person.PASSWORD).at("#/changes/requests/" + id).send("#request-password", Person.PASSWORD).click("[data-test=approve]").shows("[role=alert]");
            assertTrue(pages.text("[role=alert]").contains("他人") || pages.text("[role=alert]").contains("另") || pages.text("[role=alert]").contains("本人"), pages.text("[role=alert]"));
            assertEquals(List.of(), pages.complaints());
        }
        admin.post("/requests/" + id + "/withdraw", "{}").expect(200);
        admin.send("DELETE", "/policies/" + stored.text("/digest"), "application/json", BodyPublishers.noBody());
    }

    private static Answer send(Person who, Path file, String query) {
        try {
            return who.send("POST", "/places/" + GUIGANG + "/parameters.xlsx" + query, XLSX, BodyPublishers.ofFile(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aSheetThatNobodyChangedChangesNothing() {
        Answer answer = send(zhang, sheets().changed(GUIGANG, rows -> rows), "?dryRun=true");
        assertEquals(400, answer.status(), answer.toString());
        assertTrue(answer.toString().contains("没有改动"), answer::toString);
    }

    @Test
    void whatCannotBeReadIsToldByItsCell() {
        Answer answer = send(zhang, sheets().changed(GUIGANG, rows -> {
            rows.get(0).set(ValueSheets.VALUE, SheetCell.text("0.5"));
            rows.get(1).set(ValueSheets.FROM, SheetCell.text("2022-13"));
            rows.get(2).set(ValueSheets.KEY, SheetCell.text("work-injury.nothing"));
            rows.get(3).set(ValueSheets.BASE, SheetCell.text("sha256:" + "0".repeat(64)));
            return rows;
        }), "?dryRun=true");
        assertEquals(400, answer.status(), answer.toString());
        List<String> cells = answer.elements("/errors").map(each -> each.path("field").asText()).toList();
        assertTrue(cells.containsAll(List.of("B3", "J4", "K5")), answer::toString);
    }

    @Test
    void aDryRunKeepsNothing() {
        int before = admin.get("/policies").expect(200).elements("").toList().size();
        Answer answer = send(zhang, sheets().with(GUIGANG, RATE, TestPolicies.MONTH.atDay(1).toString(), "0.7%"), "?dryRun=true").expect(200);
        assertTrue(answer.at("/report/passed").asBoolean(), answer::toString);
        assertEquals(before, admin.get("/policies").expect(200).elements("").toList().size());
    }
}
