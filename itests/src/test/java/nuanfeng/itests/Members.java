// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * What whoever reads an answer finds in it: its values by the names of the members that lead there, entries of a list all by one name. A later answer
 * may say more beside it, as the contract allows; what was there has to be there, with the same value and as often.
 */
final class Members {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENTRY = "*";

    private Members() {
    }

    /** The names of all that this answer says, as {@link Mask} leaves it; none where it is no JSON. */
    static List<String> of(String said) {
        TreeSet<String> members = new TreeSet<>();
        body(said).ifPresent(body -> walk("", body, (member, value) -> members.add(member)));
        return List.copyOf(members);
    }

    /** Of this answer what stands at these members; all of it where it is no JSON. */
    static String kept(String said, Collection<String> members) {
        Optional<JsonNode> body = body(said);
        if (body.isEmpty()) {
            return said;
        }
        List<String> kept = new ArrayList<>(List.of(said.substring(0, said.indexOf("\n\n"))));
        walk("", body.get(), (member, value) -> {
            if (members.contains(member)) {
                kept.add(member + " " + value);
            }
        });
        return String.join("\n", kept);
    }

    private static Optional<JsonNode> body(String said) {
        String body = said.substring(said.indexOf("\n\n") + 2);
        if (!body.startsWith("{") && !body.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(said, e);
        }
    }

    private static void walk(String at, JsonNode node, BiConsumer<String, String> found) {
        if (node.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext();) {
                Map.Entry<String, JsonNode> field = fields.next();
                walk(at + "/" + field.getKey(), field.getValue(), found);
            }
        } else if (node.isArray()) {
            node.forEach(entry -> walk(at + "/" + ENTRY, entry, found));
        }
        if (!node.isObject() || node.isEmpty()) {
            found.accept(at, node.isArray() ? Integer.toString(node.size()) : node.toString());
        }
    }
}
