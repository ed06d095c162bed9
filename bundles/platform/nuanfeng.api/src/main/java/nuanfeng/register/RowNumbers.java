// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import nuanfeng.quantity.Quantity;

/** Makes the checks that reckon with the numbers of a row, exactly. A number that is kept as a text, {@code 70001*8/12}, is one as well. */
record RowNumbers(RowChecks row) {

    private static final Pattern STEPS = Pattern.compile("(?<=[*/])|(?=[*/])");

    /** Rows that lack one of the fields are not asked, but for columns that are taken away: of those none is nought. */
    void make(Check check) {
        boolean bounded = !check.arguments().containsKey("total");
        String whole = check.arguments().getOrDefault(bounded ? "upTo" : "total", "");
        boolean product = check.kind() == Check.Kind.PRODUCT;
        Optional<Quantity> result = Optional.of(product ? Quantity.ONE : Quantity.ZERO);
        for (String part : check.fields()) {
            boolean minus = part.startsWith("-");
            Optional<Quantity> number = sum(minus ? part.substring(1) : part, minus);
            result = result.flatMap(so -> number.map(each -> product ? so.times(minus ? Quantity.ONE.minus(each) : each) : minus ? so.minus(each) : so.plus(each)));
        }
        Optional<Quantity> said = number(row.values().get(whole));
        result.filter(reckoned -> said.filter(each -> bounded ? reckoned.compareTo(each) > 0 : reckoned.compareTo(each) != 0).isPresent())
                .ifPresent(none -> row.say(check, whole, bounded ? "sum/up-to" : product ? "product" : "sum", row.titles(check.fields())));
    }

    /** Of a column, that of its lines. */
    private Optional<Quantity> sum(String field, boolean minus) {
        if (!row.values().containsKey(field.split("\\.")[0])) {
            return minus && field.contains(".") ? Optional.of(Quantity.ZERO) : Optional.empty();
        }
        List<Object> values = row.column(field);
        Optional<Quantity> sum = Optional.of(Quantity.ZERO);
        for (Object each : values) {
            sum = sum.flatMap(so -> number(each).map(so::plus));
        }
        return sum;
    }

    private static Optional<Quantity> number(Object value) {
        return value instanceof String text ? exact(text) : RowChecks.number(value).map(Quantity::of);
    }

    /** A decimal, or decimals multiplied and divided from the left; empty for any other text. */
    private static Optional<Quantity> exact(String text) {
        String[] steps = STEPS.split(text);
        try {
            Quantity result = Quantity.parse(steps[0]);
            for (int i = 1; i + 1 < steps.length; i += 2) {
                Quantity next = Quantity.parse(steps[i + 1]);
                if (next.isZero() && steps[i].equals("/")) {
                    return Optional.empty();
                }
                result = steps[i].equals("*") ? result.times(next) : result.dividedBy(next);
            }
            return steps.length % 2 == 1 ? Optional.of(result) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
