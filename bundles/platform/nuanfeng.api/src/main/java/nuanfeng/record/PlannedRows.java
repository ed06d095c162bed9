// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.library.PlaceView;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.lifecycle.Consequence;
import nuanfeng.lifecycle.Plan;
import nuanfeng.policy.PlaceId;
import nuanfeng.register.RecordType;

/** Says of a plan how many of the records that are kept would no longer be taken as they stand. */
public record PlannedRows(PolicyLibrary library, Records records) {

    /** The same plan with its consequences for registers counted; as it was while the database is away. @param today by which types are taken */
    public Plan counted(Plan plan, LocalDate today) {
        if (plan.consequences().stream().noneMatch(each -> isOfRows(each))) {
            return plan;
        }
        Edition before = library.edition(plan.baseEdition());
        Edition after = library.edition(plan.edition());
        Map<String, Map<String, Long>> read = new HashMap<>();
        try {
            List<Consequence> consequences = plan.consequences().stream().map(each -> isOfRows(each) ? counted(each, before, after, today, read) : each).toList();
            return new Plan(plan.planHash(), plan.baseEdition(), plan.edition(), plan.changes(), plan.places(), consequences, plan.blockers(), plan.warnings());
        } catch (RecordException e) {
            return plan;
        }
    }

    /** Named by a type, or a field of one, and by no example. */
    private static boolean isOfRows(Consequence consequence) {
        return consequence.example().isEmpty() && consequence.because().size() == 1 && consequence.id().equals(consequence.place() + "/" + consequence.because().get(0));
    }

    private Consequence counted(Consequence consequence, Edition before, Edition after, LocalDate today, Map<String, Map<String, Long>> read) {
        String key = consequence.because().get(0);
        int point = key.indexOf('.');
        String type = point < 0 ? key : key.substring(0, point);
        long kept = 0;
        long misfit = 0;
        boolean known = false;
        for (PlaceId place : below(before, consequence.place())) {
            Optional<RecordType> now = before.place(place.path()).registers().find(type, today);
            if (now.isPresent()) {
                known = true;
                Optional<RecordType> then = served(after, place).flatMap(each -> each.registers().find(type, today));
                Map<String, Long> rows = read.computeIfAbsent(place + " " + type, none -> records.misfits(Register.of(served(after, place)
                        .orElse(before.place(place.path())), then.orElse(now.get()))));
                kept += rows.getOrDefault("", 0L);
                misfit += then.isEmpty() ? rows.getOrDefault("", 0L) : rows.getOrDefault(point < 0 ? "" : key.substring(point + 1), 0L);
            }
        }
        return known ? consequence.counted(new Consequence.Rows(kept, misfit)) : consequence;
    }

    private static List<PlaceId> below(Edition edition, PlaceId top) {
        return edition.places().stream().filter(PlaceView::served).map(PlaceView::place).filter(each -> each.equals(top) || each.path().startsWith(top.path() + "."))
                .toList();
    }

    private static Optional<Place> served(Edition edition, PlaceId place) {
        return edition.places().stream().filter(PlaceView::served).map(PlaceView::place).filter(place::equals).findFirst().map(each -> edition.place(each.path()));
    }
}
