// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import nuanfeng.json.Language;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.record.KeptType;
import nuanfeng.register.Check;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;
import nuanfeng.register.Retention;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.shell.internal.text.Terms;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** Record types, in short and whole. */
final class RegisterText {

    private static final Phrases PHRASES = Phrases.beside(RegisterText.class);

    private final Speech speech;
    private final Language language;

    private RegisterText(Language language) {
        this.speech = new Speech(PHRASES, language);
        this.language = language;
    }

    static List<String> list(List<RecordType> types, Language language) {
        RegisterText text = new RegisterText(language);
        TextTable table = text.speech.table("type-title", "fields", "persons", "decided-by", "from", "clause", "type");
        types.forEach(each -> table.row(text.speech.of(each.title()), String.valueOf(each.fields().size()), text.speech.say("sort." + each.data().sort().code()),
                each.place().path(), each.validFrom().toString(), text.clause(each.citation()), each.name()));
        return table.isEmpty() ? List.of(text.speech.say("none")) : table.lines();
    }

    static List<String> everywhere(List<KeptType> types, Language language) {
        RegisterText text = new RegisterText(language);
        TextTable table = text.speech.table("type-title", "places", "persons", "type");
        types.forEach(each -> table.row(text.speech.of(each.title()), String.valueOf(each.places().size()), text.speech.say(each.personal() ? "yes" : "no"), each.name()));
        return table.isEmpty() ? List.of(text.speech.say("none")) : table.lines();
    }

    static List<String> whole(RecordType type, Language language) {
        return new RegisterText(language).lines(type);
    }

    private List<String> lines(RecordType type) {
        List<String> lines = new ArrayList<>();
        lines.add(speech.say("head", type.name(), type.title(), type.validFrom(), type.place()));
        lines.add(speech.say("purpose", type.purpose()));
        lines.add(speech.say("found", type.key().stream().map(part -> String.join("|", part.oneOf())).toList(),
                type.slots().entrySet().stream().map(slot -> slot.getKey().code() + " " + slot.getValue()).toList()));
        TextTable table = speech.table("field-title", "holds", "marks", "clause", "field");
        type.fields().forEach(each -> fields(each, "", table));
        lines.addAll(table.lines("  "));
        type.checks().forEach(each -> lines.add(speech.say("check", check(each))));
        type.retention().forEach(each -> lines.add(speech.say("kept", Optional.of(each.role()).filter(role -> !role.isEmpty()).map(role -> PHRASES.say("kept-by", role)),
                period(each))));
        lines.add("  " + type.digest());
        return lines;
    }

    private void fields(Field field, String before, TextTable table) {
        table.row(speech.of(field.title()), holds(field.type()), marks(field), clause(field.citation()), before + field.name());
        if (field.type() instanceof FieldType.Rows rows) {
            rows.fields().forEach(each -> fields(each, before + field.name() + ".", table));
        }
    }

    private String clause(Optional<Citation> citation) {
        return citation.map(each -> Values.clause(each, language)).orElseGet(() -> Terms.proposed(language));
    }

    private String holds(FieldType type) {
        if (type instanceof FieldType.Codes codes) {
            return codes.codes().stream().map(each -> each.code() + " " + speech.of(each.title())).collect(Collectors.joining("|"));
        }
        return type instanceof FieldType.Reference reference ? "→ " + reference.type() : speech.say("type." + type.word());
    }

    private String marks(Field field) {
        List<Text> marks = new ArrayList<>();
        if (field.required().always()) {
            marks.add(PHRASES.say("must"));
        } else if (!field.required().when().isEmpty()) {
            marks.add(PHRASES.say("must-when", field.required().when().stream().map(each -> each.field()).distinct().toList()));
        }
        Map.of("personal", field.personal(), "sealed", field.sealed(), "computed", field.computed()).entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey)
                .sorted().forEach(each -> marks.add(PHRASES.say(each)));
        return Values.joined(marks.stream().map(speech::of).toList(), language);
    }

    private static Text check(Check check) {
        return PHRASES.say("check-of", PHRASES.say("kind." + check.kind().word()), check.fields().isEmpty() ? "" : PHRASES.say("of", check.fields()),
                check.warns() ? PHRASES.say("warns") : "", check.says().isEmpty() ? "" : PHRASES.say("says", check.says()));
    }

    private static Text period(Retention kept) {
        return kept.permanent() ? PHRASES.say("for-good") : kept.years().map(years -> PHRASES.say("years", years))
                .orElseGet(() -> PHRASES.say("to-decide", kept.configure()));
    }
}
