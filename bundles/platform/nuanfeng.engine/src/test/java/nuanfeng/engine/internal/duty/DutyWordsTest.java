// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nuanfeng.library.Statement;
import nuanfeng.library.Statement.Part;
import nuanfeng.policy.Modality;
import nuanfeng.policy.Text;

/** What people read of a duty, and what programs do. */
class DutyWordsTest {

    /** A scalar; after a question mark what must be configured. */
    private static Part scalar(String text) {
        return text.startsWith("?") ? Part.notConfigured(text.substring(1)) : Part.quoted("scalar", text);
    }

    private static void assertSays(String code, String chinese, String english, Part part) {
        assertEquals(List.of(code, chinese, english), List.of(part.code(), part.text().zh(), part.text().in(true)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | 1    | 26      | 2022-07-01 | 2022-12 | every 1 months: month 1 day 26 from 2022-07-01 to 2022-12 | 2022年7月至2022年12月，每月26日前 | every month on day 26, from 2022-07 to 2022-12
            1  | 2    | 10      |            |         | every 1 months: month 2 day 10                            | 每月的次月10日前                  | every month on day 10 of month 1 after it
            1  | 1    | last    |            |         | every 1 months: month 1 day last                          | 每月最后一日前                    | every month on the last day
            3  | 3    | 26      | 2023-01    |         | every 3 months: month 3 day 26 from 2023-01               | 自2023年1月起，每季度第3个月26日前    | every quarter on day 26 of month 3, from 2023-01
            3  | 4    | 26      |            |         | every 3 months: month 4 day 26                            | 每季度结束后第1个月26日前           | every quarter on day 26 of month 1 after it
            6  | 6    | last    |            | 2023-12 | every 6 months: month 6 day last to 2023-12               | 至2023年12月止，每半年第6个月最后一日前 | every half-year on the last day of month 6, to 2023-12
            12 | 12   | last    |            |         | every 12 months: month 12 day last                        | 每年12月最后一日前                 | every year on the last day of December
            12 | 13   | 31      |            |         | every 12 months: month 13 day 31                          | 每年结束后第1个月31日前             | every year on day 31 of month 1 after it
            1  | 1    | ?MBC-12 |            |         | every 1 months: month 1 day NOT_CONFIGURED MBC-12         | 每月，日期尚未确定（MBC-12）   | every month, day to be configured locally (MBC-12)
            3  | ?a.b | 26      | ?c.d       |         | every 3 months: month NOT_CONFIGURED a.b day 26 from NOT_CONFIGURED c.d | 自尚未确定起，每季度，月份尚未确定，26日前 | every quarter on day 26, month to be configured locally, from to be configured locally
            """)
    void whatRecursIsToldInWords(int months, String month, String day, String first, String last, String code, String chinese, String english) {
        assertSays(code, chinese, english, new Recurrence(months, scalar(month), scalar(day), Optional.ofNullable(first).map(DutyWordsTest::scalar),
                Optional.ofNullable(last).map(DutyWordsTest::scalar)).part());
    }

    @Test
    void stretchesOfDaysAndTimeLimitsAreToldInWords() {
        assertSays("2022-01-01/2022-04-30", "2022-01-01至2022-04-30", "2022-01-01 to 2022-04-30",
                DutyWords.span(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 4, 30)));
        assertSays("收到投诉 5 working-day", "收到投诉，5个工作日内", "收到投诉, within 5 working days",
                DutyWords.within(Text.of("收到投诉"), "5 working-day"));
        assertSays("ENDED", "不再执行", "ended", Part.ended());
    }

    @Test
    void whatIsSaidTwiceInWordsStandsOnceAndTheCodesStay() {
        Statement statement = new Statement(List.of(Part.quoted("due", "2022-12-31"), DutyWords.shift(Part.quoted("scalar", "roll-forward")),
                DutyWords.modality(Modality.TENTATIVE), DutyWords.SOFT, DutyWords.PROVISIONAL,
                DutyWords.role("owedBy", List.of("counties", "rider"), id -> Text.of(id.equals("rider") ? "骑手" : "各县", id))));

        assertEquals("2022-12-31; roll-forward; TENTATIVE; soft; provisional; owedBy counties,rider", statement.code());
        assertEquals("2022-12-31；逢休息日期限顺延；暂定；原文为“一般”；责任主体：各县、骑手", statement.text(false));
        assertEquals("2022-12-31; moved behind days off; tentative; as a rule; owed by: counties, rider", statement.text(true));
    }
}
