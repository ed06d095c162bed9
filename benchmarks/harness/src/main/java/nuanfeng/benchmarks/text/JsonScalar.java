// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.text;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;

/**
 * One scalar of a JSON document, such as {@code /trace/1/value} (RFC 6901). Reads no further than it must and builds nothing, so that a load
 * generator can look into every answer.
 */
public final class JsonScalar {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonPointer pointer;

    private JsonScalar(JsonPointer pointer) {
        this.pointer = pointer;
    }

    /** @throws IllegalArgumentException when the text is no pointer */
    public static JsonScalar of(String text) {
        return new JsonScalar(JsonPointer.compile(text));
    }

    /** Empty if there is nothing, or an object or an array, or if the document is broken before it. */
    public Optional<String> find(byte[] json, int length) {
        try (JsonParser parser = new FilteringParserDelegate(JSON.createParser(json, 0, length), new JsonPointerBasedFilter(pointer),
                Inclusion.ONLY_INCLUDE_ALL, false)) {
            JsonToken found = parser.nextToken();
            return found != null && found.isScalarValue() ? Optional.of(parser.getText()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
