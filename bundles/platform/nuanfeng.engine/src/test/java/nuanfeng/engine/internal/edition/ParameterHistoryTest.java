// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import nuanfeng.calendar.LegalTime;
import nuanfeng.engine.Behind;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.engine.internal.parameter.Declaration;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.library.UnknownNameException;
import nuanfeng.parameter.ParameterStretch;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Setting;

class ParameterHistoryTest {

    private static final String RATE = "levy.rate";

    private static PolicyEdition edition(ActivePolicy... policies) {
        Map<PlaceId, ActivePolicy> put = new HashMap<>();
        for (ActivePolicy each : policies) {
            put.put(each.content().place(), each);
        }
        return Behind.with(PolicyEdition.empty(Clock.fixed(Instant.parse("2022-06-30T16:30:00Z"), LegalTime.ZONE)), put, Set.of());
    }

    private static ContentMaker nation() {
        return ContentMaker.of("cn").declare(RATE, ParameterType.RATE).value(RATE, "2020-01-01", "0.20").value(RATE, "2023-01-01", "0.10");
    }

    /** {@code cn 0.2 2020-01-01/2023-01-01 wins 2020-01-01/2022-06-27}, one a line. */
    private static List<String> told(PolicyEdition edition, String place) {
        return edition.place(place).parameters().timeline(RATE).stream().map(each -> each.setting().decidedBy() + " "
                + (each.setting().status() == Setting.Status.VALUE ? each.setting().value() : each.setting().status()) + " " + days(each.from(), each.to())
                + each.wins().stream().map(days -> " wins " + days(days.from(), days.to())).collect(Collectors.joining())).toList();
    }

    private static String days(LocalDate from, Optional<LocalDate> to) {
        return from + "/" + to.map(LocalDate::toString).orElse("");
    }

    @Test
    void everyPlaceOfTheLineageIsToldAndOnWhichDaysItDecides() {
        PolicyEdition edition = edition(nation().policy(), ContentMaker.of("cn.a").policy(), ContentMaker.of("cn.a.b").value(RATE, "2022-06-27", "0.004").policy());
        assertEquals(List.of("cn.a.b 0.004 2022-06-27/ wins 2022-06-27/", "cn 0.2 2020-01-01/2023-01-01 wins 2020-01-01/2022-06-27", "cn 0.1 2023-01-01/"),
                told(edition, "cn.a.b"));
        assertEquals(List.of("cn 0.2 2020-01-01/2023-01-01 wins 2020-01-01/2023-01-01", "cn 0.1 2023-01-01/ wins 2023-01-01/"), told(edition, "cn.a"));
    }

    @Test
    void whatAPlaceGivesUpIsDecidedAboveAgain() {
        PolicyEdition edition = edition(nation().policy(), ContentMaker.of("cn.a").value(RATE, "2021-01-01", "0.30").says(RATE, "2022-01-01", EntryKind.WITHDRAWN)
                .value(RATE, "2022-07-01", "0.40").policy());
        assertEquals(List.of("cn.a 0.3 2021-01-01/2022-01-01 wins 2021-01-01/2022-01-01", "cn.a 0.4 2022-07-01/ wins 2022-07-01/",
                "cn 0.2 2020-01-01/2023-01-01 wins 2020-01-01/2021-01-01 wins 2022-01-01/2022-07-01", "cn 0.1 2023-01-01/"), told(edition, "cn.a"));
    }

    @Test
    void whatIsLeftOpenAndWhatEndedIsToldLikeAValue() {
        PolicyEdition edition = edition(ContentMaker.of("cn").declare(RATE, ParameterType.RATE).says(RATE, "2020-01-01", EntryKind.UNSET)
                .says(RATE, "2022-01-01", EntryKind.ENDED).policy());
        assertEquals(List.of("cn UNSET 2020-01-01/2022-01-01 wins 2020-01-01/2022-01-01", "cn ENDED 2022-01-01/ wins 2022-01-01/"), told(edition, "cn"));
    }

    @Test
    void whomAPlaceIsPooledWithIsTold() {
        PolicyEdition edition = edition(ContentMaker.of("cn").declare(RATE, ParameterType.RATE, Declaration.Override.OPEN, true).value(RATE, "2020-01-01", "0.20").policy(),
                ContentMaker.of("cn.a").value(RATE, "2020-01-01", "0.30").policy(),
                ContentMaker.of("cn.b").value(RATE, "2020-01-01", "0.50").pools("levy", "2022-01-01", "cn.a").policy());
        assertEquals(List.of("cn.b 0.5 2020-01-01/ wins 2020-01-01/2022-01-01", "cn 0.2 2020-01-01/", "cn.a 0.3 2020-01-01/ wins 2022-01-01/"), told(edition, "cn.b"));
    }

    @Test
    void aKeyOfWhichNobodySaysAnythingHasNoHistoryAndOneThatIsNoneIsRefused() {
        PolicyEdition edition = edition(ContentMaker.of("cn").declare(RATE, ParameterType.RATE).policy());
        assertEquals(List.<ParameterStretch>of(), edition.place("cn").parameters().timeline(RATE));
        assertThrows(UnknownNameException.class, () -> edition.place("cn").parameters().timeline("levy.rat"));
    }
}
