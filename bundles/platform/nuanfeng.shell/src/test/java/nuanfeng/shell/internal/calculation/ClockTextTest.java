// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.TraceLine;
import nuanfeng.json.Language;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Parties;
import nuanfeng.policy.Parties.Party;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** How the console explains a time limit. */
class ClockTextTest {

    private static final Citation LIMIT = new Citation("law", "法", "法", "17", "第十七条", "L", "");
    private static final LocalDate DUE = LocalDate.of(2022, 10, 8);

    private static Calculation answer(TraceLine... trace) {
        return answer(Parties.NONE, trace);
    }

    private static Calculation answer(Parties parties, TraceLine... trace) {
        return new Calculation("clock.x", new PlaceId("cn"), "cn", LocalDate.of(2022, 9, 5), Calculation.OnFrom.FACT, false,
                new Outcome.Dates(Map.of("due", DUE)), List.of(trace), List.of(), "sha256:e", parties);
    }

    @Test
    void limitsCountsAndShiftsAreLinesOfTheTable() {
        List<String> lines = CalculationText.lines(answer(new TraceLine.Reading("T-30", "next-day", LIMIT),
                new TraceLine.Limit("due", "", 30, "day", LIMIT), new TraceLine.Limit("due", "extended", 60, "day", LIMIT),
                new TraceLine.Counted("due", LocalDate.of(2022, 9, 5), LocalDate.of(2022, 10, 5), List.of(), "", Optional.empty()),
                new TraceLine.Shifted("due", "roll-forward", LocalDate.of(2022, 10, 5), DUE, "cn", Optional.of(LIMIT))), SpokenNames.NONE, Map.of(), Language.ENGLISH);

        assertEquals(List.of("KIND     ITEM  VALUE                      DECIDED BY  FROM        CLAUSE",
                "reading  T-30  next-day                                           法 第十七条",
                "limit    due   30 days                                            法 第十七条",
                "limit    due   60 days (extended)                                 法 第十七条",
                "counted  due   to 2022-10-05                          2022-09-05",
                "shift    due   2022-10-08 (roll-forward)  cn          2022-10-05  法 第十七条"), lines.subList(3, 9));
    }

    @Test
    void itSaysWhoOwesAndToWhomWhereThatIsKnown() {
        Party employer = new Party("employer", Text.of("用人单位"));
        Calculation known = answer(new Parties(List.of(employer, new Party("platform", Text.of("平台企业"))), List.of(
                new Party("counties", Text.of("各县")))));
        Calculation half = answer(new Parties(List.of(employer), List.of()));

        assertEquals(List.of("  due 2022-10-08", "  owed by 用人单位, 平台企业", "  owed to 各县", ""), CalculationText.lines(known, SpokenNames.NONE, Map.of(), Language.ENGLISH).subList(1, 5));
        assertEquals(List.of("  due 2022-10-08", "  owed by 用人单位", ""), CalculationText.lines(half, SpokenNames.NONE, Map.of(), Language.ENGLISH).subList(1, 4));
        assertEquals(List.of("  due 2022-10-08", ""), CalculationText.lines(answer(Parties.NONE), SpokenNames.NONE, Map.of(), Language.ENGLISH).subList(1, 3));
    }

    @Test
    void fewWorkingDaysAreNamedAndManyAreNot() {
        String few = String.join("\n", CalculationText.lines(answer(counted(3)), SpokenNames.NONE, Map.of(), Language.ENGLISH));
        String many = String.join("\n", CalculationText.lines(answer(counted(60)), SpokenNames.NONE, Map.of(), Language.ENGLISH));

        assertTrue(few.contains("to 2022-10-08: 2022-09-06, 2022-09-07, 2022-09-08"), few);
        assertTrue(many.contains("2022-09-06, … 60 days …, 2022-11-04"), many);
    }

    private static TraceLine counted(int days) {
        return new TraceLine.Counted("due", LocalDate.of(2022, 9, 5), DUE,
                IntStream.range(0, days).mapToObj(LocalDate.of(2022, 9, 6)::plusDays).toList(), "cn", Optional.empty());
    }
}
