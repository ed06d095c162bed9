// SPDX-License-Identifier: Apache-2.0
package nuanfeng.spark;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be done. Travels to every executor; the edition itself does not.
 *
 * @param policies folder with the policy jars, the same on every machine
 * @param edition hash that they must make
 * @param place as it is asked for
 * @param run {@code work-injury}
 * @param month {@code 2022-07}
 * @param given what the steps take from whoever starts the run
 */
record Assignment(String policies, String edition, String place, String run, String month, LinkedHashMap<String, String> given) implements Serializable {

    YearMonth period() {
        return YearMonth.parse(month);
    }

    Map<String, Object> givenFacts() {
        return new LinkedHashMap<>(given);
    }
}
