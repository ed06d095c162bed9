// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.agency.Agencies;
import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.document.Documents;
import nuanfeng.outlook.FakeOutlook;
import nuanfeng.outlook.Outlook;
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** An edition with invented places, documents and rules: enough of everything that an answer can contain. A test overrides what it wants otherwise. */
public class FakeEdition implements Edition {

    public static final PlaceId NATION = new PlaceId("cn");
    public static final PlaceId CITY = new PlaceId("cn.testland.testcity");
    public static final LocalDate RATE_FROM = LocalDate.of(2022, 6, 27);
    public static final LocalDate RATE_CHANGES = LocalDate.of(2023, 1, 1);
    public static final Citation CLAUSE = new Citation("test-2022-1", "测试函〔2022〕1号", "测试市试验方案", "3.2.2", "三（二）2", "S", "");
    public static final Citation READING = new Citation("test-readings", "平台理解", "平台理解", "T-06", "T-06", "INFER", "四舍五入到分");

    private final String hash;

    public FakeEdition(String hash) {
        this.hash = hash;
    }

    @Override
    public String hash() {
        return hash;
    }

    @Override
    public List<PlaceView> places() {
        return List.of(
                new PlaceView(NATION, "CN", Map.of(), Text.of("全国", "Nation"), "nation", Optional.empty(), true, Text.NONE, "1.0.0",
                        digest('1')),
                new PlaceView(new PlaceId("cn.testland"), "990000", Map.of(), Text.of("测试省"), "province", Optional.of(NATION),
                        true, Text.NONE, "1.1.0", digest('2')),
                new PlaceView(CITY, "990100", Map.of("990102", "甲区", "990121", "乙县"), Text.of("测试市", "Testcity"), "city",
                        Optional.of(new PlaceId("cn.testland")), true, Text.NONE, "1.2.0", digest('3')),
                new PlaceView(new PlaceId("cn.wasteland"), "980000", Map.of(), Text.of("荒省"), "province", Optional.of(NATION),
                        false, Text.of("上级政策缺失", "the policy above is missing"), "0.9.0", digest('4')));
    }

    public static String digest(char c) {
        return "sha256:" + String.valueOf(c).repeat(64);
    }

    @Override
    public PlaceView view(String place) {
        return places().stream().filter(PlaceView::served).filter(view -> view.place().path().equals(place)
                || view.code().equals(place) || view.covers().containsKey(place)).findFirst()
                .orElseThrow(() -> new UnknownNameException(UnknownNameException.Kind.PLACE_NOT_SERVED,
                        Text.of("没有 " + place + " 的可用政策。"), List.of("cn.testland.testcity")));
    }

    @Override
    public Place place(String place) {
        return new FakePlace(view(place));
    }

    @Override
    public Calculation calculate(Case question) {
        return FakeRules.calculate(question, view(question.place()).place(), hash());
    }

    @Override
    public Documents documents() {
        return new FakeDocuments();
    }

    @Override
    public Agencies agencies() {
        return new FakeAgencies();
    }

    @Override
    public Outlook outlook() {
        return new FakeOutlook();
    }

    @Override
    public String lineageHash(String place) {
        return hash() + view(place).place();
    }
}
