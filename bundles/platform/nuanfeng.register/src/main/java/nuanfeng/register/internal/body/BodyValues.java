// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.body;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.calendar.LegalTime;

/** How typed values stand in a body: amounts, rates, days, months and moments as texts, whole numbers and flags as themselves. */
public final class BodyValues {

    private BodyValues() {
    }

    public static Map<String, Object> body(Map<String, Object> typed) {
        Map<String, Object> body = new LinkedHashMap<>();
        typed.forEach((field, value) -> body.put(field, of(value)));
        return body;
    }

    public static Object of(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof OffsetDateTime moment) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
        }
        if (value instanceof LocalDate || value instanceof YearMonth) {
            return value.toString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(BodyValues::of).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> body = new LinkedHashMap<>();
            map.forEach((field, each) -> body.put(field.toString(), of(each)));
            return body;
        }
        return value;
    }

    /** The day that a typed value is or lies on. */
    public static LocalDate day(Object typed) {
        return typed instanceof LocalDate day ? day : typed instanceof YearMonth month ? month.atDay(1)
                : ((OffsetDateTime) typed).atZoneSameInstant(LegalTime.ZONE).toLocalDate();
    }
}
