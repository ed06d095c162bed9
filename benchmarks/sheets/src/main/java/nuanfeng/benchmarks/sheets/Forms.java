// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.form.FormColumn.Type;
import nuanfeng.form.FormHeading.Align;
import nuanfeng.form.FormLayout.Page;
import nuanfeng.form.FormTemplate;
import nuanfeng.form.TemplateCell;
import nuanfeng.form.TemplateRow;
import nuanfeng.sheet.FormSheet;
import nuanfeng.sheet.PrintedCell;
import nuanfeng.sheet.SheetColumn;
import nuanfeng.sheet.SheetFoot;
import nuanfeng.sheet.SheetLine;
import nuanfeng.sheet.SheetPiece;

/** A form of nobody with twelve columns; its lines are made while they are read, and ready. */
final class Forms {

    static final int COLUMNS = 12;

    private Forms() {
    }

    static FormSheet of(int lines, boolean drawn) {
        List<SheetColumn> columns = new ArrayList<>();
        List<TemplateCell> cells = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            columns.add(new SheetColumn("c" + i, "组" + i / 3, "列" + i + "※", type(i), 14, 2));
            cells.add(new TemplateCell(i, 0, "{row.c" + i + "}", false));
        }
        SheetFoot foot = new SheetFoot("test", "cn.testland", "测试市", "2022-07", LocalDate.of(2022, 7, 26), LocalDate.of(2022, 7, 1), "sha256:" + "0".repeat(64), "sha256:" + "1".repeat(64));
        Optional<FormTemplate> template = drawn ? Optional.of(new FormTemplate("template.xlsx", "sha256:t",
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts count=\"1\"><font></font></fonts><fills count=\"1\"><fill></fill></fills>"
                        + "<borders count=\"1\"><border></border></borders>" + FormTemplate.LOOKS + "</styleSheet>", List.of("<xf numFmtId=\"0\" fontId=\"0\"></xf>"), "", "",
                List.of(new TemplateRow(1, "20", List.of(new TemplateCell(0, 0, "{title}", false))), new TemplateRow(2, "", cells)), List.of(), List.of())) : Optional.empty();
        return new FormSheet("测试明细表", "附件3", List.of(List.of(new SheetPiece("填报单位：测试市", 0, COLUMNS, Align.LEFT))), columns, () -> new Lines(lines), Optional.empty(),
                List.of("※ 建议列"), List.of(), Map.of(), foot, Page.USUAL, template);
    }

    private static Type type(int column) {
        return column % 3 == 0 ? Type.TEXT : column % 3 == 1 ? Type.MONEY : Type.INTEGER;
    }

    /** What stands there, for whoever writes it by another library. */
    static Object value(int line, int column) {
        long number = line * 31L + column;
        return column % 3 == 0 ? "测试网点" + number : column % 3 == 1 ? BigDecimal.valueOf(number * 100 + 50, 2) : BigDecimal.valueOf(number);
    }

    private static final class Lines implements Iterator<SheetLine> {

        private final int lines;
        private int at;

        Lines(int lines) {
            this.lines = lines;
        }

        @Override
        public boolean hasNext() {
            return at < lines;
        }

        @Override
        public SheetLine next() {
            List<PrintedCell> cells = new ArrayList<>(COLUMNS);
            for (int i = 0; i < COLUMNS; i++) {
                Object value = value(at, i);
                cells.add(new PrintedCell(Optional.of(value), value.toString(), ""));
            }
            at++;
            return new SheetLine(cells);
        }
    }
}
