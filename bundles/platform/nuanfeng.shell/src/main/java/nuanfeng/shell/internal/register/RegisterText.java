// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import nuanfeng.register.Check;
import nuanfeng.register.ListedCode;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;
import nuanfeng.register.Retention;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** Record types, in short and whole. */
final class RegisterText {

    private RegisterText() {
    }

    static List<String> list(List<RecordType> types) {
        if (types.isEmpty()) {
            return List.of("No kind of record is kept on that day.");
        }
        TextTable table = new TextTable("TYPE", "TITLE", "FIELDS", "PERSONS", "DECIDED BY", "FROM", "CLAUSE");
        types.forEach(each -> table.row(each.name(), each.title().zh(), String.valueOf(each.fields().size()), each.data().sort().code(), each.place().path(),
                each.validFrom().toString(), each.citation().map(Values::clause).orElse("proposed")));
        return table.lines("");
    }

    static List<String> whole(RecordType type) {
        List<String> lines = new ArrayList<>();
        lines.add("%s %s, from %s, decided by %s".formatted(type.name(), type.title().zh(), type.validFrom(), type.place()));
        lines.add("  " + type.purpose().zh());
        lines.add("  key: %s; found by: %s".formatted(type.key().stream().map(part -> String.join("|", part.oneOf())).collect(Collectors.joining(", ")),
                type.slots().entrySet().stream().map(slot -> slot.getKey().code() + " " + slot.getValue()).collect(Collectors.joining(", "))));
        TextTable table = new TextTable("FIELD", "TITLE", "HOLDS", "", "CLAUSE");
        type.fields().forEach(each -> fields(each, "", table));
        lines.addAll(table.lines("  "));
        type.checks().forEach(each -> lines.add("  check: " + check(each)));
        type.retention().forEach(each -> lines.add("  kept%s: %s".formatted(each.role().isEmpty() ? "" : " by " + each.role(), period(each))));
        lines.add("  " + type.digest());
        return lines;
    }

    private static void fields(Field field, String before, TextTable table) {
        table.row(before + field.name(), field.title().zh(), holds(field.type()), marks(field), field.citation().map(Values::clause).orElse("proposed"));
        if (field.type() instanceof FieldType.Rows rows) {
            rows.fields().forEach(each -> fields(each, before + field.name() + ".", table));
        }
    }

    private static String holds(FieldType type) {
        if (type instanceof FieldType.Codes codes) {
            return codes.codes().stream().map(ListedCode::code).collect(Collectors.joining("|"));
        }
        return type instanceof FieldType.Reference reference ? "→ " + reference.type() : type.word();
    }

    private static String marks(Field field) {
        List<String> marks = new ArrayList<>();
        if (field.required().always()) {
            marks.add("must");
        } else if (!field.required().when().isEmpty()) {
            marks.add("must by " + field.required().when().stream().map(each -> each.field()).distinct().collect(Collectors.joining(", ")));
        }
        if (field.personal()) {
            marks.add("personal");
        }
        if (field.sealed()) {
            marks.add("sealed");
        }
        if (field.computed()) {
            marks.add("computed");
        }
        return String.join(", ", marks);
    }

    private static String check(Check check) {
        return check.kind().word() + (check.fields().isEmpty() ? "" : " " + String.join(", ", check.fields()))
                + (check.warns() ? " (warns)" : "") + (check.says().isEmpty() ? "" : ": " + check.says().zh());
    }

    private static String period(Retention kept) {
        return kept.permanent() ? "for good" : kept.years().map(years -> years + " years at least").orElse("to be decided, " + kept.configure());
    }
}
