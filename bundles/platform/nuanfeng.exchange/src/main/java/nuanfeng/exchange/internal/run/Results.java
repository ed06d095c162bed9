// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.job.RunReport;
import nuanfeng.record.Saved;
import nuanfeng.record.Sight;
import nuanfeng.record.StoredRecord;
import nuanfeng.run.RunSource;
import nuanfeng.run.Step;
import nuanfeng.run.StepAnswer;

/** Keeps the results of a step, or only compares. One that somebody has acted on since, by giving it a state of its own, stays as it is and is told of. */
final class Results {

    /** In one transaction. */
    private static final int TOGETHER = 2000;

    private final Records records;
    private final Register register;
    private final LocalDate day;
    private final Step.Result result;
    private final Act act;
    private final boolean compares;
    private final Watch watch;
    private final Optional<String> state;
    private final Optional<String> amount;
    private final SameButEdition edition;
    private final List<StepAnswer> waiting = new ArrayList<>();
    private final List<RunReport.Difference> kept = new ArrayList<>();
    private long written;
    private long changed;

    /** @param day from which results hold: the last one of the month that they are about @param compares whether nothing is written */
    Results(Records records, Register register, LocalDate day, Step.Result result, Act act, boolean compares, Watch watch) {
        this.records = records;
        this.register = register;
        this.day = day;
        this.result = result;
        this.act = act;
        this.compares = compares;
        this.watch = watch;
        this.state = field(RunSource.Sort.STATE);
        this.amount = field(RunSource.Sort.OUTCOME);
        this.edition = new SameButEdition(register, result, day);
    }

    private Optional<String> field(RunSource.Sort sort) {
        return result.fields().entrySet().stream().filter(each -> each.getValue().sort() == sort).map(Map.Entry::getKey).findFirst();
    }

    private String key(StepAnswer answer) {
        return key(answer.result());
    }

    String key(Map<String, Object> body) {
        return register.type().keyOf(body);
    }

    /** What is kept of the same question. */
    Optional<StoredRecord> find(StepAnswer answer) {
        return watch.patiently(() -> records.find(register, key(answer), Sight.masked(act.by())));
    }

    void keep(StepAnswer answer) {
        waiting.add(answer);
        if (waiting.size() == TOGETHER) {
            flush();
        }
    }

    boolean wasActedOn(StoredRecord record) {
        return state.filter(field -> !List.of(result.fields().get(field).of().split("/")).contains(String.valueOf(record.body().get(field)))).isPresent();
    }

    Optional<BigDecimal> amount(Map<String, Object> body) {
        return amount.map(body::get).map(value -> new BigDecimal(value.toString()));
    }

    void flush() {
        Map<String, StoredRecord> standing = waiting.isEmpty() ? Map.of()
                : watch.patiently(() -> records.find(register, waiting.stream().map(this::key).toList(), Sight.masked(act.by())));
        List<Draft> drafts = new ArrayList<>();
        for (StepAnswer answer : waiting) {
            Optional<StoredRecord> stands = Optional.ofNullable(standing.get(key(answer)));
            if (compares || stands.filter(this::wasActedOn).isPresent()) {
                Optional<BigDecimal> before = stands.flatMap(each -> amount(each.body()));
                Optional<BigDecimal> now = amount(answer.result());
                if (!before.equals(now)) {
                    kept.add(new RunReport.Difference(key(answer), before, now));
                }
            } else if (stands.filter(each -> edition.holds(each, answer.result())).isEmpty()) {
                drafts.add(new Draft(answer.result(), Optional.of(day)));
            }
        }
        for (Saved saved : drafts.isEmpty() ? List.<Saved>of() : watch.put(records, register, drafts, act)) {
            written += saved.outcome() == Saved.Outcome.CREATED ? 1 : 0;
            changed += saved.outcome() == Saved.Outcome.CHANGED ? 1 : 0;
        }
        waiting.clear();
    }

    long written() {
        return written;
    }

    long changed() {
        return changed;
    }

    List<RunReport.Difference> kept() {
        return kept;
    }
}
