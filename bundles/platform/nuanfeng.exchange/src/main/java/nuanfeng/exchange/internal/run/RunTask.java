// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.util.List;
import java.util.Map;

import nuanfeng.board.Board;
import nuanfeng.record.Lease;
import nuanfeng.run.Step;

/** A run: the questions of each step, answered and kept; at last what is kept of questions that nobody asks any more. */
record RunTask(Board board, long job, MonthlyRun run) implements Task {

    @Override
    public int steps() {
        return run.steps().size() + 1;
    }

    @Override
    public StepQuestions read(int step) {
        for (int before = 0; before < step; before++) {
            run.counted(run.steps().get(before), Parts.groups(board, job, before, run.report(List.of(), List.of())));
        }
        return step < run.steps().size() ? run.questions(run.steps().get(step)) : new StepQuestions(Map.of());
    }

    @Override
    public String done(int step, StepQuestions part, Lease lease) {
        if (step == run.steps().size()) {
            return Parts.text(run.report(List.of(run.withdrawn(() -> board.keep(lease, List.of()))), List.of()));
        }
        ValuesRead values = new ValuesRead();
        Step asked = run.steps().get(step);
        return Parts.text(run.report(List.of(run.answered(asked, part, false, values)), values.all()));
    }
}
