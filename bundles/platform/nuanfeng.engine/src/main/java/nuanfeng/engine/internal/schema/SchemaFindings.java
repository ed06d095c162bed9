// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.schema;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;

import nuanfeng.engine.internal.yaml.CoreScalar;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Numerals;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.engine.internal.yaml.WrittenDay;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** Says what a schema does not allow in words, with the line and what to mend. */
public final class SchemaFindings {

    private static final Phrases PHRASES = Phrases.beside(SchemaFindings.class);

    private static final Pattern QUOTES = Pattern.compile("[“”‘’]");

    private final PolicyFile file;
    private final JsonNode schema;
    private final Findings findings;
    private final Set<List<Object>> said = new HashSet<>();

    public SchemaFindings(PolicyFile file, JsonNode schema, Findings findings) {
        this.file = file;
        this.schema = schema;
        this.findings = findings;
    }

    public void add(List<ValidationMessage> messages) {
        SchemaVariants.meant(messages.stream().map(SchemaProblem::of).toList()).stream().takeWhile(any -> !findings.isFull())
                .forEach(this::add);
    }

    private void add(SchemaProblem problem) {
        SchemaText text = new SchemaText(schema, problem.evaluation());
        String property = problem.property().orElse("");
        Text title = text.title().orElse(PHRASES.say("this-piece"));
        switch (problem.keyword()) {
            case "additionalProperties", "unevaluatedProperties" -> sayOfKey(problem, "unknown-key", property,
                    meant(property, text.knownKeys(), "known-keys"));
            case "propertyNames" -> WrittenDay.meant(property).ifPresentOrElse(day -> sayOfKey(problem, "wrong-key/day", property, day),
                    () -> sayOfKey(problem, "wrong-key", property, hint(text)));
            case "required" -> say(problem, "missing-key", property, text.title(property).orElse(Text.NONE));
            case SchemaProblem.NONE_OF -> say(problem, "missing-key/one-of", quoted(problem.words()), title);
            case SchemaProblem.EXCLUSIVE -> say(problem, "exclusive-keys", variants(text));
            case "not" -> say(problem, "not-allowed/not", title);
            case "type" -> typed(problem, text, expected(text.keyword(), "type"));
            case "enum", "const" -> listed(problem, SchemaText.words(text.keyword()));
            case SchemaProblem.NO_SHAPE -> shaped(problem, text);
            case "pattern", "format" -> formed(problem, text, title);
            case "minItems", "minLength", "minProperties" -> say(problem, "empty", title, hint(text));
            case "uniqueItems" -> say(problem, "duplicate-item");
            case "minimum", "maximum" -> say(problem, "out-of-range/" + problem.keyword(), title, value(problem), text.keyword().asText(), hint(text));
            default -> say(problem, "not-allowed", problem.keyword(), title, hint(text));
        }
    }

    /** A piece that has none of its shapes: a word that is none of those that may stand there is meant to be one of them. */
    private void shaped(SchemaProblem problem, SchemaText text) {
        List<String> words = problem.words().stream().filter(way -> way.endsWith("/enum"))
                .flatMap(way -> SchemaText.words(keyword(way)).stream()).distinct().toList();
        if (!words.isEmpty() && find(problem).filter(YamlNode.Scalar.class::isInstance).isPresent()) {
            listed(problem, words);
        } else {
            typed(problem, text, either(problem.words().stream().map(this::expected).distinct().toList()));
        }
    }

    private void typed(SchemaProblem problem, SchemaText text, Text expected) {
        Optional<Numerals.Slip> slip = expected.in(true).contains("number")
                ? find(problem).filter(YamlNode.Scalar.class::isInstance).flatMap(node -> Numerals.slip(((YamlNode.Scalar) node).text()))
                : Optional.empty();
        if (slip.isPresent()) {
            say(problem, "wrong-type/" + slip.get().key(), value(problem), slip.get().meant());
        } else {
            say(problem, "wrong-type", kind(problem), expected, hint(text));
        }
    }

    private void listed(SchemaProblem problem, List<String> words) {
        say(problem, "not-in-list", value(problem), meant(String.valueOf(value(problem)), words, "allowed"));
    }

    private void formed(SchemaProblem problem, SchemaText text, Text title) {
        String value = String.valueOf(value(problem));
        Optional<String> day = WrittenDay.meant(value);
        if (day.isPresent() && text.keyword().asText().contains("[0-9]{4}-")) {
            say(problem, "wrong-form/day", value, day.get());
        } else if (QUOTES.matcher(value).find()) {
            say(problem, "wrong-form/quotes", value, title);
        } else {
            say(problem, "wrong-form", value, title, hint(text));
        }
    }

    private void say(SchemaProblem problem, String phrase, Object... arguments) {
        add(problem, file.line(problem.path()), phrase, arguments);
    }

    private void sayOfKey(SchemaProblem problem, String phrase, Object... arguments) {
        add(problem, file.keyLine(problem.pathOfProperty()), phrase, arguments);
    }

    private void add(SchemaProblem problem, int line, String phrase, Object... arguments) {
        List<Object> path = problem.pathOfProperty();
        Complaint complaint = Complaint.of(PHRASES, phrase, arguments);
        // What the general form of a value forbids, the form of its declared type forbids again.
        if (said.add(List.of(path, complaint.code()))) {
            findings.refuse(file.at(line), file.key(path), complaint);
        }
    }

    private static Text meant(String word, List<String> known, String otherwise) {
        return Suggestions.meant(word, known, PHRASES.say(otherwise, known));
    }

    /** What the piece is, and how it is written. */
    private static Text hint(SchemaText text) {
        return text.description().or(text::title).map(words -> PHRASES.say("sentence", words)).orElse(PHRASES.say("mend"));
    }

    private static Text variants(SchemaText text) {
        return text.keyword().findValuesAsText("title").isEmpty()
                ? quoted(text.keyword().findValues("required").stream().flatMap(list -> SchemaText.words(list).stream()).toList())
                : PHRASES.say("list", text.keyword().findValuesAsText("title").stream().map(SchemaWords::of).toList());
    }

    private JsonNode keyword(String way) {
        return new SchemaText(schema, Arrays.asList(way.split("/"))).keyword();
    }

    private Text expected(String way) {
        List<String> steps = Arrays.asList(way.split("/"));
        return expected(new SchemaText(schema, steps).keyword(), steps.get(steps.size() - 1));
    }

    private static Text expected(JsonNode keyword, String name) {
        return name.equals("type") ? either(SchemaText.words(keyword).stream().map(SchemaFindings::named).distinct().toList())
                : PHRASES.say("one-of", SchemaText.words(keyword));
    }

    private static Text either(List<Text> texts) {
        return Text.of(texts.stream().map(Text::zh).collect(Collectors.joining("或")),
                texts.stream().map(each -> each.in(true)).collect(Collectors.joining(" or ")));
    }

    private static Text named(String type) {
        return PHRASES.find("kind/" + type).orElseGet(() -> PHRASES.say("kind/string"));
    }

    private Text kind(SchemaProblem problem) {
        return named(find(problem).map(node -> node instanceof YamlNode.Members ? "object" : node instanceof YamlNode.Items ? "array"
                : switch (CoreScalar.of((YamlNode.Scalar) node)) {
                    case INTEGER, DECIMAL -> "number";
                    case BOOLEAN -> "boolean";
                    default -> "string";
                }).orElse("nothing"));
    }

    private Object value(SchemaProblem problem) {
        return find(problem).filter(YamlNode.Scalar.class::isInstance).<Object>map(node -> ((YamlNode.Scalar) node).text())
                .orElseGet(() -> kind(problem));
    }

    private Optional<YamlNode> find(SchemaProblem problem) {
        Optional<YamlNode> node = Optional.of(file.root());
        for (Object step : problem.path()) {
            node = node.flatMap(each -> step instanceof Integer index && each instanceof YamlNode.Items list
                    ? Optional.of(list.items().get(index)) : YamlNode.find(each, step.toString()));
        }
        return node;
    }

    private static Text quoted(List<String> words) {
        return Text.of(words.stream().map("“%s”"::formatted).collect(Collectors.joining("、")),
                words.stream().map("'%s'"::formatted).collect(Collectors.joining(", ")));
    }
}
