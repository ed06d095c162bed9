// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.schema;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;

import nuanfeng.engine.internal.yaml.CoreScalar;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.engine.internal.yaml.YamlNode;

/** Says what a schema does not allow in words, with the line and what to mend. */
public final class SchemaFindings {

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
        String title = text.title().orElse("this piece");
        switch (problem.keyword()) {
            case "additionalProperties", "unevaluatedProperties" -> sayOfKey(problem, "unknown-key",
                    "'%s' is no key that may stand here.".formatted(property), meant(property, text.knownKeys(), "Known keys: "));
            case "propertyNames" -> sayOfKey(problem, "wrong-key", "'%s' does not have the form of a key here.".formatted(property),
                    hint(text));
            case "required" -> say(problem, "missing-key", "'%s' is missing.".formatted(property),
                    "Add it: %s.".formatted(text.title(property).or(text::title).orElse("it is required")));
            case SchemaProblem.NONE_OF -> say(problem, "missing-key", "One of %s is missing.".formatted(quoted(problem.words())),
                    "Add it: %s.".formatted(title));
            case SchemaProblem.EXCLUSIVE -> say(problem, "exclusive-keys", "Keys stand here that exclude each other.",
                    "Keep one of %s.".formatted(variants(text)));
            case "not" -> say(problem, "not-allowed", "Not so: %s.".formatted(title), "Mend it to hold: %s.".formatted(title));
            case "type" -> say(problem, "wrong-type", "This is %s; expected is %s.".formatted(kind(problem),
                    expected(text.keyword(), "type")), hint(text));
            case "enum", "const" -> say(problem, "not-in-list", "'%s' is not one of the allowed words.".formatted(value(problem)),
                    meant(value(problem), SchemaText.words(text.keyword()), "Allowed: "));
            case SchemaProblem.NO_SHAPE -> say(problem, "wrong-type", "This is %s; expected is %s.".formatted(kind(problem),
                    problem.words().stream().map(this::expected).distinct().collect(Collectors.joining(" or "))), hint(text));
            case "pattern", "format" -> say(problem, "wrong-form", "'%s' does not have the form of: %s.".formatted(value(problem),
                    title), "%s Form: %s".formatted(hint(text), text.keyword().asText()));
            case "minItems", "minLength", "minProperties" -> say(problem, "empty", "Nothing stands here: %s.".formatted(title),
                    hint(text));
            case "uniqueItems" -> say(problem, "duplicate-item", "The same item stands here twice.", "Remove one.");
            case "minimum", "maximum" -> say(problem, "out-of-range", "'%s' is out of range (%s %s).".formatted(value(problem),
                    problem.keyword(), text.keyword().asText()), hint(text));
            default -> say(problem, "not-allowed", "The schema forbids this (%s): %s.".formatted(problem.keyword(), title), hint(text));
        }
    }

    private void say(SchemaProblem problem, String code, String detail, String mend) {
        add(problem, file.line(problem.path()), code, detail, mend);
    }

    private void sayOfKey(SchemaProblem problem, String code, String detail, String mend) {
        add(problem, file.keyLine(problem.pathOfProperty()), code, detail, mend);
    }

    private void add(SchemaProblem problem, int line, String code, String detail, String mend) {
        List<Object> path = problem.pathOfProperty();
        // What the general form of a value forbids, the form of its declared type forbids again.
        if (said.add(List.of(path, code))) {
            findings.refuse(file.at(line), file.key(path), code, detail, mend);
        }
    }

    private static String meant(String word, List<String> known, String otherwise) {
        return Suggestions.meant(word, known).map("Did you mean '%s'?"::formatted)
                .orElseGet(() -> otherwise + String.join(", ", known) + ".");
    }

    private static String hint(SchemaText text) {
        Optional<String> description = text.description();
        return description.or(text::title).map(words -> words.endsWith(".") ? words : words + ".").orElse("Mend the value.");
    }

    private static String variants(SchemaText text) {
        return text.keyword().findValuesAsText("title").isEmpty()
                ? quoted(text.keyword().findValues("required").stream().flatMap(list -> SchemaText.words(list).stream()).toList())
                : String.join(", ", text.keyword().findValuesAsText("title"));
    }

    private String expected(String way) {
        List<String> steps = Arrays.asList(way.split("/"));
        return expected(new SchemaText(schema, steps).keyword(), steps.get(steps.size() - 1));
    }

    private static String expected(JsonNode keyword, String name) {
        return name.equals("type") ? SchemaText.words(keyword).stream().map(SchemaFindings::named).distinct()
                .collect(Collectors.joining(" or ")) : "one of " + quoted(SchemaText.words(keyword));
    }

    private static String named(String type) {
        return switch (type) {
            case "object" -> "a mapping";
            case "array" -> "a list";
            case "boolean" -> "true or false";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            default -> "a text";
        };
    }

    private String kind(SchemaProblem problem) {
        return find(problem).map(node -> node instanceof YamlNode.Members ? "a mapping" : node instanceof YamlNode.Items ? "a list"
                : switch (CoreScalar.of((YamlNode.Scalar) node)) {
                    case INTEGER, DECIMAL -> "a number";
                    case BOOLEAN -> "true or false";
                    default -> "a text";
                }).orElse("nothing");
    }

    private String value(SchemaProblem problem) {
        return find(problem).filter(YamlNode.Scalar.class::isInstance).map(node -> ((YamlNode.Scalar) node).text())
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

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
    }
}
