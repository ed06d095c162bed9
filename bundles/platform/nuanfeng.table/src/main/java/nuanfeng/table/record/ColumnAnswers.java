// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import nuanfeng.table.CellAddress;
import nuanfeng.table.TableException;

/**
 * What whoever sends a table says about its columns: {@code 参保年月:startedOn/first-day,H:-,*:-}. Before the colon a heading or the letters of a
 * column, or a star for all that are not known; behind it a field, a column of a list ({@code flexibleFinding/on}) or a minus (the column is passed over),
 * and how it is meant.
 */
public record ColumnAnswers(List<Answered> answers) {

    public static final ColumnAnswers NONE = new ColumnAnswers(List.of());
    private static final String IGNORED = "-";
    private static final String REST = "*";
    private static final int WIDEST = 702;
    private static final Pattern FIELD = Pattern.compile("-|\\w+(/\\w+)?");

    /** One answer. @param column as it was written @param field empty where the column is passed over */
    public record Answered(String column, Optional<String> field, Optional<Manner> manner) {
    }

    public ColumnAnswers {
        answers = List.copyOf(answers);
    }

    /** @throws TableException {@code columns-unreadable} */
    public static ColumnAnswers of(String text) {
        List<Answered> answers = new ArrayList<>();
        for (String each : text.split("[,，]")) {
            if (!each.isBlank()) {
                int colon = Math.max(each.lastIndexOf(':'), each.lastIndexOf('：'));
                String said = each.substring(colon + 1).strip();
                Optional<Manner> manner = Manner.of(said.substring(said.lastIndexOf('/') + 1));
                String field = manner.isPresent() ? said.substring(0, Math.max(0, said.lastIndexOf('/'))) : said;
                if (colon <= 0 || !FIELD.matcher(field).matches()) {
                    throw new TableException("columns-unreadable", each.strip());
                }
                answers.add(new Answered(each.substring(0, colon).strip(), field.equals(IGNORED) ? Optional.empty() : Optional.of(field), manner));
            }
        }
        return new ColumnAnswers(answers);
    }

    /** What was said about a column, by its letters before its heading. */
    Optional<Answered> about(int column, Heading heading) {
        String letters = CellAddress.letters(column);
        return answers.stream().filter(each -> each.column().toUpperCase(Locale.ROOT).equals(letters)).findFirst()
                .or(() -> answers.stream().filter(each -> !heading.key().isEmpty() && Heading.of(each.column()).key().equals(heading.key())).findFirst());
    }

    /** How many columns there are at least, by the letters that are named. */
    int width() {
        return answers.stream().map(each -> CellAddress.column(each.column().toUpperCase(Locale.ROOT)))
                .mapToInt(each -> each.orElse(-1) + 1).filter(each -> each <= WIDEST).max().orElse(0);
    }

    boolean ignoresTheRest() {
        return answers.stream().anyMatch(each -> each.column().equals(REST) && each.field().isEmpty());
    }
}
