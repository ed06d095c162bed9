// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import nuanfeng.library.Statement;
import nuanfeng.library.Statement.Part;
import nuanfeng.policy.Phrases;
import nuanfeng.register.Bounds;
import nuanfeng.register.ListedCode;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;

/** What is said of a field, as data and in words. */
final class FieldWords {

    private static final Phrases PHRASES = Phrases.beside(FieldWords.class);

    private FieldWords() {
    }

    static Statement said(Field field) {
        List<Part> parts = new ArrayList<>();
        parts.add(type(field.type()));
        parts.add(field.required().always() ? new Part("required", "required", PHRASES.say("required"))
                : field.required().when().isEmpty() ? new Part("required", "optional", PHRASES.say("optional"))
                        : new Part("required", "required when " + field.required().when(), PHRASES.say("required-when",
                                field.required().when().stream().map(each -> each.field()).distinct().toList())));
        mark(parts, field.personal(), "personal");
        mark(parts, field.sealed(), "sealed");
        mark(parts, field.computed(), "computed");
        mark(parts, field.proposed(), "proposed");
        Bounds bounds = field.bounds();
        bounds.least().ifPresent(least -> parts.add(new Part("min", ">= " + least.toPlainString(), PHRASES.say("least", least.toPlainString()))));
        bounds.most().ifPresent(most -> parts.add(new Part("max", "<= " + most.toPlainString(), PHRASES.say("most", most.toPlainString()))));
        bounds.pattern().ifPresent(pattern -> parts.add(new Part("pattern", pattern, PHRASES.say("pattern-of", pattern))));
        return new Statement(parts);
    }

    private static void mark(List<Part> parts, boolean marked, String word) {
        if (marked) {
            parts.add(new Part("mark", word, PHRASES.say(word)));
        }
    }

    private static Part type(FieldType type) {
        if (type instanceof FieldType.Codes codes) {
            return new Part("type", "codes " + codes.codes().stream().map(ListedCode::code).collect(Collectors.joining("|")),
                    PHRASES.say("type/codes", codes.codes().stream().map(ListedCode::title).toList()));
        } else if (type instanceof FieldType.Reference reference) {
            return new Part("type", "reference " + reference.type(), PHRASES.say("type/reference", reference.type()));
        } else if (type instanceof FieldType.Rows rows) {
            return new Part("type", "rows " + rows.fields().stream().map(each -> each.name() + ": " + said(each).code()).collect(Collectors.joining(", ")),
                    PHRASES.say("type/rows", rows.fields().stream().map(Field::title).toList()));
        }
        return new Part("type", type.word(), PHRASES.say("type/" + type.word()));
    }
}
