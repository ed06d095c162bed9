// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void chineseTakesTwoColumns() {
        assertEquals(6, DisplayWidth.of("测试市"));
        assertEquals(17, DisplayWidth.of("测试函〔2022〕1号"));
        assertEquals(4, DisplayWidth.of("（）"));
        assertEquals(1, DisplayWidth.of("é"));
        assertEquals(2, DisplayWidth.of("𠮷"));
        assertEquals(5, DisplayWidth.of("a → b"));
    }

    @Test
    void columnsStayAlignedAndEmptyOnesAreLeftOut() {
        assertEquals(List.of("NAME    VALUE", "测试市  1", "ab      22"),
                TextTable.headed(List.of("NAME", "EMPTY", "VALUE")).row("测试市", "", "1").row("ab", "", "22").lines());
    }

    @Test
    void aLongCellGoesOnBelowItself() {
        assertEquals(List.of("A" + " ".repeat(60) + "B", "word ".repeat(12) + " x", "word", "y" + " ".repeat(60) + "z"),
                TextTable.headed(List.of("A", "B")).row("word ".repeat(12) + "word", "x").row("y", "z").lines());
        assertEquals(List.of("一二", "三"), DisplayWidth.wrap("一二三", 5));
        assertEquals(List.of("a", "", "b"), DisplayWidth.wrap("a\n\nb", 5));
    }
}
