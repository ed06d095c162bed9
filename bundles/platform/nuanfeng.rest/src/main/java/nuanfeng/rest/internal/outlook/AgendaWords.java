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
        return language.of(event.title());
    }

    String status(Status status) {
        return language.of(status.title());
    }

    String before() {
        return language.of(Text.of("此前：", "before: "));
    }

    String after() {
        return language.of(Text.of("此后：", "after: "));
    }
}
