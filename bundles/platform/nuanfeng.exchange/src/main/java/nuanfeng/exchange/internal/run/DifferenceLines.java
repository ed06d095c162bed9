// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import nuanfeng.board.Board;
import nuanfeng.job.DifferenceReport;

/** What differs, as lines of a job: by month and payer. Fields are parted by unit separators, parts of one by record separators, as ASCII has them. */
final class DifferenceLines {

    private static final String FIELD = "\u001f";
    private static final String PART = "\u001e";
    private static final int LONGEST_NAME = 300;

    private DifferenceLines() {
    }

    static Board.Line line(List<String> payer, YearMonth month, BigDecimal before, Optional<BigDecimal> after, List<String> beforeClauses, List<String> afterClauses) {
        String name = month + "|" + String.join("|", payer);
        return new Board.Line(name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME), String.join(FIELD, List.of(String.join(PART, payer), month.toString(),
                before.toPlainString(), after.map(BigDecimal::toPlainString).orElse(""), String.join(PART, beforeClauses), String.join(PART, afterClauses))));
    }

    static DifferenceReport.Row row(Board.Line line) {
        String[] fields = line.text().split(FIELD, -1);
        return new DifferenceReport.Row(line.name(), parts(fields[0]), YearMonth.parse(fields[1]), new BigDecimal(fields[2]),
                fields[3].isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(fields[3])), parts(fields[4]), parts(fields[5]));
    }

    private static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(PART, -1));
    }
}
