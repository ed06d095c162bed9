// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "0., 0", "0.5, 500", "0.05, 50", "0.999, 999", "1, 1000", "1.000, 1000",
        "1.001, 0", "2, 0", "-1, 0", "Infinity, 0", "NaN, 0", "0.9999, 0", "1e3, 0", "'', 0"})
    void onlyWhatTheStandardCallsAWeightWeighs(String q, int thousandths) {
        assertEquals(thousandths, Weight.of(q));
    }
}
