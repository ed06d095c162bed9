// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

import nuanfeng.rest.internal.problem.Fault;
import nuanfeng.rest.internal.problem.Problem;

/**
 * Reads a JSON object exactly: numbers as decimals of at most 60 digits, UTF-8 only, with or without a byte order mark, no member
 * twice, no {@code null}, limited depth and lengths. Values are {@link String}, {@link BigDecimal}, {@link Boolean}, {@link List} and {@link Map}.
 */
public final class StrictJson {

    private static final int MOST_DEPTH = 16;
    private static final int MOST_DIGITS = 60;
    private static final int MOST_NAME = 200;
    private static final int MOST_TEXT = 100_000;
    private static final int MOST_FAULTS = 100;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH)
                    .maxNumberLength(2 * MOST_DIGITS).maxNameLength(MOST_NAME).maxStringLength(MOST_TEXT).build())
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final JsonParser parser;
    private final List<Fault> faults = new ArrayList<>(0);

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws nuanfeng.rest.internal.problem.ProblemException 400 that names everything found wrong */
    public static Map<String, Object> readObject(byte[] body) {
        if (!isUtf8(body)) {
            throw refusal("not-utf-8", "内容不是 UTF-8 编码。", "The body is not UTF-8.");
        }
        int start = Arrays.mismatch(body, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length ? BYTE_ORDER_MARK.length : 0;
        try (JsonParser parser = FACTORY.createParser(body, start, body.length - start)) {
            return new StrictJson(parser).document();
        } catch (StreamConstraintsException e) {
            throw refusal("limit", "JSON 嵌套过深，或名称、文本、数字过长。",
                    "The JSON is nested too deeply, or a name, text or number in it is too long.");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw refusal("not-json", "不是有效的 JSON：第%s行第%s列。".formatted(line, column),
                    "Not valid JSON: line %s, column %s.".formatted(line, column));
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
    }

    private Map<String, Object> document() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw refusal("not-an-object", "须为一个 JSON 对象。", "A JSON object is expected.");
        }
        Map<String, Object> object = object("");
        if (parser.nextToken() != null) {
            throw refusal("not-json", "JSON 对象之后还有内容。", "There is more after the JSON object.");
        }
        if (!faults.isEmpty()) {
            throw Problem.badRequest(faults).toException();
        }
        return object;
    }

    private Map<String, Object> object(String pointer) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(pointer, name);
            if (!isWellFormed(name)) {
                note(pointer, "not-unicode", "字段名称不是完整的Unicode文字。", "The name of a member is no complete Unicode text.");
            } else if (object.putIfAbsent(name, value) != null) {
                note(below(pointer, name), "duplicate-member", "字段重复。", "The member stands there twice.");
            }
        }
        return object;
    }

    private List<Object> array(String pointer) throws IOException {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(pointer, array.size()));
        }
        return array;
    }

    /** @param step name or index; the pointer is only built where it is needed */
    private Object value(String parent, Object step) throws IOException {
        switch (parser.currentToken()) {
            case VALUE_STRING:
                return text(parent, step);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT:
                return number(parent, step);
            case VALUE_TRUE:
                return Boolean.TRUE;
            case VALUE_FALSE:
                return Boolean.FALSE;
            case START_OBJECT:
                return object(below(parent, step));
            case START_ARRAY:
                return array(below(parent, step));
            default:
                note(below(parent, step), "null", "不接受 null；没有值时请省略该字段。",
                        "null is no value; leave the member out instead.");
                return "";
        }
    }

    private String text(String parent, Object step) throws IOException {
        String text = parser.getText();
        if (!isWellFormed(text)) {
            note(below(parent, step), "not-unicode", "不是完整的Unicode文字。", "Not a complete Unicode text.");
            return "";
        }
        return text;
    }

    private BigDecimal number(String parent, Object step) throws IOException {
        try {
            BigDecimal number = parser.getDecimalValue();
            if (number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS) {
                return number;
            }
        } catch (NumberFormatException e) {
            // an exponent that no decimal can have
        }
        note(below(parent, step), "out-of-range", "数字超过%s位。".formatted(MOST_DIGITS),
                "The number has more than %s digits.".formatted(MOST_DIGITS));
        return BigDecimal.ZERO;
    }

    private void note(String pointer, String code, String zh, String english) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(Fault.of(pointer, code, zh, english));
        }
    }

    static String below(String pointer, Object step) {
        String name = step.toString();
        return pointer + "/" + (name.indexOf('~') < 0 && name.indexOf('/') < 0 ? name
                : name.replace("~", "~0").replace("/", "~1"));
    }

    private static RuntimeException refusal(String code, String zh, String english) {
        return Problem.badRequest(List.of(Fault.of("", code, zh, english))).toException();
    }

    private static boolean isUtf8(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return isDecodable(bytes);
            }
        }
        return true;
    }

    private static boolean isDecodable(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether every surrogate has its partner: an escape can say half a character, an answer could not repeat it. */
    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isHighSurrogate(text.charAt(i)) || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
