// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nuanfeng.json.Language;
import nuanfeng.library.Difference;
import nuanfeng.policy.Text;

/** What a page says for the codes that a difference has for programs. */
class WordsTest {

    private static final Map<String, Text> NAMES = Map.of("counties", Text.of("各县", "counties"), "试节", Text.of("试节", "Trial Day"));

    private static String said(Language language, String kind, String text) {
        return new Words(language).side(new Difference("key", kind, text, "", "", List.of()), text, NAMES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            every 1 months: month 1 day 26 from 2022-07-01 to 2022-12 | 每月26日，自2022-07起，至2022-12止 | every month on day 26, from 2022-07 to 2022-12
            every 1 months: month 2 day 10                            | 每月的次月10日                  | every month on day 10 of month 1 after it
            every 1 months: month 1 day last                          | 每月最后一日                    | every month on the last day
            every 3 months: month 3 day 26 from 2023-01               | 每季度第3个月26日，自2023-01起    | every quarter on day 26 of month 3, from 2023-01
            every 3 months: month 4 day 26                            | 每季度结束后第1个月26日           | every quarter on day 26 of month 1 after it
            every 6 months: month 6 day last to 2023-12               | 每半年第6个月最后一日，至2023-12止 | every half-year on the last day of month 6, to 2023-12
            every 12 months: month 12 day last                        | 每年12月最后一日                 | every year on the last day of December
            every 12 months: month 13 day 31                          | 每年结束后第1个月31日             | every year on day 31 of month 1 after it
            every 1 months: month 1 day NOT_CONFIGURED MBC-12         | 每月，日期须由当地配置（MBC-12）   | every month, day to be configured locally (MBC-12)
            every 3 months: month NOT_CONFIGURED a.b day 26 from NOT_CONFIGURED c.d | 每季度，月份须由当地配置（a.b），26日，自须由当地配置（c.d）起 | every quarter on day 26, month to be configured locally (a.b), from to be configured locally (c.d)
            2022-01-01/2022-04-30                                     | 2022-01-01至2022-04-30         | 2022-01-01 to 2022-04-30
            收到投诉 5 working-day                                     | 收到投诉，5个工作日内             | 收到投诉, within 5 working days
            ENDED                                                     | 已终止                          | ended
            every 1 months: month 1 day 5; soft; provisional; TENTATIVE; owedBy counties | 每月5日；一般要求；暂定；责任方：各县 | every month on day 5; as a rule; tentative; owed by: counties
            """)
    void aDutyIsToldInWords(String text, String chinese, String english) {
        assertEquals(chinese, said(Language.CHINESE, "duty", text));
        assertEquals(english, said(Language.ENGLISH, "duty", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            off 试节                     | 放假（试节）                    | day off (Trial Day)
            make-up 试节                 | 上班（试节调休）                 | make-up workday (Trial Day)
            workday                     | 上班                           | workday
            weekend                     | 周末休息                        | weekend
            260 workdays                | 260个工作日                     | 260 working days
            NOT_CONFIGURED calendar.2023 | 须由当地配置（calendar.2023） | to be configured locally (calendar.2023)
            """)
    void aDayIsToldInWords(String text, String chinese, String english) {
        assertEquals(chinese, said(Language.CHINESE, "calendar", text));
        assertEquals(english, said(Language.ENGLISH, "calendar", text));
    }
}
