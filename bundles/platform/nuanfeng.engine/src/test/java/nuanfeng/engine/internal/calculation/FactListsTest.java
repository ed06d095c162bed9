// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.engine.internal.kind.OwnRule;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Fact.Facts;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.Worksheet;

class FactListsTest {

    private static final Text ANY = Text.of("某项");
    private static final Fact<LocalDate> FROM = Fact.date("from", ANY).required();
    private static final Fact<List<Facts>> SPANS = Fact.records("spans", ANY, List.of(FROM, Fact.money("paid", ANY)));

    @Test
    void everythingThatIsWrongIsFoundAtItsPlace() {
        FactReader reader = read(List.of(Map.of("from", "2022-07-01"), Map.of("from", "2022-02-30", "paid", "1.001"), "nothing", Map.of("paid", "1", "other", "1")));
        assertEquals(List.of("/spans/1/from", "/spans/1/paid", "/spans/2", "/spans/3/from", "/spans/3/other"),
                reader.issues().stream().map(FactIssue::field).sorted().toList());
    }

    @Test
    void anEmptyListIsNone() {
        assertEquals("out-of-range", read(List.of()).issues().get(0).code());
        assertEquals("wrong-type", read("nothing").issues().get(0).code());
    }

    @Test
    @SuppressWarnings("unchecked")
    void recordsComeTypedInTheirOrder() {
        Map<String, Object> raw = new HashMap<>(Map.of("spans", List.of(Map.of("from", "2022-07-02"), Map.of("from", "2022-07-01"))));
        List<Facts> spans = (List<Facts>) new FactReader().read(List.of(SPANS), Map.of("spans", SPANS), raw).get("spans");
        assertEquals(List.of(LocalDate.of(2022, 7, 2), LocalDate.of(2022, 7, 1)), spans.stream().map(each -> each.get(FROM)).toList());
    }

    @Test
    void exactlyOneOfAGroupIsGiven() {
        assertEquals("missing /a", alternatives(Map.of()));
        assertEquals("", alternatives(Map.of("b", true)));
        assertEquals("contradiction /c", alternatives(Map.of("a", true, "c", false)));
    }

    private static String alternatives(Map<String, Object> given) {
        RuleDescription description = new RuleDescription(ANY, Outcome.Kind.DECISION, List.of(Fact.flag("a", ANY), Fact.flag("b", ANY), Fact.flag("c", ANY)),
                Optional.empty()).withOneOf(List.of("a", "b", "c"));
        OwnRule rule = OwnRule.inJava("t.x", new Rule() {
            @Override
            public RuleDescription describe() {
                return description;
            }

            @Override
            public Outcome apply(Worksheet sheet) {
                throw new IllegalStateException();
            }
        }, Optional.empty());
        return FactConflicts.of(description, GivenFacts.of(rule, given)).stream().map(issue -> issue.code() + " " + issue.field()).reduce("", String::concat);
    }

    private static FactReader read(Object spans) {
        FactReader reader = new FactReader();
        reader.read(List.of(SPANS), Map.of("spans", SPANS), Map.of("spans", spans));
        return reader;
    }
}
