// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nuanfeng.policy.ParameterType;
import nuanfeng.policy.Setting.Wording;
import nuanfeng.policy.Text;
import nuanfeng.table.SheetCell;

class ValueWritingTest {

    private static final Wording CODES = new Wording(Map.of("TOTAL_WAGES", Text.of("工资总额", "total wages"), "AVG_WAGE", Text.of("平均工资", "average wage")), java.util.List.of());

    @ParameterizedTest
    @CsvSource({"RATE, 0.5%, 0.005", "RATE, ０．５％, 0.005", "RATE, 0, 0", "MONEY, ￥1234.50, 1234.50", "MONEY, '1,234.50元', 1234.50", "MONEY, １．２万元, 12000", "MONEY, 1.25 亿, 125000000", "INTEGER, 70, 70",
            "BOOLEAN, 是, true", "BOOLEAN, no, false", "CODE, 工资总额, TOTAL_WAGES", "CODES, 工资总额、平均工资, '[TOTAL_WAGES, AVG_WAGE]'", "DATE, 2026年12月1日, 2026-12-01", "DATE, ２０２６．１２．１, 2026-12-01",
            "DATE, 20261201, 2026-12-01", "TEXT, 甲“乙”, \"甲“乙”\""})
    void whatPeopleWriteIsReadExactly(ParameterType type, String written, String read) {
        assertEquals(read, ValueWriting.yaml(SheetCell.text(written), type, CODES));
    }

    @ParameterizedTest
    @CsvSource({"RATE, 0.5", "RATE, 千分之五", "MONEY, '12,34'", "MONEY, 约100元", "INTEGER, 1.5", "BOOLEAN, 也许", "CODE, 营业额", "DATE, 2026-13", "DATE, 2026年2月30日", "TABLE, x"})
    void whatIsNotCertainIsRefused(ParameterType type, String written) {
        assertThrows(ValueWriting.UnreadException.class, () -> ValueWriting.yaml(SheetCell.text(written), type, CODES));
    }

    @Test
    void cellsOfASpreadsheetSayWhatTheyAre() {
        assertEquals("0.005", ValueWriting.yaml(SheetCell.number(new BigDecimal("0.00500")).marked(SheetCell.Mark.PERCENT), ParameterType.RATE, Wording.PLAIN));
        assertEquals("2026-12-01", ValueWriting.yaml(SheetCell.day(LocalDateTime.of(2026, 12, 1, 0, 0)), ParameterType.DATE, Wording.PLAIN));
        assertThrows(ValueWriting.UnreadException.class, () -> ValueWriting.yaml(SheetCell.number(new BigDecimal("0.005")), ParameterType.RATE, Wording.PLAIN));
        assertThrows(ValueWriting.UnreadException.class, () -> ValueWriting.yaml(SheetCell.number(BigDecimal.ONE).marked(SheetCell.Mark.OUTSIDE), ParameterType.MONEY, Wording.PLAIN));
    }
}
