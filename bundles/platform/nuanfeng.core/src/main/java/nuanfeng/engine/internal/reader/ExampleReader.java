// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.Example.Kind;
import nuanfeng.engine.internal.yaml.Piece;

/** Reads a situation and its expected answer. */
final class ExampleReader {

    private ExampleReader() {
    }

    /** @param subject of the file, which makes the example's id unique in the place */
    static Example read(String subject, Piece example) {
        String name = example.get("name").text();
        return new Example(subject + "/" + name, name, kind(example), example.text("place"), example.day("on"),
                example.textOrEmpty("rule"), example.textOrEmpty("parameter"), question(example), raw(example, "given"),
                raw(example, kind(example) == Kind.DUTIES ? "duties" : "facts"), raw(example, "expect"), example.origin());
    }

    private static Kind kind(Piece example) {
        if (example.find("rule").isPresent()) {
            return Kind.CALCULATION;
        }
        if (example.find("parameter").isPresent()) {
            return Kind.LOOK_UP;
        }
        if (example.find("identifier").isPresent()) {
            return Kind.IDENTIFIER;
        }
        if (example.find("calendar").isPresent()) {
            return Kind.CALENDAR;
        }
        if (example.find("duties").isPresent()) {
            return Kind.DUTIES;
        }
        if (example.find("measure").isPresent()) {
            return Kind.MEASURE;
        }
        throw new Piece.Unfit(example.origin(),
                "the example asks neither a rule nor a parameter, an identifier, a calendar, duties or a measure");
    }

    private static Map<String, String> question(Piece example) {
        Map<String, String> question = new LinkedHashMap<>();
        List.of("identifier", "calendar", "measure").forEach(kind -> example.members(kind)
                .forEach((name, value) -> question.put(name, value.text())));
        return question;
    }

    private static Map<String, Object> raw(Piece example, String key) {
        Map<String, Object> raw = new LinkedHashMap<>();
        example.members(key).forEach((name, value) -> raw.put(name, value.node().raw()));
        return raw;
    }
}
