// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.calculation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.StrictJson;

/**
 * The body of a calculation: {@code {"facts": {…}, "overrides": {…}}}.
 *
 * @param facts by name, as sent
 * @param overrides what-if values by key, scalars as text
 */
record Question(Map<String, Object> facts, Map<String, Object> overrides) {

    private static final Set<String> MEMBERS = Set.of("facts", "overrides");

    /** @throws nuanfeng.rest.internal.problem.ProblemException 400 */
    static Question parse(byte[] body) {
        Members members = Members.of(StrictJson.readObject(body), MEMBERS);
        Map<String, Object> facts = members.object("facts");
        Map<String, Object> overrides = members.findObject("overrides");
        members.complete();
        return new Question(facts, overrides.isEmpty() ? Map.of() : texts(overrides));
    }

    private static Map<String, Object> texts(Map<?, ?> values) {
        Map<String, Object> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name.toString(), text(value)));
        return texts;
    }

    private static Object text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString()
                : value instanceof Boolean flag ? flag.toString()
                : value instanceof List<?> list ? list.stream().map(Question::text).toList()
                : value instanceof Map<?, ?> map ? texts(map) : value;
    }
}
