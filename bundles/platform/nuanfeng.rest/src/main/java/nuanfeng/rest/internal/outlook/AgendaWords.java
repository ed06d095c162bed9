// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.outlook;

import java.util.Map;
import java.util.stream.Collectors;

import nuanfeng.json.Language;
import nuanfeng.library.Edition;
import nuanfeng.library.PlaceView;
import nuanfeng.outlook.AgendaItem.Event;
import nuanfeng.outlook.GapItem.Status;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** How what lies ahead and what is missing is told to people. @param names place → what it is called */
record AgendaWords(Map<PlaceId, Text> names, Language language) {

    private static final Map<Event, Text> KINDS = Map.of(Event.STARTS, Text.of("开始执行", "starts"), Event.ENDS, Text.of("停止执行", "ends"),
            Event.REVIEW_DUE, Text.of("应当复核", "review due"), Event.DUTY_DUE, Text.of("办理截止", "due"), Event.DUTY_BEGINS, Text.of("开始办理", "begins"),
            Event.DAY_OFF_CHANGE, Text.of("放假或者调休", "day off moved"));

    private static final Map<Status, Text> STATUSES = Map.of(Status.REFUSED, Text.of("政策暂不可查询", "refused"), Status.REVIEW_OVERDUE, Text.of("复核逾期", "review overdue"),
            Status.NO_CALENDAR, Text.of("未录入放假安排", "no calendar"), Status.NOT_CONFIGURED, Text.of("须地方配置", "not configured"), Status.ENDED, Text.of("已终止", "ended"),
            Status.PROVISIONAL, Text.of("暂定", "provisional"));

    static AgendaWords of(Edition edition, Language language) {
        return new AgendaWords(edition.places().stream().collect(Collectors.toMap(PlaceView::place, PlaceView::name)), language);
    }

    Text title(PlaceId place) {
        return names.getOrDefault(place, Text.of(place.path()));
    }

    String name(PlaceId place) {
        return language.of(title(place));
    }

    String kind(Event event) {
        return language.of(KINDS.get(event));
    }

    String status(Status status) {
        return language.of(STATUSES.get(status));
    }

    String before() {
        return language.of(Text.of("此前：", "before: "));
    }

    String after() {
        return language.of(Text.of("此后：", "after: "));
    }
}
