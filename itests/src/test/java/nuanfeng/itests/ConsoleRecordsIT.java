// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.TestPolicies.GUIGANG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

import nuanfeng.testkit.PolicyJar;

/** The clerk's pages: records that two people change, what was typed when a session ended, a sheet that is handed in, and texts that want to be scripts. */
class ConsoleRecordsIT {

    private static final String PLACE = "/api/v1/places/" + GUIGANG + "/";
    private static final Distribution nuanfeng = Distribution.unpack();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() {
        nuanfeng.cold().start();
    }

    @AfterAll
    static void stop() {
        nuanfeng.close();
    }

    private static HttpResponse<String> post(String path, String body) {
        return nuanfeng.send(nuanfeng.asAdmin(PLACE + path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build());
    }

    private static String json(String text) {
        try {
            return new ObjectMapper().writeValueAsString(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ConsolePages signedIn() {
        return ConsolePages.open(nuanfeng.uri(""), 1366, false).signInByKey(nuanfeng.adminKey());
    }

    @Test
    void ofTwoWhoChangeARecordTheSecondIsToldAndLosesNothing() {
        try (ConsolePages first = signedIn(); ConsolePages second = signedIn()) {
            for (ConsolePages each : List.of(first, second)) {
                each.at("#/records/registers/" + GUIGANG + "/brand").says("main", "新增记录");
            }
            first.click(".bar .el-button--primary").shows("#f-name").send("#f-code", "JIA").send("#f-name", "甲牌").script("document.querySelector('form.panel [type=submit]').click()");
            first.says("[role=status].warning", "已保存").says("main table", "甲牌");
            second.at("#/records/registers/" + GUIGANG + "/brand").says("main table", "甲牌");
            for (ConsolePages each : List.of(first, second)) {
                each.script("[...document.querySelectorAll('main table tbody tr')].find(row => row.textContent.includes('甲牌')).querySelector('.el-button').click()");
                each.shows("#f-name");
            }
            first.send("#f-name", "（改一）").send("#record-reason", "测试更正").script("document.querySelector('form.panel [type=submit]').click()");
            first.says("[role=status].warning", "已保存");
            second.send("#f-name", "（改二）").send("#record-reason", "测试更正").script("document.querySelector('form.panel [type=submit]').click()");
            second.says("[role=alert]", "另一人已先修改").says("[data-test=theirs]", "甲牌（改一）");
            assertEquals("甲牌（改二）", second.value("#f-name"));
            second.script("document.querySelector('form.panel [type=submit]').click()");
            second.says("[role=status].warning", "已保存").says("main table", "甲牌（改二）");
        }
    }

    @Test
    void whatWasTypedIsStillThereAfterASessionEnded() {
        try (ConsolePages pages = signedIn()) {
            pages.at("#/records/registers/" + GUIGANG + "/brand").click(".bar .el-button--primary").shows("#f-name").send("#f-code", "YI").send("#f-name", "乙牌");
            pages.forgetWho().script("document.querySelector('form.panel [type=submit]').click()");
            pages.shows("dialog[open] #sign-title").says("main", "登录已失效");
            pages.click("dialog[open] .el-button.is-link").send("#sign-key", nuanfeng.adminKey() + Keys.ENTER).says("header .tools", "退出登录");
            assertEquals("乙牌", pages.value("#f-name"));
            pages.script("document.querySelector('form.panel [type=submit]').click()");
            pages.says("main table", "乙牌");
        }
    }

    @Test
    void aFileIsLookedAtCellByCellBeforeAnythingIsKept() throws IOException {
        Path file = Files.writeString(folder.resolve("brands.csv"), "\uFEFF品牌代码,品牌名称\n,丙牌\n", StandardCharsets.UTF_8);
        try (ConsolePages pages = signedIn()) {
            pages.at("#/records/registers/" + GUIGANG + "/brand").says("main", "从表格导入").script("document.querySelector('details.aside').open = true");
            pages.hand("#import-file", file).send("#import-reason", "测试").script("document.querySelector('details.aside form [type=submit]').click()");
            pages.says("details.aside article", "完成");
            pages.script("[...document.querySelectorAll('details.aside article button')].find(each => each.textContent.includes('逐格')).click()");
            pages.shows("details.aside .findings li");
            assertFalse(pages.text("main table").contains("丙牌"), "a dry run keeps nothing");
        }
    }

    @Test
    void aSheetIsFilledInCheckedHandedInAndItsDutyTurns() {
        try (ConsolePages pages = signedIn()) {
            // The duty of the 26th is to hand in both.
            for (String form : List.of("guigang-f-02", "guigang-f-03")) {
                pages.fillSheet(GUIGANG, form, "202207", "450802").sheetDeed("测试审核人", "审核").sheetDeed("测试负责人", "报送");
                pages.says("main h2", "已报送");
            }
            pages.at("#/duties/" + GUIGANG + "?month=2022-07").says("main", "已报1个，应报5个");
            assertEquals(List.of(), pages.complaints());
        }
    }

    private static final String CLOCK = """

              test-clock:
                title: { zh: 测试期限, en: Test clock }
                owedBy: [mediation-body]
                owedTo: [worker, employer]
                event: 测试事项发生之日
                values:
                  2008-05-01:
                    dates:
                      due: { length: 15, unit: day, shift: roll-forward }
                    modality: MUST
                    note: 测试数据，不是任何地方的规定。
                    citation: { document: labour-dispute-law, clause: "14" }
            """;

    /** A place, a rule, a type of register and a form that nobody knew when the pages were built. */
    @Test
    void whatArrivesWhileThePagesRunIsThere() {
        Api api = new Api(nuanfeng);
        PolicyJar nation = TestPolicies.shipped(TestPolicies.NATION);
        PolicyJar city = TestPolicies.shipped(GUIGANG);
        try (ConsolePages pages = signedIn()) {
            pages.at("#/ask/" + GUIGANG).shows("#rule");
            assertFalse(pages.text("main").contains("测试期限"));
            PolicyJar later = nation.version(TestPolicies.next()).append("POLICY-INF/clocks/dispute.yaml", CLOCK)
                    .with("POLICY-INF/registers/test-desk.yaml", nation.text("POLICY-INF/registers/brand.yaml").replace("  brand:\n", "  test-desk:\n").replace("快递品牌, en: Courier brand", "测试窗口, en: Test desk"));
            api.submit(later).expect(201);
            api.activate(later).expect(200);
            PolicyJar form = city.version(TestPolicies.next()).with("POLICY-INF/reports/guigang-f-99/form.yaml",
                    city.text("POLICY-INF/reports/guigang-f-07/form.yaml").replace("catalogue: F-07\n", "").replace("title: 快递员满意度调查", "title: 测试表"));
            api.submit(form).expect(201);
            api.activate(form).expect(200);
            for (PolicyJar each : List.of(PolicyJar.invented("cn.testland", "990000", "province"), PolicyJar.invented("cn.testland.testcity", "990100", "city").replace(PolicyJar.PLACE, "name: 测试地区", "name: 测试新市"))) {
                api.submit(each).expect(201);
                api.activate(each).expect(200);
            }
            pages.at("#/ask/cn.testland.testcity").says("#place", "测试新市").says("#rule", "测试期限");
            pages.at("#/ask/cn.testland.testcity/clock.test-clock").shows("#f-event").send("#f-event", "2022年7月4日" + Keys.ENTER).says("[data-test=headline]", "2022-07-19");
            pages.at("#/records/registers/" + GUIGANG).says("main", "测试窗口").at("#/records/registers/" + GUIGANG + "/test-desk").click(".bar .el-button--primary").shows("#f-code");
            pages.send("#f-code", "T1").send("#f-name", "一号窗口").script("document.querySelector('form.panel [type=submit]').click()");
            pages.says("main table", "一号窗口");
            pages.at("#/records/reports/" + GUIGANG).says("#report-form", "测试表");
            assertEquals(List.of(), pages.complaints());
        }
    }

    /** Of every kind that browsers are known to run. */
    private static List<String> scripts() {
        List<String> shapes = List.of("<script>window.hit=%d</script>", "<img src=x onerror=window.hit=%d>", "<svg onload=window.hit=%d>", "\"><b onmouseover=window.hit=%d>x", "javascript:window.hit=%d",
                "{{constructor.constructor('window.hit=%d')()}}", "${window.hit=%d}", "<iframe srcdoc='<script>parent.hit=%d</script>'>", "'-(window.hit=%d)-'", "<a href=javascript:window.hit=%d>y</a>");
        return IntStream.range(0, 200).mapToObj(i -> shapes.get(i % shapes.size()).formatted(i + 1)).toList();
    }

    @Test
    void scriptsInTextsAreTexts() {
        List<String> scripts = scripts();
        for (int i = 0; i < scripts.size(); i++) {
            String script = scripts.get(i);
            HttpResponse<String> answer = post("registers/brand", "{\"validFrom\":\"2022-07-01\",\"body\":{\"code\":\"S%d\",\"name\":%s}}".formatted(i, json(script)));
            assertEquals(201, answer.statusCode(), script + answer.body());
        }
        try (ConsolePages pages = signedIn()) {
            pages.at("#/records/registers/" + GUIGANG + "/brand").settled().says("main table", scripts.get(0));
            StringBuilder seen = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                pages.script("document.querySelector('.tall').scrollTop = arguments[0]", i * 600);
                seen.append(pages.script("return document.querySelector('.even').textContent"));
            }
            assertEquals(List.of(), scripts.stream().filter(each -> seen.indexOf(each) < 0).toList());
            for (String script : scripts.subList(0, 10)) {
                pages.script("location.hash = '#/policy/' + encodeURIComponent(arguments[0])", script);
                pages.script("location.hash = '#/ask/' + encodeURIComponent(arguments[0]) + '?on=' + encodeURIComponent(arguments[0])", script);
                pages.script("location.hash = '#/records/registers/' + encodeURIComponent(arguments[0])", script);
            }
            pages.at("#/ask/450802/work-injury.premium").shows("#f-month").send("#f-month", scripts.get(1)).script("document.querySelector('form.panel button').click()");
            pages.shows("#f-month-error").type(Keys.chord(Keys.CONTROL, "k"));
            pages.shows("#search").type(scripts.get(2)).says("dialog[open]", "没有找到");
            assertEquals(UNHURT, pages.script(HURT));
            assertEquals(List.of(), pages.complaints());
            assertEquals(List.of(), pages.strangers());
            assertEquals("null", String.valueOf(pages.script("return Object.keys(localStorage).find(key => !['nuanfeng.large', 'nuanfeng.language', 'nuanfeng.place'].includes(key)) ?? Object.keys(sessionStorage)[0]")));
        }
    }

    private static final List<String> WRITTEN = List.of("duties/", "parameters/", "documents", "measures", "agencies", "reports/");
    /** A text of a policy, alone in its line or between braces. */
    private static final Pattern WORDS = Pattern.compile("(?m)(?<=^ {2,20}(?:note|title|reason|text): )(?![>|{\"\\[])[^\n]+$|(?<=[{ ](?:text|zh|reason): )(?![>|{\"\\[])[^,{}\n]+(?=[,}]| })");

    /** A version whose every text is scripts, four in each. */
    private static PolicyJar scripted(PolicyJar jar, List<String> scripts) {
        AtomicInteger told = new AtomicInteger();
        PolicyJar scripted = jar;
        for (String file : jar.files("POLICY-INF/").stream().filter(name -> name.endsWith(".yaml") && WRITTEN.stream().anyMatch(each -> name.startsWith("POLICY-INF/" + each))).toList()) {
            scripted = scripted.edit(file, text -> WORDS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(json(IntStream.range(0, 4)
                    .mapToObj(i -> scripts.get(told.getAndIncrement() % scripts.size())).collect(Collectors.joining(" "))))));
        }
        assertTrue(told.get() >= scripts.size(), told::toString);
        return scripted;
    }

    @Test
    void scriptsInPoliciesAndUploadsAreTexts() throws IOException {
        Api api = new Api(nuanfeng);
        List<String> scripts = scripts();
        PolicyJar city = scripted(TestPolicies.shipped(GUIGANG).version(TestPolicies.next()), scripts);
        api.submit(city).expect(201);
        Answer plan = api.plan(city.digest()).expect(200);
        api.activations(plan.text("/planHash"), new String[0], Api.change(city)).expect(200);
        Path file = Files.writeString(folder.resolve(scripts.get(1).replace("/", "") + ".csv"), "\uFEFF品牌代码,品牌名称," + scripts.get(2) + "\n" + scripts.get(1) + ",x,y\n", StandardCharsets.UTF_8);
        try (ConsolePages pages = signedIn()) {
            String there = GUIGANG + "?on=2022-07-01";
            for (String address : List.of("#/policy/" + there, "#/policy/" + GUIGANG + "/values/work-injury.rate?on=2022-07-01", "#/policy/" + GUIGANG + "/documents", "#/policy/documents/gg-2022-18",
                    "#/policy/" + GUIGANG + "/measures?on=2022-07-01", "#/duties/" + GUIGANG + "?month=2022-07", "#/duties/" + GUIGANG + "?month=2022-07&view=event", "#/duties/" + GUIGANG + "?month=2022-07&view=open",
                    "#/duties/" + GUIGANG + "?month=2022-07&view=grid", "#/compare?here=" + GUIGANG + "&there=cn.guangxi&on=2022-07-01", "#/compare?view=measures&places=" + GUIGANG + "&on=2022-07-01",
                    "#/records/reports/" + GUIGANG, "#/?place=" + GUIGANG + "&span=90", "#/ask/450802/work-injury.premium", "#/changes/plan/" + city.digest(), "#/changes/log", "#/system")) {
                pages.at(address).settled().script("document.querySelectorAll('details').forEach(each => { each.open = true }); document.querySelectorAll('main button.clause').forEach((each, i) => { if (i < 5) each.click() })");
                pages.settled();
                assertEquals(UNHURT, pages.script(HURT), address);
            }
            pages.at("#/policy/" + GUIGANG + "/measures?on=2022-07-01").says("main", "window.hit=").at("#/policy/documents/gg-2022-18").says("main", "window.hit=").at("#/duties/" + GUIGANG + "?month=2022-07")
                    .says("main", "window.hit=").at("#/compare?here=" + GUIGANG + "&there=cn.guangxi&on=2022-07-01").says("main", "window.hit=");
            pages.at("#/records/registers/" + GUIGANG + "/brand").says("main", "从表格导入").script("document.querySelector('details.aside').open = true");
            pages.hand("#import-file", file).send("#import-reason", scripts.get(0)).script("document.querySelector('details.aside form [type=submit]').click()");
            pages.shows("details.aside article .el-tag").at("#/records/jobs").settled().script("[...document.querySelectorAll('main article button')].forEach(each => each.click())");
            pages.settled();
            assertEquals(UNHURT, pages.script(HURT));
            assertEquals(List.of(), pages.complaints());
            assertEquals(List.of(), pages.strangers());
        } finally {
            api.rollback(GUIGANG).expect(200);
        }
    }

    private static final String HURT = "return String(window.hit ?? null) + ' ' + String(document.querySelector('main script, main iframe, main svg[onload], main [onerror], main [onmouseover], main a[href^=javascript]'))";
    private static final String UNHURT = "null null";

    @Test
    void staticFilesLeadNowhereElse() {
        for (String path : List.of("/console/../etc/nuanfeng.rest.cfg", "/console/..%2f..%2fetc/nuanfeng.rest.cfg", "/console/%2e%2e/%2e%2e/var/nuanfeng/admin.key", "/console/assets/..\\..\\admin.key", "/console//etc/passwd",
                "/console/index.html%00.js")) {
            HttpResponse<String> answer = nuanfeng.send(nuanfeng.request(path.replace("\\", "%5c")).GET().build());
            assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, path + " " + answer.statusCode());
            assertFalse(answer.body().contains(nuanfeng.adminKey()));
        }
        HttpResponse<String> page = nuanfeng.get("/console/");
        assertTrue(page.headers().firstValue("Content-Security-Policy").orElse("").contains("frame-ancestors 'none'"));
        HttpResponse<String> root = nuanfeng.send(nuanfeng.request("/?next=https://elsewhere.example/").header("Accept", "text/html").GET().build());
        assertEquals("/console/", root.headers().firstValue("Location").orElse(""));
    }
}
