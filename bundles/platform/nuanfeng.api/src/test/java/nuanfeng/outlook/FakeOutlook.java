// SPDX-License-Identifier: Apache-2.0
package nuanfeng.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nuanfeng.calculation.Missing;
import nuanfeng.outlook.SearchHit.Division;
import nuanfeng.outlook.SearchHit.What;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Gap;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** What invented places say together: one of everything that an answer can contain. */
public class FakeOutlook implements Outlook {

    private static final PlaceId CITY = new PlaceId("cn.testland.testcity");
    private static final Citation CLAUSE = new Citation("test-2022-1", "测试函〔2022〕1号", "测试市试验方案", "3.2.2", "三（二）2", "S", "");
    private static final Text NAME = Text.of("测试市", "Testcity");

    /** Something of every sort, whose title, key or words contain what is looked for. */
    @Override
    public List<SearchHit> search(String words, int most) {
        return Stream.of(new SearchHit(What.PLACE, CITY.path(), NAME, CITY, NAME, Optional.empty(), "", ""),
                new SearchHit(What.RULE, "test.premium", Text.of("试验保险费", "Test premium"), CITY, NAME, Optional.of(new Division("990102", "甲区")), "", ""),
                new SearchHit(What.CLAUSE, "test-2022-1#3.2.2", Text.of("三（二）2"), CITY, NAME, Optional.empty(), "测试市试验方案", "…试验保险费按…"))
                .filter(each -> each.key().contains(words) || each.title().zh().contains(words) || each.words().contains(words)).limit(most).toList();
    }

    @Override
    public List<AgendaItem> agenda(Optional<String> place, LocalDate from, LocalDate to, Set<AgendaItem.Event> wanted) {
        return Stream.of(new AgendaItem(LocalDate.of(2023, 1, 1), CITY, AgendaItem.Event.STARTS, "parameter", "test.rate", Text.of("费率", "rate"),
                Optional.of(Text.of("0.4%")), Optional.of(Text.of("0.5%")), Optional.of(CLAUSE)),
                new AgendaItem(LocalDate.of(2023, 1, 2), CITY, AgendaItem.Event.DAY_OFF_CHANGE, "calendar", "calendar.2023", Text.of("元旦", "New Year"),
                        Optional.of(Text.of("工作日", "working day")), Optional.of(Text.of("休息日", "day off")), Optional.empty()),
                new AgendaItem(LocalDate.of(2023, 1, 6), CITY, AgendaItem.Event.DUTY_DUE, "duty", "test.report@2022-12", Text.of("=月报", "Monthly report"),
                        Optional.empty(), Optional.empty(), Optional.of(CLAUSE)))
                .filter(each -> !each.date().isBefore(from) && !each.date().isAfter(to) && wanted.contains(each.event())).toList();
    }

    @Override
    public List<GapItem> gaps(Optional<String> place, LocalDate on) {
        return List.of(new GapItem(CITY, GapItem.Status.NOT_CONFIGURED, "parameter", "test.average", Text.of("平均工资", "average wage"),
                Text.of("“平均工资”没有数值。", "'average wage' has no value."), Optional.of(new Missing(Gap.Kind.NOT_DECIDED, Optional.of(CITY), NAME)), "MBC-26",
                Optional.of(LocalDate.of(2022, 6, 27)), Optional.of(CLAUSE)),
                new GapItem(new PlaceId("cn.wasteland"), GapItem.Status.REFUSED, "place", "cn.wasteland", Text.of("荒省"),
                        Text.of("上级政策缺失", "the policy above is missing"), Optional.empty(), "", Optional.empty(), Optional.empty()));
    }
}
