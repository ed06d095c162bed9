// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.registers;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import nuanfeng.benchmarks.text.Figures;
import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.engine.RunQuestions;
import nuanfeng.library.Edition;
import nuanfeng.quantity.Quantity;
import nuanfeng.register.RecordType;
import nuanfeng.register.RowReader;
import nuanfeng.run.Step;
import nuanfeng.run.StepAnswer;

/**
 * What a monthly run computes, without a database: the premium of every payer, from enrolments that lie in memory as a register hands them over. Beside
 * it the bare rule, asked with facts that are there already. CPU time of the calling thread, in turns.
 */
final class Questions {

    private static final Map<String, Object> GIVEN = Map.of("floatingFactor", "1", "phasedCut", "0");
    private static final int LEAST_WAGE = 250_000;
    private static final int WAGES = 700_000;

    private final Edition edition;
    private final RunQuestions questions;
    private final Step step;
    private final RowReader reader;
    private final Set<String> fields;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final Map<List<Object>, List<Map<String, Object>>> groups = new LinkedHashMap<>();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** @param payers how many there are @param each enrolments of each */
    Questions(Edition edition, int payers, int each) {
        this.edition = edition;
        this.questions = new RunQuestions(edition, Nobody.PLACE, "work-injury", Nobody.MONTH, GIVEN);
        this.step = questions.run().steps().stream().filter(one -> one.name().equals("outlets")).findFirst().orElseThrow();
        RecordType type = edition.place(Nobody.PLACE).registers().type(step.register(), Nobody.MONTH.atEndOfMonth());
        this.reader = new RowReader(type, code -> true, Nobody.MONTH.atEndOfMonth());
        this.fields = step.fields();
        Random random = new Random(1);
        for (int i = 0; i < payers * each; i++) {
            rows.add(row(i, i / each, BigDecimal.valueOf(LEAST_WAGE + random.nextInt(WAGES), 2).toPlainString()));
        }
        rows.forEach(row -> add(groups, row));
        groups.forEach((group, members) -> {
            StepAnswer answer = questions.ask(step, group, members);
            if (answer.isRefused() || !step.takes(members.get(0))) {
                throw new IllegalStateException(answer.toString());
            }
        });
    }

    /** As a register keeps it. */
    static Map<String, Object> row(int number, int payer, String wage) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("enrolmentNo", "T" + number);
        row.put("worker", "#" + (1_000_000 + number));
        row.put("outlet", "T450800-" + payer);
        row.put("payerCode", credit(payer));
        row.put("scheme", "WORK_INJURY");
        row.put("route", "DIRECT");
        row.put("enrolledAt", "450802");
        row.put("status", "ACTIVE");
        row.put("startedOn", "2022-01-01");
        row.put("baseMode", "TOTAL_WAGES");
        row.put("declaredWage", wage);
        row.put("testData", true);
        return row;
    }

    private static String credit(int payer) {
        String signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        String body = "91450802T%08d".formatted(payer);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += signs.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % signs.length();
        }
        return body + signs.charAt((signs.length() - sum % signs.length()) % signs.length());
    }

    private void add(Map<List<Object>, List<Map<String, Object>>> into, Map<String, Object> row) {
        Map<String, Object> values = reader.values(row, fields);
        values.put(Step.RECORD, "#" + into.size());
        if (step.takes(values)) {
            into.computeIfAbsent(questions.group(step, values), key -> new ArrayList<>()).add(values);
        }
    }

    int decisions() {
        return groups.size();
    }

    /** CPU nanoseconds of a decision, each way, round by round. */
    Map<String, Figures> hold(int rounds, int warmUp) {
        List<Case> cases = groups.values().stream().map(members -> Case.of(Nobody.PLACE, step.rule(), Map.of("month", Nobody.MONTH, "population", "OUTLET",
                "baseMode", "TOTAL_WAGES", "wages", members.stream().map(each -> each.get("declaredWage")).toList(), "floatingFactor", Quantity.of(1L),
                "phasedCut", Quantity.of(0L)))).toList();
        Map<String, List<Double>> nanos = new LinkedHashMap<>();
        for (int round = -warmUp; round < rounds; round++) {
            boolean counts = round >= 0;
            note(nanos, "rule", counts, () -> cases.forEach(each -> keep(edition.calculate(each))));
            note(nanos, "asked", counts, () -> groups.forEach((group, members) -> keep(questions.ask(step, group, members))));
            note(nanos, "whole", counts, () -> {
                Map<List<Object>, List<Map<String, Object>>> fresh = new LinkedHashMap<>();
                rows.forEach(row -> add(fresh, row));
                fresh.forEach((group, members) -> keep(questions.ask(step, group, members)));
            });
        }
        Map<String, Figures> figures = new LinkedHashMap<>();
        nanos.forEach((name, values) -> figures.put(name, new Figures(values)));
        return figures;
    }

    private long kept;

    private void keep(Calculation calculation) {
        kept += calculation.trace().size();
    }

    private void keep(StepAnswer answer) {
        kept += answer.result().size();
    }

    private void note(Map<String, List<Double>> nanos, String name, boolean counts, Runnable lap) {
        long begin = threads.getCurrentThreadCpuTime();
        lap.run();
        double each = (double) (threads.getCurrentThreadCpuTime() - begin) / groups.size();
        if (counts) {
            nanos.computeIfAbsent(name, any -> new ArrayList<>()).add(each);
        }
    }
}
