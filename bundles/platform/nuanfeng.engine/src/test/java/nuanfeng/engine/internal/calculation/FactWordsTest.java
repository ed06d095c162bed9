// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import nuanfeng.calculation.FactIssue;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with facts is said in one language, with the names that people use, in Chinese and in English. */
class FactWordsTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH_WORDS = Pattern.compile("[a-z]+ [a-z]+");
    private static final List<Fact<?>> WANTED = List.of(Fact.flag("flag", said("flag")), Fact.money("money", said("money")), Fact.moneyList("list", said("list")),
            Fact.number("number", said("number")), Fact.count("count", said("count")), Fact.month("month", said("month")), Fact.date("date", said("date")),
            Fact.dateOrMoment("moment", said("moment")), Fact.text("text", said("text")), Fact.place("place", said("place")),
            Fact.code("code", said("code"), List.of("A", "B")), Fact.record("record", said("record"), List.of(Fact.flag("inner", said("inner")))),
            Fact.text("needed", Text.of("必填的事项（说明）", "What is needed; a remark")).required());

    private static Text said(String name) {
        return Text.of("事项" + name, "Item " + name);
    }

    private static List<FactIssue> issues(Map<String, Object> raw) {
        Map<String, Fact<?>> byName = new LinkedHashMap<>();
        WANTED.forEach(each -> byName.put(each.name(), each));
        FactReader reader = new FactReader();
        reader.read(WANTED, byName, new HashMap<>(raw));
        return reader.issues();
    }

    @Test
    void everyMistakeIsSaidInEachLanguageAlone() {
        for (Map<String, Object> raw : List.<Map<String, Object>>of(Map.of("flag", "x", "money", "-1", "list", List.of(), "number", "3,200", "count", "1.5", "month", "2022"),
                Map.of("date", "2022-02-30", "moment", "x", "text", 1, "place", "x", "code", "C", "record", "x"),
                Map.of("money", "1.001", "list", List.of("x"), "number", "x", "count", "-1", "month", "1700-01", "date", "1700-01-01"),
                Map.of("flaag", true, "zzzzzzzzz", 1, "list", "x", "record", Map.of("inner", 1), "moment", "1700-01-01", "text", "长".repeat(2_000_000)))) {
            for (FactIssue issue : issues(raw)) {
                assertFalse(ENGLISH_WORDS.matcher(issue.sentence().zh()).find(), issue::toString);
                assertFalse(HAN.matcher(issue.sentence().in(true)).find(), issue::toString);
                assertTrue(issue.sentence().english().isPresent(), issue::toString);
            }
        }
    }

    @Test
    void aFactIsCalledByItsNameUpToTheFirstRemark() {
        FactIssue missing = issues(Map.of()).get(0);
        assertEquals("缺少必填项：“必填的事项”。", missing.detail());
        assertEquals("“What is needed” is missing.", missing.sentence().in(true));
    }

    @Test
    void anItemOfAListIsCounted() {
        FactIssue second = issues(Map.of("needed", "x", "list", List.of("1", "x"))).get(0);
        assertEquals("/list/1", second.field());
        assertEquals("“事项list”第2项应为十进制数字，只用半角数字和小数点，例如3200.00。", second.detail());
    }
}
