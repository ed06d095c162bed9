// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calculation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One question.
 *
 * @param place path of a place, its GB/T 2260 code, or the code of a district it covers
 * @param rule {@code work-injury.premium}
 * @param on the day the question is about, where the asker names one; else the rule's date fact decides, else today
 * @param facts by name, raw or typed: a {@link String}, {@link java.math.BigDecimal}, {@link Boolean}, {@link java.util.List},
 *        {@link Map}, or already the Java type of the {@link nuanfeng.policy.spi.Fact}
 * @param overrides what-if values by key: a text, or a map with {@code value} and {@code unit}. The answer is hypothetical.
 */
public record Case(String place, String rule, Optional<LocalDate> on, Map<String, Object> facts,
        Map<String, Object> overrides) {

    public static Case of(String place, String rule, Map<String, Object> facts) {
        return new Case(place, rule, Optional.empty(), facts, Map.of());
    }

    public Case on(LocalDate day) {
        return new Case(place, rule, Optional.of(day), facts, overrides);
    }
}
