// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.batch;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.FactLimits;
import nuanfeng.quantity.Quantity;

/**
 * What is written plainly, as the engine takes it without reading it again. All else goes as it is written: the engine reads it, or says what is wrong.
 * Remembers months and days, for few of them stand in many lines. Not for several threads.
 */
final class PlainFacts {

    private static final int MOST_DIGITS = 15;
    private static final int MOST_REMEMBERED = 4_096;
    private static final int MONTH_LENGTH = "2022-07".length();
    private static final int DAY_LENGTH = "2022-07-31".length();

    private final Map<String, Object> months = new HashMap<>();
    private final Map<String, Object> days = new HashMap<>();

    /** A text, or a number that JSON gave. */
    Object of(Object value, Fact.Type type) {
        boolean isNumber = type == Fact.Type.MONEY || type == Fact.Type.NUMBER || type == Fact.Type.COUNT;
        return value instanceof String written ? of(written, type) : value instanceof BigDecimal number && isNumber && number.scale() >= 0
                ? of(number.toPlainString(), type) : value;
    }

    Object of(String written, Fact.Type type) {
        return switch (type) {
            case MONEY -> decimal(written, FactLimits.MONEY_DECIMALS);
            case NUMBER -> decimal(written, MOST_DIGITS);
            case COUNT -> decimal(written, 0);
            case MONTH -> remembered(months, written, MONTH_LENGTH);
            case DATE -> remembered(days, written, DAY_LENGTH);
            default -> written;
        };
    }

    private static Object decimal(String written, int decimals) {
        int length = written.length();
        int point = -1;
        long digits = 0;
        if (length == 0 || length > MOST_DIGITS + 1) {
            return written;
        }
        for (int i = 0; i < length; i++) {
            char c = written.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return written;
            } else {
                digits = digits * 10 + (c - '0');
            }
        }
        int behind = point < 0 ? 0 : length - 1 - point;
        return point == 0 || point == length - 1 || behind > decimals || length - (point < 0 ? 0 : 1) > MOST_DIGITS ? written : Quantity.ofDecimal(digits, behind);
    }

    private static Object remembered(Map<String, Object> known, String written, int length) {
        Object value = known.get(written);
        if (value == null) {
            value = time(written, length);
            if (known.size() < MOST_REMEMBERED) {
                known.put(written, value);
            }
        }
        return value;
    }

    private static Object time(String written, int length) {
        if (written.length() != length) {
            return written;
        }
        try {
            return length == MONTH_LENGTH ? YearMonth.parse(written) : LocalDate.parse(written);
        } catch (DateTimeException e) {
            return written;
        }
    }
}
