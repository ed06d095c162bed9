// SPDX-License-Identifier: Apache-2.0
package nuanfeng.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.Calculation;
import nuanfeng.policy.Text;

/**
 * What one question of a run came to.
 *
 * @param key what the records that it is about have in common: the values of the fields by which the step groups
 * @param records how many these are
 * @param calculation empty when the question could not be put
 * @param refusal why there is no answer: the code of a refusal, or {@code records-differ}; empty where there is one
 * @param detail of the refusal, for people; empty where there is an answer
 * @param result the record that is to be kept, by field, to be read against its type; empty for a step that keeps none
 */
public record StepAnswer(List<Object> key, int records, Optional<Calculation> calculation, String refusal, Text detail, Map<String, Object> result) {

    public boolean isRefused() {
        return !refusal.isEmpty();
    }
}
