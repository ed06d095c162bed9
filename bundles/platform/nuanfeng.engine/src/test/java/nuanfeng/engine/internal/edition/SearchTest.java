// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nuanfeng.calendar.LegalTime;
import nuanfeng.engine.Behind;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.outlook.Outlook;
import nuanfeng.outlook.SearchHit;
import nuanfeng.outlook.SearchHit.Division;
import nuanfeng.outlook.SearchHit.What;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

class SearchTest {

    private final PolicyEdition edition = edition(
            ContentMaker.of("cn").code("CN").named(Text.of("全国", "Nation")).declare("levy.rate", ParameterType.RATE).declare("levy.cap", ParameterType.MONEY).policy(),
            ContentMaker.of("cn.jia").code("330000").named(Text.of("甲江省")).policy(),
            ContentMaker.of("cn.jia.yicheng").code("330100").covering("330102", "丙水区").named(Text.of("乙城市", "Yicheng")).policy(),
            ContentMaker.of("cn.jia.yishui").code("330200").covering("330202", "丁山区").named(Text.of("乙水市")).policy(),
            ContentMaker.of("cn.zhong").code("500000").named(Text.of("重水市")).policy());

    @TempDir
    private Path folder;

    private static PolicyEdition edition(ActivePolicy... policies) {
        Map<PlaceId, ActivePolicy> put = new HashMap<>();
        for (ActivePolicy each : policies) {
            put.put(each.content().place(), each);
        }
        return Behind.with(PolicyEdition.empty(Clock.fixed(Instant.parse("2022-06-30T16:30:00Z"), LegalTime.ZONE)), put, Set.of());
    }

    private List<SearchHit> search(String words) {
        return edition.outlook().search(words, 20);
    }

    @ParameterizedTest
    @CsvSource({"乙城, cn.jia.yicheng", "330100, cn.jia.yicheng", "yicheng, cn.jia.yicheng", "Yicheng, cn.jia.yicheng", "ycs, cn.jia.yicheng",
            "丙水, cn.jia.yicheng", "330202, cn.jia.yishui", "dsq, cn.jia.yishui", "dingshan, cn.jia.yishui", "cn.jia.yishui, cn.jia.yishui", "３３０１００, cn.jia.yicheng"})
    void aPlaceIsFoundByWhateverItIsCalled(String words, String place) {
        SearchHit first = search(words).get(0);
        assertEquals(What.PLACE, first.what());
        assertEquals(place, first.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zss", "css", "zhongshui", "chongshui"})
    void aCharacterThatIsReadInTwoWaysIsFoundByBoth(String typed) {
        assertEquals("cn.zhong", search(typed).get(0).key());
    }

    @Test
    void aDistrictLeadsToTheCityThatCoversItAndIsNamed() {
        SearchHit hit = search("丙水").get(0);
        assertEquals(new PlaceId("cn.jia.yicheng"), hit.place());
        assertEquals(Optional.of(new Division("330102", "丙水区")), hit.division());
    }

    @Test
    void aWordThatIsAPlaceNarrowsTheOthersToWhatHoldsThere() {
        List<SearchHit> hits = search("丙水 levy.rate");
        assertEquals(1, hits.size());
        assertEquals("levy.rate", hits.get(0).key());
        assertEquals(new PlaceId("cn.jia.yicheng"), hits.get(0).place());
        assertEquals("330102", hits.get(0).division().orElseThrow().code());
        assertEquals(2, search("levy　丁山").size());
    }

    @Test
    void whatBeginsWithThePlaceIsFoundWithoutABlank() {
        assertEquals("levy.rate", search("乙城levy.rate").get(0).key());
        assertEquals(new PlaceId("cn.jia.yicheng"), search("乙城levy.rate").get(0).place());
    }

    @Test
    void aWordThatFitsSeveralPlacesFindsThemAll() {
        assertEquals(Set.of("cn.jia.yicheng", "cn.jia.yishui"), Set.copyOf(search("乙").stream().map(SearchHit::key).toList()));
        assertEquals(1, edition.outlook().search("乙", 1).size());
    }

    @Test
    void withoutAPlaceAKeyIsFoundOnceAsThatOfThePlaceThatDeclaresIt() {
        List<SearchHit> hits = search("levy");
        assertEquals(List.of("levy.cap", "levy.rate"), hits.stream().map(SearchHit::key).toList());
        assertEquals(new PlaceId("cn"), hits.get(0).place());
    }

    @Test
    void documentsAndTheWordsOfTheirClausesAreFound() {
        TimeWorld world = new TimeWorld(folder).duties("cn", TimeWorld.duty("report", "2022-06-27: { schedule: { on: 2022-09-30 }, shift: none, " + TimeWorld.CITED + " }")).file("cn", "documents/test-2022-1", """
                format: 1
                archive: { sha256: %s, part: 第1—9行 }
                clauses:
                  "1": { missing: MBC-99, reason: 归档文本此条只有序号 }
                  "3.2.2": 用人单位执行统一的行业基准费率，浮动按国家规定执行。
                """.formatted("0123456789abcdef".repeat(4)));
        Outlook outlook = world.edition().outlook();
        SearchHit clause = outlook.search("基准费率", 20).get(0);
        assertEquals("CLAUSE test-2022-1#3.2.2 三（二）2 测试市试验方案", clause.what() + " " + clause.key() + " " + clause.title() + " " + clause.document());
        assertTrue(clause.words().contains("行业基准费率"), clause.words());
        assertEquals("test-2022-1", outlook.search("测试函[2022]test-2022-1号", 20).get(0).key());
        assertEquals(What.DUTY, outlook.search("报表", 20).get(0).what());
        assertEquals(Set.of(new PlaceId("cn.east.port")), outlook.search("990100 报表", 20).stream().map(SearchHit::place).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "查无此词", "(", "%", "*", "乙城 查无此词"})
    void whatIsNowhereIsNotFound(String words) {
        assertEquals(List.of(), search(words));
    }
}
