// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nuanfeng.agency.Agencies;
import nuanfeng.agency.AgencyView;
import nuanfeng.engine.Behind;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.engine.internal.reader.BundleMaker;
import nuanfeng.library.Difference;
import nuanfeng.library.UnknownNameException;
import nuanfeng.lifecycle.Finding;
import nuanfeng.measure.MeasureView;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.PlaceId;

/** Agencies, forms and measures of invented places, from the files to the answers. */
class ResponsibilitiesTest {

    private static final LocalDate ON = LocalDate.of(2022, 7, 1);
    private static final String AGENCIES = "POLICY-INF/agencies.yaml";
    private static final String MEASURES = "POLICY-INF/measures.yaml";
    private static final String CITED = "citation: { document: test-%s, clause: \"1\" }";

    @TempDir
    Path folder;

    private final Map<String, BundleMaker> bundles = new HashMap<>(Map.of(
            "cn", nation(),
            "cn.testland", bundle("cn.testland", "province", "990000").file(MEASURES, """
                    format: 1
                    measures:
                      M2:
                        from: 2022-01-01
                        points:
                          pay: { operation: change, text: 本省按月支付 }
                          hotline: { operation: add, text: 设立热线 }
                        %1$s
                    """.formatted(CITED.formatted("testland"))),
            "cn.testland.testcity", bundle("cn.testland.testcity", "city", "990100").file(AGENCIES, """
                    format: 1
                    agencies:
                      testcity-hrss: { name: 测试市人力资源和社会保障局, aliases: [市人社局, 市人力社保局], kind: human-resources, level: city }
                      testcity-post: { name: 测试市邮政管理局, kind: postal, level: city }
                    """).file(MEASURES, """
                    format: 1
                    measures:
                      M2:
                        title: 试验保障
                        from: 2022-06-27
                        to: 2023-01-01
                        points:
                          pay: { operation: keep, text: 按月足额支付 }
                          quota: { operation: drop }
                          hotline: { operation: change, text: 设立24小时热线 }
                          fund: { operation: add, text: 设立保证金 }
                        agencies: [testcity-hrss, testcity-post]
                        lead: testcity-hrss
                        %1$s
                      own: { local: true, title: 自有措施, from: 2022-06-27, points: { site: { text: 设立站点 } }, %1$s }
                    """.formatted(CITED.formatted("testcity"))).file("POLICY-INF/reports/testcity-f-02/form.yaml", """
                    format: 1
                    catalogue: F-02
                    title: 调度表
                    filledBy: [employer]
                    receivedBy: [testcity-hrss]
                    %s
                    """.formatted(CITED.formatted("testcity"))),
            "cn.other", bundle("cn.other", "municipality", "980000").file(AGENCIES, """
                    format: 1
                    agencies:
                      other-hrss: { name: 他市人力资源和社会保障局, aliases: [市人社局], kind: human-resources, level: municipality }
                    """)));

    private static BundleMaker nation() {
        return bundle("cn", "nation", "CN").file(AGENCIES, """
                format: 1
                agencies:
                  cn-mohrss: { name: 人力资源社会保障部, kind: human-resources, level: nation }
                  employer: { name: { zh: 用人单位, en: employer }, kind: role }
                """).file(MEASURES, """
                format: 1
                measures:
                  M10:
                    title: 地方责任
                    from: 2021-06-23
                    points: { local: { text: 落实属地责任 } }
                    %1$s
                  M2:
                    title: 合理劳动报酬
                    from: 2021-06-23
                    points:
                      pay: { text: 按时足额支付 }
                      quota: { text: 制定劳动定额 }
                    agencies: [cn-mohrss]
                    %1$s
                """.formatted(CITED.formatted("cn")));
    }

    private static BundleMaker bundle(String place, String level, String code) {
        String document = "test-" + place.substring(place.lastIndexOf('.') + 1);
        return BundleMaker.city(place).without(BundleMaker.PARAMETERS).without(BundleMaker.EXAMPLES).file(BundleMaker.PLACE, """
                format: 1
                version: 1.0.0
                name: %s
                code: %s
                level: %s
                """.formatted(place, code, level)).file(BundleMaker.DOCUMENTS, """
                format: 1
                documents:
                  %1$s:
                    number: 测试函〔2022〕%1$s号
                    title: 试验方案
                    issuers: [试验机关]
                    issued: 2022-06-27
                    kind: normative
                    source: S
                    clauses: { "1": 一 }
                """.formatted(document));
    }

    private PolicyEdition edition() {
        Map<PlaceId, ActivePolicy> put = new HashMap<>();
        bundles.forEach((place, bundle) -> {
            Reading reading = PolicyReader.unsigned().read(bundle.write(folder));
            put.put(new PlaceId(place), new ActivePolicy(Behind.content(reading).orElseThrow(() -> new AssertionError(reading.findings())),
                    Map.of()));
        });
        return Behind.with(PolicyEdition.empty(Clock.systemUTC()), put, Set.of());
    }

    private static MeasureView point(PolicyEdition edition, String place, String id, String point, LocalDate on) {
        return edition.place(place).measures().on(on).stream().filter(each -> each.id().equals(id) && each.point().equals(point)).findFirst()
                .orElseThrow();
    }

    @Test
    void whatTheCitySaysNothingAboutIsKeptAndDecidedByTheNation() {
        MeasureView kept = point(edition(), "cn.testland.testcity", "M10", "local", ON);
        assertEquals(Operation.KEEP, kept.operation());
        assertEquals("cn", kept.decidedBy().path());
        assertEquals("落实属地责任", kept.text().zh());
        assertTrue(kept.national().isEmpty());
        assertTrue(kept.agencies().isEmpty());
    }

    @Test
    void measuresStandInTheOrderOfTheirNumbersAndLocalOnesLast() {
        assertEquals(List.of("M2", "M10", "own"), edition().place("cn.testland.testcity").measures().on(ON).stream().map(MeasureView::id).distinct()
                .toList());
    }

    @Test
    void theNearestPlaceThatSpeaksOfAPointDecides() {
        PolicyEdition edition = edition();
        MeasureView pay = point(edition, "cn.testland.testcity", "M2", "pay", ON);
        assertEquals(Operation.KEEP, pay.operation());
        assertEquals("按月足额支付", pay.text().zh());
        assertEquals("按时足额支付", pay.national().orElseThrow().text().zh());
        assertEquals(List.of("cn-mohrss"), pay.national().orElseThrow().agencies().stream().map(AgencyView::id).toList());
        assertEquals("试验保障", pay.title().zh());
        assertEquals("testcity-hrss", pay.lead().orElseThrow().id());
        assertEquals(Operation.CHANGE, point(edition, "cn.testland", "M2", "pay", ON).operation());
        assertEquals("本省按月支付", point(edition, "cn.testland", "M2", "pay", ON).text().zh());
    }

    @Test
    void whatTheNationDoesNotHaveIsAddedWhoeverAddedItFirst() {
        PolicyEdition edition = edition();
        assertEquals(Operation.ADD, point(edition, "cn.testland.testcity", "M2", "hotline", ON).operation());
        assertEquals("设立24小时热线", point(edition, "cn.testland.testcity", "M2", "hotline", ON).text().zh());
        assertFalse(point(edition, "cn.testland.testcity", "M2", "fund", ON).local());
        MeasureView own = point(edition, "cn.testland.testcity", "own", "site", ON);
        assertEquals(Operation.ADD, own.operation());
        assertTrue(own.local());
    }

    @Test
    void whatIsDroppedSaysWhatItWas() {
        MeasureView dropped = point(edition(), "cn.testland.testcity", "M2", "quota", ON);
        assertEquals(Operation.DROP, dropped.operation());
        assertEquals("制定劳动定额", dropped.text().zh());
        assertEquals("test-testcity#1", dropped.citation().id());
    }

    @Test
    void beforeItsFirstDayAndFromItsLastTheCitySaysNothing() {
        PolicyEdition edition = edition();
        for (LocalDate day : List.of(LocalDate.of(2022, 6, 26), LocalDate.of(2023, 1, 1))) {
            assertEquals("cn.testland", point(edition, "cn.testland.testcity", "M2", "pay", day).decidedBy().path());
        }
        assertEquals("cn.testland.testcity", point(edition, "cn.testland.testcity", "M2", "pay", LocalDate.of(2022, 12, 31)).decidedBy()
                .path());
        assertTrue(edition.place("cn.testland.testcity").measures().on(LocalDate.of(2021, 6, 22)).isEmpty());
    }

    @Test
    void aPointMayBeginLaterThanItsMeasure() {
        bundles.put("cn.testland.testcity", bundles.get("cn.testland.testcity").replace(MEASURES, "fund: { ", "fund: { from: 2022-09-01, ")
                .replace(MEASURES, "pay: { ", "pay: { from: 2022-09-01, "));
        PolicyEdition edition = edition();
        assertEquals("cn.testland", point(edition, "cn.testland.testcity", "M2", "pay", LocalDate.of(2022, 8, 31)).decidedBy().path());
        assertFalse(edition.place("cn.testland.testcity").measures().on(ON).stream().anyMatch(each -> each.point().equals("fund")));
        MeasureView fund = point(edition, "cn.testland.testcity", "M2", "fund", LocalDate.of(2022, 9, 1));
        assertEquals(LocalDate.of(2022, 9, 1), fund.from());
    }

    @Test
    void anAgencyIsFoundByIdNameAndAliasAndTheNearestOneIsMeant() {
        PolicyEdition edition = edition();
        assertEquals("testcity-hrss", edition.agencies().agency("测试市人力资源和社会保障局").id());
        assertEquals("testcity-hrss", edition.agencies().agency("市人力社保局").id());
        assertEquals("other-hrss", edition.place("cn.other").agencies().agency("市人社局").id());
        assertEquals("testcity-hrss", edition.place("990100").agencies().agency("市人社局").id());
        assertEquals("employer", edition.place("cn.other").agencies().agency("employer").id());
    }

    @Test
    void aNameOfSeveralAgenciesIsRefusedAndNamesThem() {
        UnknownNameException refused = assertThrows(UnknownNameException.class, () -> edition().agencies().agency("市人社局"));
        assertEquals(UnknownNameException.Kind.AGENCY, refused.kind());
        assertEquals(List.of("other-hrss", "testcity-hrss"), refused.suggestions());
    }

    @Test
    void anUnknownAgencyIsRefusedWithTheNearestNames() {
        UnknownNameException refused = assertThrows(UnknownNameException.class, () -> edition().agencies().agency("testcity-hrs"));
        assertEquals("testcity-hrss", refused.suggestions().get(0));
        assertThrows(UnknownNameException.class, () -> edition().place("cn.other").agencies().agency("testcity-hrss"));
    }

    @Test
    void theAgenciesOfAPlaceAreItsOwnAndThoseAbove() {
        assertEquals(List.of("testcity-hrss", "testcity-post", "cn-mohrss", "employer"), edition().place("cn.testland.testcity").agencies().all()
                .stream().map(AgencyView::id).toList());
        assertEquals(5, edition().agencies().all().size());
    }

    @Test
    void aFormSaysWhoFillsItInAndWhoReceivesIt() {
        var form = edition().place("cn.testland.testcity").forms().all().get(0);
        assertEquals("testcity-f-02", form.id());
        assertEquals("employer", form.filledBy().get(0).id());
        assertEquals("testcity-hrss", form.receivedBy().get(0).id());
        assertTrue(edition().place("cn.testland").forms().all().isEmpty());
    }

    @Test
    void theDifferenceFromTheNationIsMarkedPointByPoint() {
        Map<String, Difference> found = edition().place("cn.testland.testcity").sideBySide(edition().place("cn"), ON).stream()
                .collect(Collectors.toMap(each -> each.kind() + " " + each.key(), each -> each));
        assertEquals(Operation.KEEP, found.get("measure M2.pay").mark());
        assertEquals("按月足额支付", found.get("measure M2.pay").here().code());
        assertEquals(Operation.DROP, found.get("measure M2.quota").mark());
        assertEquals("", found.get("measure M2.quota").here().code());
        assertEquals("test-testcity#1", found.get("measure M2.quota").hereCitations().get(0).id());
        assertEquals(Operation.ADD, found.get("measure M2.fund").mark());
        assertEquals(Operation.ADD, found.get("measure own.site").mark());
        assertEquals("测试市人力资源和社会保障局（牵头）、测试市邮政管理局", found.get("agency M2").here().code());
        assertEquals("人力资源社会保障部", found.get("agency M2").there().code());
        assertEquals(Difference.NOT_STATED, found.get("agency own").here().code());
        assertEquals(Operation.ADD, found.get("form testcity-f-02").mark());
        assertFalse(edition().place("cn.testland.testcity").diff(edition().place("cn"), ON).stream().anyMatch(each -> each.mark() == Operation.KEEP));
    }

    @Test
    void twoPlacesThatKeepTheSamePointInOtherWordsKeepIt() {
        bundles.put("cn.other", bundles.get("cn.other").file(MEASURES, """
                format: 1
                measures:
                  M2:
                    from: 2022-01-01
                    points: { pay: { operation: keep, text: 及时支付 } }
                    %s
                """.formatted(CITED.formatted("other"))));
        List<Difference> found = edition().place("cn.other").sideBySide(edition().place("cn"), ON);
        assertEquals(Operation.KEEP, found.stream().filter(each -> each.key().equals("M2.pay")).findFirst().orElseThrow().mark());
        assertEquals(Difference.NOT_STATED, found.stream().filter(each -> each.key().equals("M2") && each.kind().equals("agency"))
                .findFirst().orElseThrow().here().code());
    }

    @Test
    void anotherVersionOfAPlaceIsComparedDayByDay() {
        PolicyEdition before = edition();
        bundles.put("cn.testland.testcity", bundles.get("cn.testland.testcity").replace(MEASURES, "按月足额支付", "按周足额支付")
                .replace(AGENCIES, "测试市邮政管理局", "测试市邮政局").replace("POLICY-INF/reports/testcity-f-02/form.yaml", "调度表", "情况调度表"));
        List<Difference> found = edition().changes(new PlaceId("cn.testland.testcity"), before);
        Difference point = found.stream().filter(each -> each.key().equals("M2.pay")).findFirst().orElseThrow();
        assertEquals("按周足额支付", point.here().code());
        assertEquals("按月足额支付", point.there().code());
        assertEquals("2022-06-27", point.from());
        assertEquals(1, found.stream().filter(each -> each.key().equals("M2.pay")).count());
        assertTrue(found.stream().anyMatch(each -> each.kind().equals("agency") && each.key().equals("testcity-post")));
        assertTrue(found.stream().anyMatch(each -> each.kind().equals("agency") && each.key().equals("M2")));
        assertTrue(found.stream().anyMatch(each -> each.kind().equals("form") && each.here().code().startsWith("《情况调度表》")));
        assertTrue(before.changes(new PlaceId("cn.testland.testcity"), before).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "testcity-post], testcity-pots], unknown-agency, M2",
        "filledBy: [employer], filledBy: [employee], unknown-agency, testcity-f-02",
        "receivedBy: [testcity-hrss], receivedBy: [other-hrss], unknown-agency, testcity-f-02",
        "'  M2:', '  M3:', unknown-measure, M3",
        "'  M2:', '  M1:', unknown-measure, M1",
        "'  own:', '  M10:', measure-not-local, M10",
        "'pay:', 'wages:', unknown-point, M2.wages",
        "'quota:', 'quotas:', unknown-point, M2.quotas",
        "'hotline:', 'hotlines:', unknown-point, M2.hotlines",
        "'operation: add, text: 设立保证金', 'operation: keep', unknown-point, M2.fund",
        "'pay: { operation: keep', 'pay: { operation: add', point-known-above, M2.pay",
        "'hotline: { operation: change', 'hotline: { operation: add', point-known-above, M2.hotline",
        "'local: true, title: 自有措施', 'title: 自有措施', unknown-measure, own"})
    void whatThePlacesAboveDoNotKnowIsRefused(String old, String text, String code, String key) {
        for (String file : List.of(MEASURES, "POLICY-INF/reports/testcity-f-02/form.yaml")) {
            BundleMaker city = bundles.get("cn.testland.testcity");
            if (new String(city.files().get(file), StandardCharsets.UTF_8).contains(old)) {
                String more = code.equals("unknown-measure") && key.equals("own") ? "points: { site: { operation: add, " : "points: { site: { ";
                city = city.replace(file, old, text);
                bundles.put("cn.testland.testcity", file.equals(MEASURES) && key.equals("own")
                        ? city.replace(file, "points: { site: { ", more) : city);
                break;
            }
        }
        PolicyEdition edition = edition();
        Finding finding = edition.findings(new PlaceId("cn.testland.testcity")).stream().filter(Finding::severe).findFirst()
                .orElseThrow();
        assertEquals(code, finding.code());
        assertEquals(key, finding.key());
        assertTrue(finding.line() > 1, finding::toString);
        assertFalse(finding.mend().isEmpty());
        assertFalse(edition.serves(new PlaceId("cn.testland.testcity")));
    }

    @Test
    void anAgencyOrFormOfAPlaceAboveIsNotTakenAgain() {
        bundles.put("cn.testland", bundles.get("cn.testland").file("POLICY-INF/reports/testcity-f-02/form.yaml",
                "format: 1\ntitle: 表\n" + CITED.formatted("testland") + "\n"));
        bundles.put("cn.testland.testcity.testland", bundle("cn.testland.testcity.testland", "county", "990102").file(AGENCIES,
                "format: 1\nagencies:\n  testland-a: { name: 甲局, kind: other, level: county }\n"));
        bundles.put("cn.testland", bundles.get("cn.testland").file(AGENCIES,
                "format: 1\nagencies:\n  testland-a: { name: 乙局, kind: other, level: province }\n"));
        PolicyEdition edition = edition();
        assertEquals(List.of("duplicate-form"), edition.findings(new PlaceId("cn.testland.testcity")).stream().map(Finding::code).toList());
        assertTrue(edition.findings(new PlaceId("cn.testland.testcity.testland")).stream().anyMatch(each -> each.code().equals("duplicate-agency")));
    }

    @Test
    void aClauseThatIsNotThereIsRefusedWhereverItIsCited() {
        bundles.put("cn.testland.testcity", bundles.get("cn.testland.testcity")
                .replace(MEASURES, "operation: drop", "operation: drop, citation: { document: test-testcity, clause: \"9\" }")
                .replace(MEASURES, "lead: testcity-hrss", "lead: testcity-hrss\n    agenciesCitation: { document: test-testcity, clause: \"8\" }"));
        List<String> codes = edition().findings(new PlaceId("cn.testland.testcity")).stream().map(Finding::code).toList();
        assertEquals(List.of("unknown-clause", "unknown-clause"), codes);
    }
}
