// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.yaml.Origin;

/**
 * A situation and the answer it must get.
 *
 * @param id file subject and name: {@code work-injury/AC-01 按工资总额计算}
 * @param probe the word that says what is asked: {@code rule}, {@code parameter}, {@code duties} …, see {@link Probe#word}
 * @param place a covered district code, where the example names one
 * @param asked the name under that word; empty where a mapping stands there
 * @param question the mapping under that word: a {@code String} for every scalar, else {@code List} and {@code Map}
 * @param given test data in place of parameters, by key: a text or a map of {@code value} and {@code unit}
 * @param facts raw, scalars as {@code String} (a number keeps its text), {@code Boolean}, {@code List}, {@code Map}
 * @param expect raw, as written
 */
public record Example(String id, String name, String probe, Optional<String> place, Optional<LocalDate> on, String asked,
        Map<String, Object> question, Map<String, Object> given, Map<String, Object> facts, Map<String, Object> expect, Origin origin) {

    /** A scalar of the question; null when it is not there. */
    public String question(String member) {
        Object value = question.get(member);
        return value == null ? null : String.valueOf(value);
    }
}
