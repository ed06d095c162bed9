// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.yaml.Origin;

/**
 * A situation and the answer it must get.
 *
 * @param id file subject and name: {@code work-injury/AC-01 按工资总额计算}
 * @param place a covered district code, where the example names one
 * @param rule for {@link Kind#CALCULATION}
 * @param parameter for {@link Kind#LOOK_UP}
 * @param question for {@link Kind#IDENTIFIER} {@code kind} and {@code number}; for {@link Kind#CALENDAR} {@code from} with
 *        {@code add} or {@code to}, or {@code day}; for {@link Kind#MEASURE} {@code id} and {@code point}
 * @param given test data in place of parameters, by key: a text or a map of {@code value} and {@code unit}
 * @param facts for {@link Kind#DUTIES} the range of days and what narrows the list; raw, scalars as {@code String} (a number keeps its
 *        text), {@code Boolean}, {@code List}, {@code Map}
 * @param expect raw, as written
 */
public record Example(String id, String name, Kind kind, Optional<String> place, Optional<LocalDate> on, String rule,
        String parameter, Map<String, String> question, Map<String, Object> given, Map<String, Object> facts,
        Map<String, Object> expect, Origin origin) {

    /** What is exercised. */
    public enum Kind {
        CALCULATION, LOOK_UP, IDENTIFIER, CALENDAR, DUTIES, MEASURE
    }
}
