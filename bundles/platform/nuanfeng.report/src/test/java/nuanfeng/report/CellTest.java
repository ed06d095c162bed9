// SPDX-License-Identifier: Apache-2.0
package nuanfeng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM", " =1", "\u3000=1",
        "\u00A0+1", "\uFEFF=1", "\u200B@x", "\u202E-1", "\u0000=1"})
    void whatASpreadsheetWouldCalculateHasAnApostropheBeforeIt(String text) {
        assertEquals("'" + text, Cell.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0.004", "贵人社函〔2022〕18号", "1-2", "a=b", "—", "−5", "'=1"})
    void whatIsOnlyTextStaysAsItIs(String text) {
        assertEquals(text, Cell.of(text));
    }
}
