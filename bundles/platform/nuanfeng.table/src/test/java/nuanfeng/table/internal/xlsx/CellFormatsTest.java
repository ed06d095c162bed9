// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nuanfeng.table.internal.xlsx.CellFormats.Sort;

class CellFormatsTest {

    /** LibreOffice writes the first of them as a format of its own, into every workbook that it saves. */
    @ParameterizedTest
    @ValueSource(strings = {"General", "GENERAL", "General;-General", "[Red]General", "General\"元\"", "General\\ ", "0", "#,##0.00", "0.00E+00", "@", ""})
    void numbersAreNoDays(String code) {
        assertEquals(Sort.NUMBER, CellFormats.sort(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy\\-mm\\-dd", "yyyy/m/d", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]e\"年\"m\"月\"", "m/d/yy h:mm", "hh:mm:ss", "yyyy-mm-dd;General"})
    void daysAreDays(String code) {
        assertEquals(Sort.DAY, CellFormats.sort(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0%", "0.00%", "General%"})
    void sharesAreShares(String code) {
        assertEquals(Sort.PERCENT, CellFormats.sort(code));
    }
}
