// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One clause of an OSGi header: {@code nuanfeng.policy;version="[1.0,2)"}.
 *
 * @param names what stands before the parameters, at least one
 * @param parameters attributes as {@code version}, typed ones as {@code objectClass:List<String>}, directives as {@code filter:}
 */
record HeaderClause(List<String> names, Map<String, String> parameters) {

    static List<HeaderClause> parse(String header) {
        return split(header, ',').stream().filter(clause -> !clause.isBlank()).map(HeaderClause::clause).toList();
    }

    private static HeaderClause clause(String text) {
        List<String> names = new ArrayList<>();
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : split(text, ';')) {
            int equals = split(part, '=').get(0).length();
            if (equals == part.length()) {
                names.add(part.trim());
            } else {
                parameters.put(part.substring(0, equals).trim(), unquoted(part.substring(equals + 1).trim()));
            }
        }
        return new HeaderClause(List.copyOf(names), parameters);
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"") ? value.substring(1, value.length() - 1) : value;
    }

    /** At each separator outside quotes. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int begin = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(begin, at));
                begin = at + 1;
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }
}
