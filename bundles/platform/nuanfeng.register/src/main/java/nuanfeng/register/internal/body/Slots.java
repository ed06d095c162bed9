// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.body;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;
import nuanfeng.register.Slot;
import nuanfeng.register.internal.seal.Vault;

/** What a record is found by, slot by slot: a text of at most 120 characters, a number, a day. A sealed field is found by its keyed digest. */
public record Slots(Map<Slot, Object> values) {

    private static final int LONGEST = 120;
    private static final int SCALE = 4;
    private static final String KEY = "Key";
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]");

    public static final Slots NONE = new Slots(Map.of());

    public static Slots of(RecordType type, Map<String, Object> typed, Vault vault) {
        Map<Slot, Object> values = new EnumMap<>(Slot.class);
        type.slots().forEach((slot, field) -> given(type, field, typed).ifPresent(value -> values.put(slot, value(type, slot, field, value, vault))));
        return new Slots(values);
    }

    /** A computed {@code nameKey} stands for {@code name}: found by the whole name alone, without its blanks, and never read. */
    private static Optional<Object> given(RecordType type, String field, Map<String, Object> typed) {
        boolean key = field.endsWith(KEY) && type.find(field).filter(each -> each.computed() && each.sealed()).isPresent();
        return Optional.ofNullable(typed.get(key ? field.substring(0, field.length() - KEY.length()) : field));
    }

    public Object get(Slot slot) {
        return values.get(slot);
    }

    private static Object value(RecordType type, Slot slot, String field, Object typed, Vault vault) {
        return switch (slot) {
            case N1 -> (typed instanceof BigDecimal number ? number : new BigDecimal(typed.toString())).setScale(SCALE, RoundingMode.HALF_UP);
            case D1 -> BodyValues.day(typed);
            default -> text(type, field, BodyValues.of(typed).toString(), vault);
        };
    }

    private static String text(RecordType type, String field, String text, Vault vault) {
        if (type.find(field).filter(Field::sealed).isPresent()) {
            String sought = type.field(field).computed() ? BLANKS.matcher(text).replaceAll("") : text;
            return digest(type.name(), type.field(field), sought, vault);
        }
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** The value that a slot has in the records that are looked for; empty when the text is none of its field. */
    public static Optional<Object> sought(RecordType type, Slot slot, String field, String text, Vault vault) {
        try {
            return Optional.of(switch (slot) {
                case N1 -> new BigDecimal(text);
                case D1 -> type.find(field).filter(each -> each.type() instanceof FieldType.Month).isPresent() ? YearMonth.parse(text).atDay(1)
                        : LocalDate.parse(text);
                default -> text(type, field, text, vault);
            });
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** By which a sealed value is found, in hexadecimal digits. */
    public static String digest(String type, Field field, String text, Vault vault) {
        return HexFormat.of().formatHex(vault.lookUp(domain(type, field.name(), field.type().word()), text));
    }

    /** In which digests of equal values are equal: of identity numbers everywhere, so that everything about one person is found. */
    public static String domain(String type, String field, String word) {
        return word.equals("gb11643") ? "person" : type + "/" + field;
    }
}
