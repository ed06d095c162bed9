// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** StepQuestions of a step: records, by what those of one question have in common. */
record StepQuestions(Map<List<Object>, List<Map<String, Object>>> groups) {

    int size() {
        return groups.size();
    }

    long records() {
        return groups.values().stream().mapToLong(List::size).sum();
    }

    /** Every question is in one part, and on every server in the same one. @param of how many parts there are */
    StepQuestions part(int number, int of) {
        Map<List<Object>, List<Map<String, Object>>> part = new LinkedHashMap<>();
        groups.forEach((group, members) -> {
            if (Math.floorMod(group.toString().hashCode(), of) == number) {
                part.put(group, members);
            }
        });
        return new StepQuestions(part);
    }
}
