// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.Mismatches;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Trail;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.library.Place;
import nuanfeng.policy.Phrases;
import nuanfeng.register.Field;
import nuanfeng.register.RecordType;
import nuanfeng.register.Row;
import nuanfeng.register.RowReader;

/** Asks whether a row of the record type that it names is taken. The row stands under {@code facts}; it is entered on the day of the example. */
final class RowProbe implements Probe {

    private static final Phrases PHRASES = Phrases.beside(RowProbe.class);
    private static final List<String> KNOWN = List.of("accepted", "issues", "values", "fields", "proposed", "decidedBy");

    @Override
    public String word() {
        return "row";
    }

    @Override
    public void ask(Example example, Asked asked, Mismatches found, Trail trail) {
        LocalDate on = example.on().orElse(asked.today());
        Place place = asked.place();
        Optional<RecordType> type = place.registers().find(example.asked(), on);
        if (type.isEmpty()) {
            found.say(PHRASES.say("no-type-here", example.asked(), on, Suggestions.near(example.asked(), place.registers().names())));
        } else {
            Row row = new RowReader(type.get(), place.view()::holds, on).read(example.facts());
            example.expect().forEach((name, expected) -> compare(name, expected, type.get(), row, found));
        }
        if (!found.sentences().isEmpty()) {
            trail.upTo(type.map(RecordType::place), example.asked());
        }
    }

    private static void compare(String name, Object expected, RecordType type, Row row, Mismatches found) {
        switch (name) {
            case "accepted" -> found.value(PHRASES.say("what/accepted"), expected, row.isAccepted());
            case "issues" -> found.value(PHRASES.say("what/issues"), expected, row.issues().stream().map(each -> each.field() + " " + each.code()).toList());
            case "values" -> values(expected, row.written(), found);
            case "fields" -> found.occur("the field", expected, type.fields().stream().map(Field::name).toList());
            case "proposed" -> found.occur("the field", expected, type.fields().stream().filter(Field::proposed).map(Field::name).toList());
            case "decidedBy" -> found.value("a decision by", expected, type.place().path());
            default -> found.unknown(name, "a row", KNOWN);
        }
    }

    private static void values(Object expected, Map<String, Object> got, Mismatches found) {
        found.members(PHRASES.say("what/field"), expected, got);
    }
}
