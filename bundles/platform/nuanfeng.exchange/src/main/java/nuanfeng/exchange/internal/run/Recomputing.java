// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.board.Board;
import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.TraceLine;
import nuanfeng.engine.RunQuestions;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.Citation;
import nuanfeng.record.StoredRecord;
import nuanfeng.run.Step;
import nuanfeng.run.StepAnswer;

/** Asks the questions of kept results again, in another edition and, where the answers differ, in the one of then. Keeps nothing. */
final class Recomputing {

    /** Of a result: which edition it was computed in. */
    private static final String EDITION = "edition";

    private final PolicyLibrary library;
    private final String place;
    private final String run;
    private final YearMonth month;
    private final Map<String, Object> given;
    private final Optional<String> key;
    private final List<Board.Line> lines;
    private long compared;

    /** @param given as to the run of then @param key of the parameter that is asked about; empty: whatever differs @param lines take what differs */
    Recomputing(PolicyLibrary library, String place, String run, YearMonth month, Map<String, Object> given, Optional<String> key,
            List<Board.Line> lines) {
        this.library = library;
        this.place = place;
        this.run = run;
        this.month = month;
        this.given = given;
        this.key = key;
        this.lines = lines;
    }

    /** @param now the answer in the other edition @param records that the question is about */
    void compare(Step step, StoredRecord kept, Optional<BigDecimal> before, StepAnswer now, Optional<BigDecimal> after, List<Map<String, Object>> records) {
        if (before.isEmpty()) {
            return;
        }
        compared++;
        if (after.isPresent() && after.get().compareTo(before.get()) == 0) {
            return;
        }
        Optional<Calculation> then = then(step, kept, now, records);
        if (key.isEmpty() || !value(then, key.get()).equals(value(now.calculation(), key.get()))) {
            lines.add(DifferenceLines.line(now.key().stream().map(String::valueOf).toList(), month, before.get(), after, clauses(then), clauses(now.calculation())));
        }
    }

    private Optional<Calculation> then(Step step, StoredRecord kept, StepAnswer now, List<Map<String, Object>> records) {
        Object edition = kept.body().get(EDITION);
        try {
            return edition == null ? Optional.empty()
                    : new RunQuestions(library.edition(edition.toString()), place, run, month, given).ask(step, now.key(), records).calculation();
        } catch (UnknownNameException e) {
            return Optional.empty();
        }
    }

    /** What was read under a key, and where it came from. */
    private static String value(Optional<Calculation> calculation, String key) {
        return calculation.stream().flatMap(each -> each.trace().stream()).filter(TraceLine.ParameterRead.class::isInstance)
                .map(line -> ((TraceLine.ParameterRead) line).setting()).filter(each -> each.key().equals(key)).findFirst()
                .map(each -> each.decidedBy() + " " + each.from() + " " + each.value()).orElse("");
    }

    private static List<String> clauses(Optional<Calculation> calculation) {
        return calculation.map(each -> each.citations().stream().map(Citation::id).toList()).orElse(List.of());
    }

    long compared() {
        return compared;
    }
}
