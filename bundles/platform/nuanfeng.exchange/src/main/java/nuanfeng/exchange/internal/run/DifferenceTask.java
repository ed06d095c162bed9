// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import nuanfeng.board.Board;
import nuanfeng.job.DifferenceReport;
import nuanfeng.record.Lease;
import nuanfeng.run.Step;

/**
 * Results that are computed again, month by month and in each step by step; where they differ a line is kept.
 *
 * @param runs the run of each month, from the first one on
 * @param recomputing for a month and the lines of a part
 */
record DifferenceTask(Board board, long job, List<YearMonth> months, List<MonthlyRun> runs, BiFunction<YearMonth, List<Board.Line>, Recomputing> recomputing) implements Task {

    /** In one transaction. */
    private static final int TOGETHER = 200;

    @Override
    public int steps() {
        return runs.stream().mapToInt(each -> each.steps().size()).sum();
    }

    private int month(int step) {
        int left = step;
        int month = 0;
        while (left >= runs.get(month).steps().size()) {
            left -= runs.get(month++).steps().size();
        }
        return month;
    }

    private int first(int month) {
        return runs.subList(0, month).stream().mapToInt(each -> each.steps().size()).sum();
    }

    private Step at(int step) {
        int month = month(step);
        return runs.get(month).steps().get(step - first(month));
    }

    @Override
    public StepQuestions read(int step) {
        int month = month(step);
        for (int before = first(month); before < step; before++) {
            runs.get(month).counted(at(before), board.results(job, before).orElse(List.of()).stream().mapToLong(each -> Long.parseLong(each.split(" ")[2])).sum());
        }
        return runs.get(month).questions(at(step));
    }

    @Override
    public String done(int step, StepQuestions part, Lease lease) {
        int month = month(step);
        List<Board.Line> lines = new ArrayList<>();
        Recomputing compared = recomputing.apply(months.get(month), lines);
        runs.get(month).recompute(at(step), part, compared);
        for (int i = 0; i < lines.size(); i += TOGETHER) {
            board.keep(lease, lines.subList(i, Math.min(lines.size(), i + TOGETHER)));
        }
        return compared.compared() + " " + lines.size() + " " + part.size();
    }

    /** All steps are done. */
    static DifferenceReport report(Board board, long job, int steps) {
        long compared = 0;
        long differing = 0;
        for (int step = 0; step < steps; step++) {
            for (String each : board.results(job, step).orElse(List.of())) {
                compared += Long.parseLong(each.split(" ")[0]);
                differing += Long.parseLong(each.split(" ")[1]);
            }
        }
        return new DifferenceReport(compared, differing);
    }
}
