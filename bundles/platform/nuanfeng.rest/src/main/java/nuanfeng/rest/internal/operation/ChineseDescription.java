// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;

/**
 * The description in Chinese: the English one with each summary and description in Chinese. The Chinese stands in {@code openapi/zh}, a file for
 * each room, under the English that it says; English that changes has no Chinese until somebody writes it, and stays English so long.
 */
final class ChineseDescription {

    private ChineseDescription() {
    }

    /** English → Chinese, of all rooms. */
    static Map<String, String> texts(Collection<String> rooms) {
        Map<String, String> texts = new LinkedHashMap<>();
        rooms.forEach(room -> texts.putAll(texts(room)));
        return texts;
    }

    /** Of one room; empty where nobody wrote any. */
    static Map<String, String> texts(String room) {
        Map<String, String> texts = new LinkedHashMap<>();
        try (InputStream in = ChineseDescription.class.getResourceAsStream("/openapi/zh/" + room + ".json")) {
            if (in != null) {
                JsonParser json = new JsonFactory().createParser(in);
                for (String english = first(json); english != null; english = json.nextFieldName()) {
                    texts.put(english, json.nextTextValue());
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("openapi/zh/" + room + ".json", e);
        }
    }

    private static String first(JsonParser json) throws IOException {
        json.nextToken();
        return json.nextFieldName();
    }

    /** The same document, with the words that there are. */
    static String of(String document, Map<String, String> texts) {
        StringBuilder chinese = new StringBuilder(document.length());
        int copied = 0;
        try (JsonParser json = new JsonFactory().createParser(document)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                String text = token == JsonToken.VALUE_STRING && isSaid(json.getParsingContext()) ? texts.get(json.getText()) : null;
                if (text != null) {
                    chinese.append(document, copied, (int) json.currentTokenLocation().getCharOffset()).append(quoted(text));
                    copied = (int) json.currentLocation().getCharOffset();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return chinese.append(document, copied, document.length()).toString();
    }

    private static String quoted(String text) throws IOException {
        StringWriter quoted = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(quoted)) {
            json.writeString(text);
        }
        return quoted.toString();
    }

    /** A summary or description, and not what an example has under that name. */
    private static boolean isSaid(JsonStreamContext here) {
        String name = here.getCurrentName();
        return ("description".equals(name) || "summary".equals(name)) && !isExample(here.getParent());
    }

    private static boolean isExample(JsonStreamContext here) {
        for (JsonStreamContext each = here; each != null && each.getParent() != null; each = each.getParent()) {
            if ("example".equals(each.getCurrentName()) && !"properties".equals(each.getParent().getCurrentName())
                    || "value".equals(each.getCurrentName()) && each.getParent().getParent() != null
                    && "examples".equals(each.getParent().getParent().getCurrentName())) {
                return true;
            }
        }
        return false;
    }
}
