// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.TestPolicies.GUIGANG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nuanfeng.testkit.PolicyJar;

/** A form that another one replaces: the sheet of now and the one of then beside each other, before anything changes. And what a clerk orders by its name. */
class ConsoleSheetsIT {

    private static final String FORM = "POLICY-INF/reports/guigang-f-02/form.yaml";
    private static final String LAYOUT = """
              2022-08-01:
                like: before
                without: [note]
                receivedBy: [guigang-sic, guigang-hrss]
                columns:
                  - { id: lockers, title: 智能快件箱数, group: 网点, type: integer, total: sum, behind: B6 }
            """;
    private static final String EXAMPLE = """

              - name: 测试数据 2022年8月附件2
                form:
                  id: guigang-f-02
                  from: 2022-08-01
                  to: 2022-08-31
                  asOf: 2022-08-26
                  units: { "450802": 港北区 }
                  rows: { outlets: [{ district: "450802", outlet: W01, state: INSURED, route: DIRECT }] }
                  forms: { guigang-f-03: { total.amount: "0.00" }, guigang-f-01: { total.closing: 1 } }
                expect: { lines: 1, layout: 2022-08-01, columns: 26, cells: { total.B1: "1" } }
            """;
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

    /** TEST DATA: annex 2 has another column from August 2022 on, loses one, and goes to others. */
    private static PolicyJar replaced() {
        return TestPolicies.shipped(GUIGANG).version(TestPolicies.next()).replace(FORM, "  2023-01-01:", LAYOUT + "  2023-01-01:")
                .append("POLICY-INF/examples/forms.yaml", EXAMPLE);
    }

    private static String words(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> pdf = HttpClient.newHttpClient().send(nuanfeng.asAdmin("/api/v1" + path).GET().build(), BodyHandlers.ofByteArray());
        assertEquals(200, pdf.statusCode(), path);
        try (PDDocument paper = Loader.loadPDF(pdf.body())) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s", "");
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, false", "390, true"})
    void theSheetOfNowStandsBesideTheOneOfThen(int width, boolean large) throws IOException, InterruptedException {
        PolicyJar jar = replaced();
        Path file = folder.resolve("guigang.jar");
        jar.moveTo(file);
        try (ConsolePages pages = ConsolePages.open(nuanfeng.uri(""), width, large).signInByKey(nuanfeng.adminKey())) {
            pages.at("#/changes").shows("#bundle").hand("#bundle", file).says("main", "检查通过").click("[data-test=preview]").says(".beside h4", "2022-08-01");
            assertTrue(pages.texts(".beside tbody tr.chosen").stream().anyMatch(row -> row.matches("(?s).*智能快件箱数.*新增")), () -> pages.texts(".beside tbody tr.chosen").toString());
            assertTrue(pages.texts(".beside tbody tr.chosen").stream().anyMatch(row -> row.matches("(?s)备注.*取消")), () -> pages.texts(".beside tbody tr.chosen").toString());
            assertEquals(2, pages.count(".beside:first-of-type .buttons button"));
            assertEquals(0, pages.sideways());
            assertEquals(List.of(), pages.complaints());
        }
        // What its two buttons bring.
        Api api = new Api(nuanfeng);
        String then = api.plan(jar.digest()).expect(200).text("/edition");
        String path = "/places/" + GUIGANG + "/forms/guigang-f-02/preview?period=2022-08&format=pdf&edition=";
        assertTrue(words(path + then).contains("智能快件箱数"));
        assertTrue(words(path + api.currentEdition()).contains("备注"));
    }

    @Test
    void aRunIsChosenByWhatItIsCalled() {
        try (ConsolePages pages = ConsolePages.open(nuanfeng.uri(""), 1366, false).signInByKey(nuanfeng.adminKey())) {
            pages.at("#/records/runs/" + GUIGANG).says("#run-kind", "基层快递网点工伤保险按月核定").shows("#run-floatingFactor").send("#run-floatingFactor", "１").send("#run-phasedCut", "0")
                    .send("#run-month", "202207").send("#run-reason", "测试").click("main form.bar .el-button--primary").says("main table", "2022-07");
            pages.says("main table", "基层快递网点工伤保险按月核定");
            assertEquals(List.of("{\"floatingFactor\":\"1\",\"phasedCut\":\"0\"}"), new Api(nuanfeng).admin("/places/" + GUIGANG + "/runs").expect(200).elements("").map(each -> each.path("given").toString()).toList());
            assertEquals(List.of(), pages.complaints());
        }
    }
}
