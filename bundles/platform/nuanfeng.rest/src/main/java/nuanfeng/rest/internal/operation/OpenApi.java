// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import nuanfeng.json.Language;

/**
 * The description of the interface, put together from what every room says of its own addresses. Nothing is written anew: what
 * stands in a fragment goes out as it stands there.
 */
public final class OpenApi {

    /** Of what the rooms share. */
    private static final String COMMON = "common";

    private static final int INDENT = 2;

    /** Below, an object belongs to one fragment. */
    private static final int MOST_SHARED_DEPTH = 2;

    private OpenApi() {
    }

    /** @param resources each in the room whose fragment describes it; the operator's own room comes last */
    public static byte[] of(Collection<Object> resources, Language language) {
        Map<String, String> fragments = new LinkedHashMap<>();
        Stream.of(Stream.of(COMMON), resources.stream().map(resource -> room(resource.getClass())), Stream.of(room(OpenApi.class)))
                .flatMap(Function.identity()).distinct().forEach(room -> fragments.put(room, fragment(room)));
        String english = assembled(fragments);
        String said = language == Language.ENGLISH ? english : ChineseDescription.of(english, ChineseDescription.texts(fragments.keySet()));
        return said.getBytes(StandardCharsets.UTF_8);
    }

    /** @param fragments by the names of their rooms, in order @throws IllegalStateException when two of them give one name */
    static String assembled(Map<String, String> fragments) {
        Section document = new Section(0);
        fragments.forEach((room, fragment) -> document.add(fragment, room));
        return document + "\n";
    }

    private static String room(Class<?> resource) {
        String name = resource.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String fragment(String room) {
        try (InputStream in = OpenApi.class.getResourceAsStream("/openapi/" + room + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An object to which several fragments add members. */
    private static final class Section {

        private final int depth;
        /** As they stand in their fragments, or sections. */
        private final Map<String, Object> members = new LinkedHashMap<>();

        Section(int depth) {
            this.depth = depth;
        }

        void add(String fragment, String room) {
            try (JsonParser json = new JsonFactory().createParser(fragment)) {
                json.nextToken();
                addMembers(json, fragment, room);
            } catch (IOException e) {
                throw new UncheckedIOException("openapi/" + room + ".json", e);
            }
        }

        private void addMembers(JsonParser json, String fragment, String room) throws IOException {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                int start = (int) json.currentTokenLocation().getCharOffset();
                if (json.nextToken() == JsonToken.START_OBJECT && isShared(name)) {
                    ((Section) members.computeIfAbsent(name, each -> new Section(depth + 1))).addMembers(json, fragment, room);
                } else {
                    json.skipChildren();
                    json.finishToken();
                    if (members.put(name, fragment.substring(start, (int) json.currentLocation().getCharOffset())) != null) {
                        throw new IllegalStateException(name + " stands in openapi/" + room + ".json and in another");
                    }
                }
            }
        }

        private boolean isShared(String name) {
            return depth == 0 ? name.equals("paths") || name.equals("components") : depth < MOST_SHARED_DEPTH;
        }

        @Override
        public String toString() {
            String indent = " ".repeat(INDENT * (depth + 1));
            return members.entrySet().stream().map(each -> indent + (each.getValue() instanceof Section ? '"' + each.getKey() + "\": " : "")
                    + each.getValue()).collect(Collectors.joining(",\n", "{\n", "\n" + " ".repeat(INDENT * depth) + "}"));
        }
    }
}
