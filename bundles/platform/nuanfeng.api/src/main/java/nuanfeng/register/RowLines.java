// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes the checks that are about the lines of one list of a row. */
record RowLines(RowChecks row) {

    /** Those that are about lines where all their fields are columns. */
    static final Set<Check.Kind> KINDS = EnumSet.of(Check.Kind.ORDER, Check.Kind.UNIQUE, Check.Kind.NO_OVERLAP);
    private static final String COLUMN = ".";

    void make(Check check) {
        switch (check.kind()) {
            case ORDER -> order(check);
            case UNIQUE -> unique(check);
            case NO_OVERLAP -> noOverlap(check);
            default -> lines(check);
        }
    }

    private void order(Check check) {
        List<?> lines = list(check);
        for (int i = 0; i < lines.size(); i++) {
            order(check, (Map<?, ?>) lines.get(i), i);
        }
    }

    private void order(Check check, Map<?, ?> line, int number) {
        List<String> given = check.fields().stream().filter(each -> line.containsKey(ofColumn(each))).toList();
        for (int i = 1; i < given.size(); i++) {
            if (RowChecks.compare(line.get(ofColumn(given.get(i - 1))), line.get(ofColumn(given.get(i)))) > 0) {
                row.say(check, given.get(i).replace(COLUMN, "/" + number + "/"), row.title(given.get(i)), "order", row.title(given.get(i - 1)));
            }
        }
    }

    private List<?> list(Check check) {
        return row.values().get(check.fields().get(0).split("\\" + COLUMN)[0]) instanceof List<?> there ? there : List.of();
    }

    private static String ofColumn(String path) {
        return path.substring(path.indexOf(COLUMN) + 1);
    }

    /** No two lines of a list are alike in these columns; one that lacks one of them is not asked. */
    private void unique(Check check) {
        List<String> columns = check.fields().stream().map(RowLines::ofColumn).toList();
        List<?> lines = list(check);
        Map<List<Object>, Integer> first = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Map<?, ?> line = (Map<?, ?>) lines.get(i);
            if (columns.stream().allMatch(line::containsKey)) {
                Integer before = first.putIfAbsent(columns.stream().<Object>map(line::get).toList(), i);
                if (before != null) {
                    row.say(check, check.fields().get(0).replace(COLUMN, "/" + i + "/"), "not-unique/line", before + 1, i + 1);
                }
            }
        }
    }

    private void lines(Check check) {
        String list = check.fields().get(0);
        if (row.values().get(list) instanceof List<?> lines) {
            BigDecimal count = BigDecimal.valueOf(lines.size());
            limit(check, "least").filter(least -> count.compareTo(least) < 0).ifPresent(least -> row.say(check, list, "lines/least", least));
            limit(check, "most").filter(most -> count.compareTo(most) > 0).ifPresent(most -> row.say(check, list, "lines/most", most));
            check.fields().stream().skip(1).forEach(field -> RowChecks.number(row.values().get(field)).filter(most -> count.compareTo(most) > 0)
                    .ifPresent(most -> row.say(check, field, "lines/more", row.title(list), lines.size())));
        }
    }

    private static Optional<BigDecimal> limit(Check check, String name) {
        return Optional.ofNullable(check.arguments().get(name)).map(BigDecimal::new);
    }

    /** Lines of a list that are alike in all but the last two columns have periods from the one to the other; where one ends the next may begin. */
    private void noOverlap(Check check) {
        List<String> columns = check.fields().stream().map(RowLines::ofColumn).toList();
        String list = check.fields().get(0).split("\\" + COLUMN)[0];
        List<?> lines = list(check);
        for (int i = 1; i < lines.size(); i++) {
            for (int before = 0; before < i; before++) {
                if (overlap((Map<?, ?>) lines.get(before), (Map<?, ?>) lines.get(i), columns)) {
                    row.say(check, list + "/" + i + "/" + columns.get(columns.size() - 2), "overlaps", before + 1, i + 1);
                    break;
                }
            }
        }
    }

    private static boolean overlap(Map<?, ?> a, Map<?, ?> b, List<String> columns) {
        String from = columns.get(columns.size() - 2);
        String to = columns.get(columns.size() - 1);
        return columns.stream().limit(columns.size() - 2L).allMatch(each -> Objects.equals(a.get(each), b.get(each))) && a.containsKey(from) && b.containsKey(from)
                && (RowChecks.compare(a.get(from), b.get(from)) == 0 || isBefore(a.get(from), b.get(to)) && isBefore(b.get(from), a.get(to)));
    }

    private static boolean isBefore(Object from, Object to) {
        return to == null || RowChecks.compare(from, to) < 0;
    }
}
