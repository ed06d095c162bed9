// SPDX-License-Identifier: Apache-2.0
package nuanfeng.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.form.FormColumn.Type;
import nuanfeng.form.FormHeading.Align;
import nuanfeng.form.FormLayout.Page;
import nuanfeng.sheet.FormSheet;
import nuanfeng.sheet.PrintedCell;
import nuanfeng.sheet.SheetColumn;
import nuanfeng.sheet.SheetFoot;
import nuanfeng.sheet.SheetLine;
import nuanfeng.sheet.SheetPiece;

/** Forms with TEST DATA. */
final class Sheets {

    /** What spreadsheets would take for a formula, or for an end of a cell. */
    static final List<String> TRIGGERS = List.of("=1+1", "+1+1", "-1+1", "@SUM(1,1)", "＝1+1", "＋1+1", "－1+1", "＠SUM(1,1)", "\t=1+1", "\n=1+1", "\r=1+1", "  =1+1", "\u200B=1+1",
            "=HYPERLINK(\"http://127.0.0.1/\",\"x\")", "=cmd|'/c calc'!A0", "=DDE(\"a\";\"b\";\"c\")", "=WEBSERVICE(\"http://127.0.0.1/\")", "a;=1+1", "a,\"=1+1\"", "a\n=1+1",
            "{=1+1}", "'=1+1", "<f>1+1</f>", "]]><f>1+1</f>", "_x003D_1+1", "=1+1\u0000", "１２３", "0001", "1E5", "2022-07-01", "TRUE", "#REF!", "%=1+1");

    private Sheets() {
    }

    static PrintedCell number(String number) {
        return new PrintedCell(Optional.of(new BigDecimal(number)), number, "");
    }

    static SheetFoot foot() {
        return new SheetFoot("testcity-f-02", "cn.testland.testcity", "测试市", "2022-07", LocalDate.of(2022, 7, 26), LocalDate.of(2022, 7, 1), "sha256:" + "e".repeat(64),
                "sha256:" + "c".repeat(64));
    }

    static FormSheet of(List<SheetColumn> columns, Iterable<SheetLine> lines, Optional<SheetLine> total) {
        List<List<SheetPiece>> headings = columns.size() < 3 ? List.of() : List.of(List.of(new SheetPiece("填报单位：测试市", 0, 1, Align.LEFT),
                new SheetPiece("金额单位：元", 1, columns.size() - 1, Align.RIGHT)));
        return new FormSheet("测试调度表", "附件2", headings, columns, lines, total, List.of("※ 建议列"), List.of(List.of(new SheetPiece("填报人：", 0, columns.size(), Align.LEFT))),
                Map.of("title", "测试调度表", "unit", "测试市"), foot(), Page.USUAL, Optional.empty());
    }

    /** Of every kind of column one. */
    static FormSheet everyKind() {
        List<SheetColumn> columns = new ArrayList<>();
        List<PrintedCell> cells = new ArrayList<>();
        for (Type type : Type.values()) {
            columns.add(new SheetColumn(type.word(), type.isNumber() ? "数字" : "", "列" + type.word() + "※", type, 12, 2));
            cells.add(switch (type) {
                case SEQUENCE, INTEGER -> number("7");
                case MONEY -> number("114.92");
                case NUMBER -> number("-0.25");
                case RATE -> new PrintedCell(Optional.of(new BigDecimal("0.004")), "0.4%", "");
                case RATIO -> new PrintedCell(Optional.of(new BigDecimal("0.8000")), "80.00%", "");
                case DATE -> new PrintedCell(Optional.of(LocalDate.of(2022, 7, 26)), "2022-07-26", "");
                default -> PrintedCell.text("测试" + type.word());
            });
        }
        return of(columns, List.of(new SheetLine(cells), new SheetLine(cells.stream().map(each -> PrintedCell.EMPTY).toList())), Optional.of(new SheetLine(cells)));
    }

    /** A line for each trigger, which stands in every cell that holds a text. */
    static FormSheet triggers() {
        List<SheetColumn> columns = List.of(new SheetColumn("name", "=1+1", "=2+2", Type.TEXT, 20, 2), new SheetColumn("code", "", "+1", Type.CODE, 12, 2),
                new SheetColumn("place", "", "-1", Type.PLACE, 12, 2), new SheetColumn("amount", "", "@金额", Type.MONEY, 12, 2));
        List<SheetLine> lines = TRIGGERS.stream().map(each -> new SheetLine(List.of(PrintedCell.text(each), PrintedCell.text(each), PrintedCell.text(each), number("-1.00")))).toList();
        return new FormSheet("=1+1", "=附件", List.of(List.of(new SheetPiece("=1+1", 0, 4, Align.LEFT))), columns, lines, Optional.of(lines.get(0)), List.of("=1+1", "@x"),
                List.of(List.of(new SheetPiece("=1+1", 0, 4, Align.LEFT))), Map.of(), foot(), Page.USUAL, Optional.empty());
    }

    /** So many lines of twelve columns, made while they are read. */
    static FormSheet large(int lines) {
        List<SheetColumn> columns = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            columns.add(new SheetColumn("c" + i, i < 6 ? "组" + i / 3 : "", "列" + i, i % 3 == 0 ? Type.TEXT : i % 3 == 1 ? Type.MONEY : Type.INTEGER, 12, 2));
        }
        Iterable<SheetLine> made = () -> new java.util.Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < lines;
            }

            @Override
            public SheetLine next() {
                at++;
                List<PrintedCell> cells = new ArrayList<>(12);
                for (int i = 0; i < 12; i++) {
                    String number = String.valueOf(at * 31L + i);
                    cells.add(i % 3 == 0 ? PrintedCell.text("测试网点" + number) : number(i % 3 == 1 ? number + ".50" : number));
                }
                return new SheetLine(cells);
            }
        };
        return of(columns, made, Optional.empty());
    }
}
