// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import nuanfeng.calendar.LegalTime;
import nuanfeng.policy.Identifiers;

/** Reads one value of a field. @param within whether a division code lies in the place @param today the day of entry */
record ValueReader(Predicate<String> within, LocalDate today) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern DIVISION = Pattern.compile("[1-9]\\d{5}");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d-]{4,23}");
    private static final int FEN = 2;
    /** Of bounds, compiled: there are as many as policies write. */
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();
    private static final int MOST_PATTERNS = 1_000;

    /**
     * @param value typed; empty where nothing was understood
     * @param trouble what is wrong, a phrase; a value that is understood may be wrong all the same
     * @param arguments of the phrase
     */
    record Read(Optional<Object> value, Optional<String> trouble, List<Object> arguments) {

        static Read of(Object value) {
            return new Read(Optional.of(value), Optional.empty(), List.of());
        }

        static Read no(String trouble, Object... arguments) {
            return new Read(Optional.empty(), Optional.of(trouble), List.of(arguments));
        }
    }

    Read read(Field field, Object given) {
        if (field.type() instanceof FieldType.Flag) {
            return flag(given);
        }
        if (!(given instanceof CharSequence || given instanceof Number)) {
            return Read.no("wrong-type/" + field.type().word());
        }
        String text = given instanceof BigDecimal number ? number.toPlainString() : given.toString().strip();
        try {
            return scalar(field, text);
        } catch (DateTimeException e) {
            return Read.no("wrong-type/" + field.type().word());
        }
    }

    private Read scalar(Field field, String text) {
        FieldType type = field.type();
        if (type instanceof FieldType.Whole) {
            return !WHOLE.matcher(text).matches() ? Read.no("wrong-type/integer") : bounded(field, new BigDecimal(text), Long.valueOf(text));
        } else if (type instanceof FieldType.Money) {
            return money(field, text);
        } else if (type instanceof FieldType.Rate) {
            return !NUMBER.matcher(text).matches() ? Read.no("wrong-type/rate") : bounded(field, new BigDecimal(text), plain(new BigDecimal(text)));
        } else if (type instanceof FieldType.Date date) {
            return !DAY.matcher(text).matches() ? Read.no("wrong-type/date") : ahead(date.ahead(), LocalDate.parse(text), LocalDate.parse(text));
        } else if (type instanceof FieldType.Month month) {
            return !MONTH.matcher(text).matches() ? Read.no("wrong-type/month")
                    : ahead(month.ahead(), YearMonth.parse(text).atDay(1), YearMonth.parse(text));
        } else if (type instanceof FieldType.Moment moment) {
            OffsetDateTime at = moment(text);
            return ahead(moment.ahead(), at.toLocalDate(), at);
        } else if (type instanceof FieldType.Codes codes) {
            return codes.find(text).isPresent() ? Read.of(text)
                    : Read.no("not-a-code", codes.codes().stream().map(each -> each.code() + " " + each.title().zh()).toList());
        } else if (type instanceof FieldType.Place place) {
            return place(place, text);
        }
        return word(field, text);
    }

    private Read word(Field field, String text) {
        FieldType type = field.type();
        if (type instanceof FieldType.Gb11643) {
            String number = text.replace('x', 'X');
            return Identifiers.isIdentityNumber(number) ? Read.of(number) : Read.no("check-digit/gb11643");
        } else if (type instanceof FieldType.Gb32100) {
            return Identifiers.isCreditCode(text) ? Read.of(text) : Read.no("check-digit/gb32100");
        } else if (type instanceof FieldType.Phone && !PHONE.matcher(text).matches()) {
            return Read.no("wrong-type/phone");
        }
        Bounds bounds = field.bounds();
        if (text.codePointCount(0, text.length()) > bounds.longest()) {
            return Read.no("too-long", bounds.longest());
        }
        return bounds.pattern().filter(pattern -> !compiled(pattern).matcher(text).matches()).isPresent() ? Read.no("pattern", bounds.pattern().get())
                : Read.of(text);
    }

    private static Pattern compiled(String pattern) {
        if (PATTERNS.size() > MOST_PATTERNS) {
            PATTERNS.clear();
        }
        return PATTERNS.computeIfAbsent(pattern, Pattern::compile);
    }

    private static Read flag(Object given) {
        String text = given.toString().strip();
        return text.equals("true") || text.equals("false") ? Read.of(Boolean.valueOf(text)) : Read.no("wrong-type/flag");
    }

    private static Read money(Field field, String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Read.no("wrong-type/money");
        }
        BigDecimal amount = new BigDecimal(text);
        return plain(amount).scale() > FEN ? Read.no("wrong-type/fen") : bounded(field, amount, amount.setScale(FEN, RoundingMode.UNNECESSARY));
    }

    private Read place(FieldType.Place place, String text) {
        if (!DIVISION.matcher(text).matches()) {
            return Read.no("wrong-type/place");
        }
        return place.anywhere() || within.test(text) ? Read.of(text) : Read.no("out-of-range/place");
    }

    private static Read bounded(Field field, BigDecimal number, Object typed) {
        Bounds bounds = field.bounds();
        if (bounds.least().filter(least -> number.compareTo(least) < 0).isPresent()) {
            return Read.no("out-of-range/least", bounds.least().get().toPlainString());
        }
        return bounds.most().filter(most -> number.compareTo(most) > 0).isPresent()
                ? Read.no("out-of-range/most", bounds.most().get().toPlainString()) : Read.of(typed);
    }

    private Read ahead(boolean allowed, LocalDate day, Object typed) {
        return allowed || !day.isAfter(today) ? Read.of(typed) : Read.no("ahead", today);
    }

    private static OffsetDateTime moment(String text) {
        TemporalAccessor at = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return (at instanceof LocalDateTime local ? local.atZone(LegalTime.ZONE) : ((OffsetDateTime) at).atZoneSameInstant(LegalTime.ZONE))
                .toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
