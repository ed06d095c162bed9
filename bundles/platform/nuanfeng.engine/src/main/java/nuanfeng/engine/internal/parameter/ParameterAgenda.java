// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.Kind.Ahead;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.timeline.Decided;
import nuanfeng.engine.internal.timeline.Timeline;
import nuanfeng.outlook.AgendaItem;
import nuanfeng.outlook.AgendaItem.Event;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;

/** On which days values change, and on which they want a second look. */
record ParameterAgenda(Here here, Ahead range) {

    Stream<AgendaItem> items() {
        return here.of(ParameterKind.PARAMETER).declarations().values().stream().filter(each -> speaks(here.place(), each.key(), range.own())).flatMap(this::items);
    }

    /** Whether a place itself says something about a key: else it has the very line of the place above. */
    static boolean speaks(PlaceNode place, String key, boolean own) {
        return !own || place.parent().map(above -> above.timeline(key) != place.timeline(key)).orElse(true);
    }

    private Stream<AgendaItem> items(Declaration declaration) {
        // Where a key is looked up in another place, that place tells what it says itself.
        Timeline line = range.own() ? here.place().timeline(declaration.key()) : here.timeline(declaration.key(), range.from());
        return line.changes().stream().flatMap(day -> Stream.concat(range.holds(day) ? change(declaration, line, day).stream() : Stream.empty(),
                line.on(day).stream().flatMap(decided -> review(declaration, line, day, decided).stream())));
    }

    private Optional<AgendaItem> change(Declaration declaration, Timeline line, LocalDate day) {
        Optional<Setting> now = line.on(day).map(Decided::setting);
        Optional<Setting> before = line.on(day.minusDays(1)).map(Decided::setting);
        if (now.equals(before)) {
            return Optional.empty();
        }
        boolean ends = now.isEmpty() || now.get().status() == Setting.Status.ENDED;
        Event event = ends ? Event.ENDS : Event.STARTS;
        Setting said = now.filter(each -> range.tells(each.decidedBy(), here.place())).or(() -> before).orElseThrow();
        PlaceId by = said.decidedBy();
        return range.wanted().contains(event) && range.tells(by, here.place()) ? Optional.of(new AgendaItem(day, by, event, "parameter", declaration.key(),
                declaration.description(), words(before), words(now), Optional.of(said.citation()))) : Optional.empty();
    }

    private static Optional<Text> words(Optional<Setting> setting) {
        return setting.map(Setting::inWords);
    }

    /** Of a value that holds on the day. */
    private Optional<AgendaItem> review(Declaration declaration, Timeline line, LocalDate day, Decided decided) {
        Setting setting = decided.setting();
        return setting.reviewBy().filter(by -> range.wanted().contains(Event.REVIEW_DUE) && range.holds(by) && range.tells(setting.decidedBy(), here.place())
                && !by.isBefore(day) && line.on(by).filter(decided::equals).isPresent()).map(by -> new AgendaItem(by, setting.decidedBy(), Event.REVIEW_DUE,
                        "parameter", declaration.key(), declaration.description(), Optional.empty(), words(Optional.of(setting)), Optional.of(setting.citation())));
    }
}
