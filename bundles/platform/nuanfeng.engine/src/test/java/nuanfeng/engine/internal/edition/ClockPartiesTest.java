// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static nuanfeng.engine.internal.edition.TimeWorld.CITED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.duty.DutyView;
import nuanfeng.library.CalculationOffer;
import nuanfeng.policy.Parties;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.Worksheet;

/** Who owes what a clock reckons, and to whom: in its offer and in its answers. All clocks are test data. */
class ClockPartiesTest {

    private static final String NATION = "cn";
    private static final String PROVINCE = "cn.east";
    private static final String CITY = "cn.east.port";
    private static final String FILING = "x:\n  title: 试钟\n  event: 事发\n  owedBy: [employer]\n  owedTo: [counties]\n" + TimeWorld.values(
            "2022-01-01: { dates: { due: { length: 3, unit: day } }, " + CITED + " }", "2022-09-01: { ended: true, " + CITED + " }");

    @TempDir
    private Path folder;
    private TimeWorld world;

    @BeforeEach
    void aNationWithOneClock() {
        world = new TimeWorld(folder).clocks(NATION, FILING);
    }

    private Calculation ask(String place, String event) {
        return world.edition().calculate(Case.of(place, "clock.x", Map.of("event", event)));
    }

    private Parties offered(String place, String rule) {
        return world.edition().place(place).calculations().stream().filter(each -> each.rule().equals(rule)).map(CalculationOffer::parties).findFirst()
                .orElseThrow();
    }

    /** {@code 用人单位 → 各县} */
    private static String text(Parties parties) {
        return names(parties.owedBy()) + " → " + names(parties.owedTo());
    }

    private static String names(List<Parties.Party> parties) {
        return String.join("、", parties.stream().map(each -> each.name().zh()).toList());
    }

    @Test
    void anAnswerAndItsOfferNameThem() {
        assertEquals("用人单位 → 各县", text(ask(NATION, "2022-07-01").parties()));
        assertEquals("用人单位 → 各县", text(ask(CITY, "2022-07-01").parties()));
        assertEquals("用人单位 → 各县", text(offered(CITY, "clock.x")));
        assertEquals("employer", ask(CITY, "2022-07-01").parties().owedBy().get(0).id());
    }

    @Test
    void theyAreNamedAsADutyNamesThem() {
        world.duties(NATION, TimeWorld.duty("report", "2022-01-01: { schedule: { on: 2022-07-04 }, modality: MUST, shift: none, " + CITED + " }"));
        DutyView duty = world.owed("2022-07-01", "2022-07-31").get(0).duty();

        assertEquals(duty.owedBy().stream().map(each -> each.id() + " " + each.name()).toList(),
                ask(CITY, "2022-07-01").parties().owedTo().stream().map(each -> each.id() + " " + each.name()).toList());
    }

    @Test
    void aPlaceThatRestatesTheClockSaysItForItselfAndWhereItIsSilentThePlaceAbove() {
        world.file(CITY, "agencies", "format: 1\nagencies:\n  port-hrss: { name: 港市人社局, kind: human-resources, level: city }\n");
        world.clocks(CITY, "x:\n  owedTo: [port-hrss]\n" + TimeWorld.values(
                "2022-07-01: { dates: { due: { length: 1, unit: day } }, " + CITED + " }"));

        assertEquals("用人单位 → 港市人社局", text(ask(CITY, "2022-07-01").parties()));
        assertEquals("用人单位 → 港市人社局", text(offered(CITY, "clock.x")));
        assertEquals("用人单位 → 各县", text(ask(PROVINCE, "2022-07-01").parties()));
    }

    @Test
    void aJavaRuleInsteadOfTheClockLeavesThemAsTheyWere() {
        Rule later = new Rule() {
            @Override
            public RuleDescription describe() {
                return RuleDescription.extending(List.of());
            }

            @Override
            public Outcome apply(Worksheet sheet) {
                return sheet.inherited();
            }
        };
        world.rule(PROVINCE, "clock.x", later);

        assertEquals("用人单位 → 各县", text(ask(CITY, "2022-07-01").parties()));
    }

    @Test
    void byARefusalNobodyOwesAnything() {
        Calculation ended = ask(CITY, "2022-09-01");

        assertInstanceOf(Outcome.Refusal.class, ended.outcome());
        assertSame(Parties.NONE, ended.parties());
    }

    @Test
    void nobodyIsInventedForAClockThatNamesNobodyOrForARuleThatIsNone() {
        Rule sum = new Rule() {
            @Override
            public RuleDescription describe() {
                return new RuleDescription(Text.of("数"), Outcome.Kind.LIST, List.of(), Optional.empty());
            }

            @Override
            public Outcome apply(Worksheet sheet) {
                return new Outcome.Listing(List.of());
            }
        };
        world.clocks(NATION, "x:\n  title: 试钟\n  event: 事发\n" + TimeWorld.values(
                "2022-01-01: { dates: { due: { length: 3, unit: day } }, " + CITED + " }")).rule(NATION, "test.sum", sum);

        assertEquals(Parties.NONE, ask(CITY, "2022-07-01").parties());
        assertSame(Parties.NONE, offered(CITY, "test.sum"));
        assertSame(Parties.NONE, world.edition().calculate(Case.of(CITY, "test.sum", Map.of())).parties());
    }
}
