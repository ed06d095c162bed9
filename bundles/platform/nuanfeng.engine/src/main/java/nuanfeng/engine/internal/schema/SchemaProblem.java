// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.schema;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;

import nuanfeng.library.Place;

/**
 * Something that a schema does not allow.
 *
 * @param keyword of the schema that is violated
 * @param path of the piece it is about: keys as {@code String}, places in a list as {@code Integer}
 * @param evaluation the way through the schema to the keyword
 * @param property the member it is about, where it is about one
 * @param words what else belongs to it, by keyword
 */
record SchemaProblem(String keyword, List<Object> path, List<String> evaluation, Optional<String> property, List<String> words) {

    /** None of the shapes that a piece may have fits; {@code words} are the ways to what is expected, as JSON pointers. */
    static final String NO_SHAPE = "no-shape";
    /** One of {@code words} must be there. */
    static final String NONE_OF = "none-of";
    /** More than one variant is there. */
    static final String EXCLUSIVE = "exclusive";

    private static final Set<String> VARIANTS = Set.of("anyOf", "oneOf");
    private static final Set<String> STEPS = Set.of("additionalProperties", "items", "prefixItems");

    static SchemaProblem of(ValidationMessage message) {
        List<String> words = message.getArguments() == null ? List.of()
                : Arrays.stream(message.getArguments()).map(String::valueOf).toList();
        return new SchemaProblem(message.getType(), steps(message.getInstanceLocation()),
                steps(message.getEvaluationPath()).stream().map(Object::toString).toList(),
                Optional.ofNullable(message.getProperty()), words);
    }

    /** Place in the evaluation path of the first choice between variants, from {@code from} on; −1 when there is none. */
    int variant(int from) {
        for (int at = from; at < evaluation.size(); at++) {
            if (evaluation.get(at).equals("properties")) {
                at++;
            } else if (VARIANTS.contains(evaluation.get(at))) {
                return at;
            }
        }
        return -1;
    }

    /** Path of the piece that the evaluation had come to before {@code end}. */
    List<Object> pathBefore(int end) {
        int depth = 0;
        for (int at = 0; at < end; at++) {
            if (evaluation.get(at).equals("properties")) {
                at++;
                depth++;
            } else if (STEPS.contains(evaluation.get(at))) {
                depth++;
            }
        }
        return path.subList(0, Math.min(depth, path.size()));
    }

    /** The path with the member it is about. */
    List<Object> pathOfProperty() {
        List<Object> full = new ArrayList<>(path);
        property.ifPresent(full::add);
        return full;
    }

    private static List<Object> steps(JsonNodePath path) {
        List<Object> steps = new ArrayList<>(path.getNameCount());
        for (int at = 0; at < path.getNameCount(); at++) {
            steps.add(path.getElement(at));
        }
        return steps;
    }
}
