// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import nuanfeng.benchmarks.job.Records;

/** Runs the engines against each other: A B C, A B C, … so that whatever slows the machine down slows all of them. */
public final class Contest {

    private final Plan plan;
    private final Records records;
    private final Expected expected;
    private final Consumer<String> progress;
    private final Map<Entry, Standing> out = new LinkedHashMap<>();

    public Contest(Plan plan, Records records, Consumer<String> progress) {
        this.plan = plan;
        this.records = records;
        this.expected = new Expected(records);
        this.progress = progress;
    }

    /** The sum of all premiums that every engine must give. */
    public long totalFen() {
        return expected.total();
    }

    /** One standing per entry, in the order of the entries. */
    public List<Standing> run(List<Entry> entries) {
        List<Contender> contenders = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.absent().isEmpty()) {
                contenders.add(new Contender(entry, records, expected));
            } else {
                out.put(entry, Standing.without(entry, Standing.State.ABSENT, entry.absent()));
            }
        }
        contenders.removeIf(each -> fails(each, "making", Contender::make));
        contenders.removeIf(each -> fails(each, "proving", Contender::prove));
        contenders.removeIf(each -> fails(each, "warming up", contender -> contender.warmUp(plan)));
        for (int round = 1; round <= plan.rounds(); round++) {
            progress.accept("round " + round + " of " + plan.rounds());
            contenders.removeIf(each -> fails(each, "", Contender::round));
        }
        contenders.forEach(each -> out.put(each.entry(), each.standing()));
        return entries.stream().map(out::get).toList();
    }

    private boolean fails(Contender contender, String what, Step step) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            if (!what.isEmpty()) {
                progress.accept(what + " " + contender.entry().name());
            }
            step.on(contender);
            return false;
        } catch (WrongAnswerException e) {
            out.put(contender.entry(), Standing.without(contender.entry(), Standing.State.WRONG, e.getMessage()));
        } catch (Exception | LinkageError e) {
            out.put(contender.entry(), Standing.without(contender.entry(), Standing.State.FAILED, e.toString()));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        return true;
    }

    private interface Step {

        void on(Contender contender) throws Exception;
    }
}
