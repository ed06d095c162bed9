// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;

import nuanfeng.policy.Text;

/**
 * Titles and descriptions of the schemas in both languages. A title carries its Chinese in brackets, {@code Division code (行政区划代码)};
 * what else stands there in English has its Chinese in {@code words.json}.
 */
final class SchemaWords {

    private static final Pattern BOTH = Pattern.compile("(.*?) \\(([^()]*\\p{IsHan}.*)\\)( – nation only)?");
    private static final Map<String, String> CHINESE = read();

    private SchemaWords() {
    }

    static Text of(String written) {
        String chinese = CHINESE.get(written);
        if (chinese != null) {
            return Text.of(chinese, written);
        }
        Matcher both = BOTH.matcher(written);
        return both.matches() ? Text.of(both.group(2) + (both.group(3) == null ? "" : "（仅国家政策包）"),
                both.group(1) + (both.group(3) == null ? "" : both.group(3))) : Text.of(written, written);
    }

    private static Map<String, String> read() {
        try (InputStream in = SchemaWords.class.getResourceAsStream("words.json")) {
            Map<String, String> words = new HashMap<>();
            new ObjectMapper().readTree(in).fields().forEachRemaining(each -> words.put(each.getKey(), each.getValue().asText()));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
