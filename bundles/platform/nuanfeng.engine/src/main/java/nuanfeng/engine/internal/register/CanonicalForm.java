// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.register;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import nuanfeng.lifecycle.Digest;
import nuanfeng.register.Check;
import nuanfeng.register.ListedCode;
import nuanfeng.register.Condition;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;
import nuanfeng.register.Retention;

/**
 * A definition as the one text that everybody who has it writes: JSON without blanks, members sorted by name, all values texts. What is asked of a row
 * and who may see it is in it; titles, notes, synonyms and clauses are not: a better word makes no other definition. Written straight on, for every
 * definition is written whenever its place is bound.
 */
final class CanonicalForm {

    private static final int USUAL = 8192;

    private final StringBuilder json = new StringBuilder(USUAL);

    private CanonicalForm() {
    }

    static String digest(RecordType type) {
        CanonicalForm form = new CanonicalForm();
        form.type(type);
        return Digest.of(form.json.toString());
    }

    private void type(RecordType type) {
        json.append("{\"access\":{\"counts\":");
        texts(type.access().counts());
        json.append(",\"masked\":");
        texts(type.access().masked());
        json.append(",\"read\":");
        texts(type.access().read());
        json.append(",\"views\":{");
        members(type.access().views(), (name, fields) -> texts(fields));
        json.append("},\"write\":");
        texts(type.access().write());
        json.append("},\"checks\":");
        list(type.checks(), this::check);
        json.append(",\"data\":[");
        text(type.data().sort().code());
        json.append(',');
        texts(type.data().grounds().stream().map(each -> each.basis().code()).toList());
        json.append("],\"fields\":");
        list(type.fields(), this::field);
        json.append(",\"key\":");
        list(type.key(), part -> texts(part.oneOf()));
        json.append(",\"name\":");
        text(type.name());
        json.append(",\"retention\":");
        list(type.retention(), this::retention);
        json.append(",\"search\":{");
        Map<String, String> slots = new TreeMap<>();
        type.slots().forEach((slot, field) -> slots.put(slot.code(), field));
        members(slots, (slot, field) -> text(field));
        json.append("}}");
    }

    private void field(Field field) {
        json.append("{\"bounds\":[");
        text(number(field.bounds().least()));
        json.append(',');
        text(number(field.bounds().most()));
        json.append(',');
        text(field.bounds().pattern().orElse(""));
        json.append(',');
        text(Integer.toString(field.bounds().longest()));
        json.append("],\"marks\":[");
        int start = json.length();
        mark(field.personal(), "personal", start);
        mark(field.sealed(), "sealed", start);
        mark(field.computed(), "computed", start);
        json.append("],\"name\":");
        text(field.name());
        json.append(",\"of\":");
        of(field.type());
        json.append(",\"required\":");
        if (field.required().always()) {
            text("always");
        } else {
            list(field.required().when(), this::condition);
        }
        json.append(",\"type\":");
        text(field.type().word());
        json.append('}');
    }

    private void mark(boolean marked, String word, int start) {
        if (marked) {
            if (json.length() > start) {
                json.append(',');
            }
            text(word);
        }
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(each -> each.stripTrailingZeros().toPlainString()).orElse("");
    }

    private void of(FieldType type) {
        if (type instanceof FieldType.Codes codes) {
            texts(codes.codes().stream().map(ListedCode::code).sorted().toList());
        } else if (type instanceof FieldType.Rows rows) {
            list(rows.fields(), this::field);
        } else if (type instanceof FieldType.Reference reference) {
            text(reference.type());
        } else if (type instanceof FieldType.Date date) {
            text(Boolean.toString(date.ahead()));
        } else if (type instanceof FieldType.Month month) {
            text(Boolean.toString(month.ahead()));
        } else if (type instanceof FieldType.Moment moment) {
            text(Boolean.toString(moment.ahead()));
        } else {
            text(type instanceof FieldType.Place place ? Boolean.toString(place.anywhere()) : "");
        }
    }

    private void condition(Condition condition) {
        json.append('[');
        text(condition.field());
        json.append(',');
        text(condition.sort().name());
        json.append(',');
        texts(condition.values());
        json.append(']');
    }

    private void check(Check check) {
        json.append("{\"arguments\":{");
        members(check.arguments(), (name, value) -> text(value));
        json.append("},\"fields\":");
        texts(check.fields());
        json.append(",\"kind\":");
        text(check.kind().word());
        json.append(",\"then\":");
        list(check.then(), this::condition);
        json.append(",\"warns\":");
        text(Boolean.toString(check.warns()));
        json.append(",\"when\":");
        list(check.when(), this::condition);
        json.append('}');
    }

    private void retention(Retention retention) {
        json.append("{\"configure\":");
        text(retention.configure());
        json.append(",\"role\":");
        text(retention.role());
        json.append(",\"years\":");
        text(retention.years().map(String::valueOf).orElse(retention.permanent() ? "permanent" : ""));
        json.append('}');
    }

    private interface Item<T> {
        void write(T item);
    }

    private <T> void list(Collection<T> items, Item<T> item) {
        json.append('[');
        int start = json.length();
        for (T each : items) {
            if (json.length() > start) {
                json.append(',');
            }
            item.write(each);
        }
        json.append(']');
    }

    private <T> void members(Map<String, T> members, BiConsumer<String, T> value) {
        int start = json.length();
        new TreeMap<>(members).forEach((name, each) -> {
            if (json.length() > start) {
                json.append(',');
            }
            text(name);
            json.append(':');
            value.accept(name, each);
        });
    }

    private void texts(List<String> texts) {
        list(texts, this::text);
    }

    private void text(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\');
            }
            json.append(c);
        }
        json.append('"');
    }
}
