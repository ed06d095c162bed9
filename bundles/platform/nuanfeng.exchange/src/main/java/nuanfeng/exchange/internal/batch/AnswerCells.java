// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.batch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import nuanfeng.calculation.Outcome;
import nuanfeng.quantity.Money;
import nuanfeng.table.SheetCell;

/** An answer as cells behind those that came. */
final class AnswerCells {

    /** With an underscore before them they are the asker's own when the file is sent again. */
    static final List<String> TITLES = List.of("_kind", "_result", "_details", "_clauses", "_message");

    private static final int FEN_DECIMALS = 2;
    private static final SheetCell AMOUNT = SheetCell.text("amount");

    private AnswerCells() {
    }

    /** An amount, straight from the answer: what nearly every line of nearly every file is. */
    static void add(List<SheetCell> cells, Outcome.Amount amount, String clauses) {
        cells.add(AMOUNT);
        cells.add(SheetCell.number(BigDecimal.valueOf(amount.amount().fen(), FEN_DECIMALS)));
        StringBuilder parts = new StringBuilder();
        for (Map.Entry<String, Money> each : new TreeMap<>(amount.parts()).entrySet()) {
            parts.append(parts.isEmpty() ? "" : "; ").append(each.getKey()).append('=').append(each.getValue());
        }
        cells.add(SheetCell.text(parts.toString()));
        cells.add(SheetCell.text(clauses));
        cells.add(SheetCell.BLANK);
    }

    @SuppressWarnings("unchecked")
    static List<SheetCell> of(Map<String, Object> answer) {
        Map<String, Object> outcome = (Map<String, Object>) answer.get("outcome");
        String kind = (String) outcome.get("kind");
        SheetCell result = kind.equals("amount") ? SheetCell.number(new BigDecimal((String) outcome.get("amount")))
                : SheetCell.text(kind.equals("list") ? Integer.toString(((List<?>) outcome.get("items")).size()) : (String) outcome.getOrDefault("code", ""));
        return List.of(SheetCell.text(kind), result, SheetCell.text(details(outcome, kind)), SheetCell.text(String.join(" ", (List<String>) answer.getOrDefault("clauses", List.of()))),
                SheetCell.text(message(outcome)));
    }

    private static String details(Map<String, Object> outcome, String kind) {
        return switch (kind) {
            case "amount" -> pairs((Map<?, ?>) outcome.get("parts"));
            case "decision" -> pairs((Map<?, ?>) outcome.get("values"));
            case "dates" -> pairs((Map<?, ?>) outcome.get("dates"));
            case "list" -> ((List<?>) outcome.get("items")).stream().map(item -> pairs((Map<?, ?>) item)).collect(Collectors.joining(" | "));
            default -> outcome.get("issues") instanceof List<?> issues
                    ? issues.stream().map(issue -> String.valueOf(((Map<?, ?>) issue).get("field"))).collect(Collectors.joining(" ")) : String.valueOf(outcome.getOrDefault("configure", ""));
        };
    }

    private static String message(Map<String, Object> outcome) {
        if (outcome.get("reasons") instanceof List<?> reasons) {
            return reasons.stream().map(each -> String.valueOf(((Map<?, ?>) each).get("text"))).collect(Collectors.joining(" "));
        }
        String detail = String.valueOf(outcome.getOrDefault("detail", ""));
        return outcome.get("issues") instanceof List<?> issues
                ? issues.stream().map(each -> ((Map<?, ?>) each).get("field") + " " + ((Map<?, ?>) each).get("detail")).collect(Collectors.joining(" ")) : detail;
    }

    private static String pairs(Map<?, ?> values) {
        return values.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; "));
    }
}
