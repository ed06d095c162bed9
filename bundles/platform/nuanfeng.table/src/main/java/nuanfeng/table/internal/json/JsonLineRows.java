// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import nuanfeng.table.JsonLines;
import nuanfeng.table.TableException;
import nuanfeng.table.TableLimits;
import nuanfeng.table.internal.PlainNumber;

/** JSON lines of a file. A line that is no object, or has a member twice, is told and the next one read. */
public final class JsonLineRows implements JsonLines {

    private static final int DEEPEST = 8;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_LINE = 1 << 20;

    private final InputStream in;
    private final JsonFactory factory;
    private final byte[] line = new byte[LONGEST_LINE];
    private final byte[] read = new byte[1 << 16];
    private int at;
    private int end;
    private int number;

    private JsonLineRows(InputStream in, TableLimits limits) {
        this.in = in;
        this.factory = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(limits.cell()).maxNameLength(limits.columns()).build()).build();
    }

    public static JsonLineRows open(Path file, TableLimits limits) throws IOException {
        return new JsonLineRows(Files.newInputStream(file), limits);
    }

    /** The members of one line; empty where it is no object. */
    static Optional<Map<String, Object>> line(byte[] line, TableLimits limits) {
        JsonLineRows one = new JsonLineRows(new ByteArrayInputStream(line), limits);
        try {
            return one.next().filter(each -> each.trouble().isEmpty()).map(Line::members);
        } catch (IOException | TableException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Line> next() throws IOException {
        int length;
        while ((length = readLine()) >= 0) {
            int from = number == 1 && length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF ? 3 : 0;
            if (!isBlank(from, length)) {
                return Optional.of(parse(from, length));
            }
        }
        return Optional.empty();
    }

    /** The length of the next line, which lies in {@link #line}; -1 at the end. */
    private int readLine() throws IOException {
        if (!fill()) {
            return -1;
        }
        number++;
        int length = 0;
        do {
            int from = at;
            while (at < end && read[at] != '\n') {
                at++;
            }
            if (length + at - from > LONGEST_LINE) {
                throw new TableException("row-too-long", number);
            }
            System.arraycopy(read, from, line, length, at - from);
            length += at - from;
            if (at < end) {
                at++;
                return length;
            }
        } while (fill());
        return length;
    }

    /** Whether there are further bytes. */
    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(read));
        }
        return at < end;
    }

    private boolean isBlank(int from, int length) {
        for (int i = from; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private Line parse(int from, int length) throws IOException {
        try (JsonParser parser = factory.createParser(line, from, length - from)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return trouble();
            }
            Map<String, Object> members = members(parser);
            return parser.nextToken() == null ? new Line(number, members, Optional.empty()) : trouble();
        } catch (JsonProcessingException e) {
            return trouble();
        }
    }

    private Line trouble() {
        return new Line(number, Map.of(), Optional.of(new TableException("not-an-object", number)));
    }

    private static Map<String, Object> members(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser);
            if (value != null) {
                members.put(name, value);
            }
        }
        return members;
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    Object each = value(parser);
                    list.add(each == null ? "" : each);
                }
                yield list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> PlainNumber.within(parser.getDecimalValue()).<Object>map(each -> each).orElseGet(() -> "#");
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
