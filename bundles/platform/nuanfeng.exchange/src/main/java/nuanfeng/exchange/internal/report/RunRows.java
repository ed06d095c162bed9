// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import nuanfeng.job.RunJob;
import nuanfeng.library.Place;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.record.RecordPage;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;
import nuanfeng.register.RecordType;
import nuanfeng.replay.Impact;
import nuanfeng.run.RunSource;
import nuanfeng.run.Step;

/** The results of a run that are kept: those that name its month and its edition. */
record RunRows(PolicyLibrary library, Records records) {

    List<Impact.Rows> of(RunJob run) {
        Place place = library.edition(run.edition()).place(run.place().path());
        LocalDate day = run.order().month().atEndOfMonth();
        Map<String, List<Long>> found = new LinkedHashMap<>();
        for (Step step : place.runs().run(run.order().run(), run.order().month().atDay(1)).steps()) {
            step.result().ifPresent(result -> found.computeIfAbsent(result.register(), name -> ids(place, place.registers().type(name, day), marks(run, result), run)));
        }
        List<Impact.Rows> rows = new ArrayList<>();
        found.forEach((register, ids) -> rows.add(new Impact.Rows(register, ids)));
        return rows;
    }

    /** By field, what the results of this run say there and no others do. */
    private static Map<String, String> marks(RunJob run, Step.Result result) {
        Map<String, String> marks = new LinkedHashMap<>();
        result.fields().forEach((field, source) -> {
            if (source.sort() == RunSource.Sort.PERIOD) {
                marks.put(field, run.order().month().toString());
            } else if (source.sort() == RunSource.Sort.EDITION) {
                marks.put(field, run.edition());
            }
        });
        return marks;
    }

    private List<Long> ids(Place place, RecordType type, Map<String, String> marks, RunJob run) {
        Search search = new Search(Register.of(place, type), List.of(), Optional.empty(), Optional.empty(), false, OptionalLong.empty(), Search.MOST);
        for (Map.Entry<String, String> mark : marks.entrySet()) {
            if (type.slots().containsValue(mark.getKey())) {
                search = search.with(new Search.Filter(mark.getKey(), Search.Filter.Sort.IS, mark.getValue()));
            }
        }
        Sight sight = Sight.masked(run.order().by());
        List<Long> ids = new ArrayList<>();
        while (true) {
            RecordPage page = records.search(search, sight);
            page.records().stream().filter(each -> marks.entrySet().stream().allMatch(mark -> mark.getValue().equals(String.valueOf(each.body().get(mark.getKey())))))
                    .forEach(each -> ids.add(each.id()));
            if (page.next().isEmpty()) {
                return ids;
            }
            search = search.after(page.next().getAsLong());
        }
    }
}
