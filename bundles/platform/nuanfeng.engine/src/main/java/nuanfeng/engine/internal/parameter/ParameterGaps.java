// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.calculation.Missing;
import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.timeline.Decided;
import nuanfeng.outlook.GapItem;
import nuanfeng.outlook.GapItem.Status;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;

/** Which keys have no value in a place on a day, and which values want a second look. */
record ParameterGaps(Here here, LocalDate on, boolean own) {

    private static final Phrases PHRASES = Phrases.beside(ParameterGaps.class);

    Stream<GapItem> items() {
        return here.of(ParameterKind.PARAMETER).declarations().values().stream()
                .flatMap(declaration -> here.timeline(declaration.key(), on).on(on).stream().flatMap(decided -> items(declaration, decided).stream()));
    }

    private List<GapItem> items(Declaration declaration, Decided decided) {
        Setting setting = decided.setting();
        List<GapItem> items = new ArrayList<>(0);
        if (setting.status() == Setting.Status.UNSET) {
            Missing missing = Gaps.of(here.around().deciding(here.place(), declaration.key(), on), setting, declaration).missing();
            if (!own || missing.place().map(here.place().place()::equals).orElseGet(() -> isOwn(setting) && declaration.override() == Declaration.Override.CLOSED)) {
                items.add(item(Status.NOT_CONFIGURED, declaration, setting, PHRASES.say("gap-open", declaration.description(), missing.owner(),
                        setting.reason().isEmpty() ? Text.NONE : PHRASES.say("gap-reason", setting.reason())), Optional.of(missing), setting.from()));
            }
            return items;
        }
        if (own && !isOwn(setting)) {
            return items;
        }
        if (setting.status() == Setting.Status.ENDED) {
            items.add(item(Status.ENDED, declaration, setting, PHRASES.say("gap-ended", declaration.description(), setting.from()), Optional.empty(), setting.from()));
        }
        setting.reviewBy().filter(on::isAfter).ifPresent(day -> items.add(item(Status.REVIEW_OVERDUE, declaration, setting,
                PHRASES.say("gap-review", declaration.description(), day), Optional.empty(), day.plusDays(1))));
        if (setting.provisional()) {
            items.add(item(Status.PROVISIONAL, declaration, setting, PHRASES.say("gap-provisional", declaration.description(), setting.inWords()), Optional.empty(), setting.from()));
        }
        return items;
    }

    private boolean isOwn(Setting setting) {
        return setting.decidedBy().equals(here.place().place());
    }

    private GapItem item(Status status, Declaration declaration, Setting setting, Text detail, Optional<Missing> missing, LocalDate since) {
        PlaceId place = here.place().place();
        return new GapItem(place, status, "parameter", declaration.key(), declaration.description(), detail, missing,
                setting.configure().isEmpty() && status == Status.NOT_CONFIGURED ? declaration.key() : setting.configure(), Optional.of(since), Optional.of(setting.citation()));
    }
}
