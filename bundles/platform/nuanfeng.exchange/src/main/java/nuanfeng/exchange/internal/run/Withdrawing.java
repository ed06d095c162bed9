// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nuanfeng.job.RunReport;
import nuanfeng.record.Act;
import nuanfeng.record.RecordPage;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;
import nuanfeng.record.StoredRecord;
import nuanfeng.register.RowReader;
import nuanfeng.run.RunSource;
import nuanfeng.run.Step;

/**
 * Results of a month that no question is about any more, since records were corrected: they end as if they had never held. One that somebody has acted on stays, and is told of.
 * Where policy does not say which question a result is of (the fields by which a step groups, and the month, among what it can be found by), none is looked for.
 */
final class Withdrawing {

    /** As a step of the report. */
    static final String NAME = "withdrawn";

    /** @param group where a result says what its question was about, field by field @param alike what all results of the step say */
    private record Asked(Results results, Register register, List<String> group, String month, Map<String, String> alike, Set<List<Object>> groups) {

        /** What of a result says whose it is. */
        Stream<String> fields() {
            return Stream.concat(group.stream(), alike.keySet().stream());
        }

        /** Another run may keep results there, too. */
        boolean isOurs(Map<String, Object> values) {
            return alike.entrySet().stream().allMatch(each -> each.getValue().equals(String.valueOf(values.get(each.getKey()))));
        }

        boolean isAsked(Map<String, Object> values) {
            return groups.contains(Arrays.asList(group.stream().map(values::get).toArray()));
        }
    }

    private final Records records;
    private final Act act;
    private final YearMonth month;
    private final LocalDate day;
    private final Watch watch;
    private final Map<String, List<Optional<Asked>>> asked = new LinkedHashMap<>();
    private final List<RunReport.Difference> kept = new ArrayList<>();
    private long looked;
    private long ended;

    Withdrawing(Records records, Act act, YearMonth month, Watch watch) {
        this.records = records;
        this.act = act;
        this.month = month;
        this.day = month.atEndOfMonth();
        this.watch = watch;
    }

    /** @param groups everything that the step asks about */
    void asked(Step step, Results results, Register register, Set<List<Object>> groups) {
        Map<String, RunSource> fields = step.result().orElseThrow().fields();
        List<String> group = step.per().stream().map(each -> field(fields, RunSource.Sort.FIELD, each)).flatMap(Optional::stream).toList();
        Optional<String> period = field(fields, RunSource.Sort.PERIOD, "").filter(register.type().slots()::containsValue);
        Map<String, String> alike = new LinkedHashMap<>();
        fields.forEach((name, source) -> {
            if (source.sort() == RunSource.Sort.IS) {
                alike.put(name, source.of());
            }
        });
        asked.computeIfAbsent(register.type().name(), name -> new ArrayList<>()).add(period.filter(each -> !group.isEmpty() && group.size() == step.per().size())
                .map(each -> new Asked(results, register, group, each, alike, groups)));
    }

    private static Optional<String> field(Map<String, RunSource> fields, RunSource.Sort sort, String of) {
        return fields.entrySet().stream().filter(each -> each.getValue().sort() == sort && (of.isEmpty() || each.getValue().of().equals(of))).map(Map.Entry::getKey).findFirst();
    }

    /** @param lease is made sure of before anything is ended */
    RunReport.Step done(Runnable lease) {
        asked.values().stream().filter(steps -> steps.stream().allMatch(Optional::isPresent)).forEach(steps -> look(steps.stream().map(Optional::orElseThrow).toList(), lease));
        return new RunReport.Step(NAME, "", false, looked, ended + kept.size(), Optional.empty(), Map.of(), Map.of(), List.of(), 0, ended, kept);
    }

    private void look(List<Asked> steps, Runnable lease) {
        Asked first = steps.get(0);
        RowReader reader = new RowReader(first.register.type(), first.register.within(), day);
        Search search = Search.all(first.register).with(new Search.Filter(first.month, Search.Filter.Sort.IS, month.toString()));
        Set<String> looksAt = steps.stream().flatMap(Asked::fields).collect(Collectors.toSet());
        List<StoredRecord> left = new ArrayList<>();
        for (OptionalLong after = OptionalLong.of(0); after.isPresent();) {
            Search next = search.after(after.getAsLong());
            RecordPage page = watch.patiently(() -> records.search(next, Sight.masked(act.by())));
            page.records().stream().filter(each -> isLeft(steps, reader.values(each.body(), looksAt))).forEach(left::add);
            looked += page.records().size();
            after = page.next();
        }
        left.forEach(each -> end(first, each, lease));
    }

    private static boolean isLeft(List<Asked> steps, Map<String, Object> values) {
        return steps.stream().anyMatch(each -> each.isOurs(values)) && steps.stream().noneMatch(each -> each.isAsked(values));
    }

    private void end(Asked asked, StoredRecord record, Runnable lease) {
        if (asked.results.wasActedOn(record)) {
            kept.add(new RunReport.Difference(asked.results.key(record.body()), asked.results.amount(record.body()), Optional.empty()));
            return;
        }
        watch.patiently(() -> {
            lease.run();
            return records.end(record.type(), record.place(), record.id(), record.version(), record.validFrom(), act);
        });
        ended++;
    }
}
