// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;

import nuanfeng.calendar.LegalTime;

/**
 * Writes whole bodies into memory, so that an answer is either complete or an error, and its length is known.
 */
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactoryBuilder().build();
    private static final int FIRST_CHUNK = 2048;

    private Json() {
    }

    /** Something that can be written. */
    @FunctionalInterface
    public interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** Writes one of many. */
    @FunctionalInterface
    public interface Writer<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    /** Everything of a list, in its order. */
    public static <T> Content list(Collection<T> items, Writer<T> writer) {
        return json -> {
            json.writeStartArray();
            for (T item : items) {
                writer.write(json, item);
            }
            json.writeEndArray();
        };
    }

    public static String text(Content content) {
        return new String(bytes(content), StandardCharsets.UTF_8);
    }

    public static byte[] bytes(Content content) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(FIRST_CHUNK);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            content.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An instant as a moment of the platform's time zone: {@code 2021-08-02T14:00:01+08:00}. */
    public static String moment(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(LegalTime.ZONE));
    }

    /** A text, flag, number, list or map, however deep. */
    public static void value(JsonGenerator json, Object value) throws IOException {
        ValueJson.write(json, value, 0);
    }

    /** A flag, where it is set. */
    public static void mark(JsonGenerator json, String name, boolean said) throws IOException {
        if (said) {
            json.writeBooleanField(name, true);
        }
    }

    public static void optional(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    public static void optional(JsonGenerator json, String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get().toString());
        }
    }

    public static void texts(JsonGenerator json, String name, Collection<?> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object value : values) {
            json.writeString(value.toString());
        }
        json.writeEndArray();
    }
}
