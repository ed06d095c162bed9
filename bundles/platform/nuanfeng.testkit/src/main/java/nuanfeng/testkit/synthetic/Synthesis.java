// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nuanfeng.table.SheetCell;
import nuanfeng.table.TableFormat;
import nuanfeng.table.TableWriter;
import nuanfeng.table.file.NewTable;

/**
 * Writes tables of a province of nobody, row by row while they are made.
 *
 * @param format of the files
 * @param dirt ways in which they are dirty; none: as a program would write them
 * @param rate of so many cells, one is dirty
 * @param also columns that the place asks for besides
 */
public record Synthesis(Province province, TableFormat format, Set<Dirt> dirt, int rate, List<AlsoColumn> also) {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int BETWEEN_HEADINGS = 500;

    public Synthesis {
        dirt = dirt.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(dirt));
        also = List.copyOf(also);
    }

    /** The record types of which there are tables, each after those that it refers to. */
    public static List<String> types() {
        return Arrays.stream(ProvinceTable.values()).map(ProvinceTable::type).toList();
    }

    /** The ways in which tables can be dirty. */
    public static List<String> ways() {
        return Arrays.stream(Dirt.values()).map(Dirt::word).toList();
    }

    /**
     * @param districts codes of divisions
     * @param ways of being dirty, see {@link #ways}
     * @throws IllegalArgumentException for a way that there is not
     */
    public static Synthesis of(long seed, String place, List<String> districts, int workers, YearMonth month, TableFormat format, List<String> ways, int rate,
            List<AlsoColumn> also) {
        Set<Dirt> dirt = new HashSet<>();
        ways.forEach(each -> dirt.add(Dirt.of(each).orElseThrow(() -> new IllegalArgumentException(each))));
        return new Synthesis(new Province(seed, place, districts, workers, month), format, dirt, rate, also);
    }

    /** Writes the table of a type. @param out is closed @return how many rows it has */
    public long write(String type, OutputStream out) throws IOException {
        ProvinceTable table = ProvinceTable.of(type).orElseThrow(() -> new IllegalArgumentException(type));
        List<String> titles = new ArrayList<>(table.titles());
        List<String> fields = new ArrayList<>(table.fields());
        boolean strange = has(Dirt.STRANGE_COLUMN);
        if (strange) {
            titles.add("甲方");
            fields.add("strange");
        }
        List<AlsoColumn> besides = also.stream().filter(each -> each.type().equals(type)).toList();
        besides.forEach(each -> {
            titles.add(each.title());
            fields.add(each.field());
        });
        boolean above = has(Dirt.TITLES);
        List<String> first = above ? List.of(province.place() + table.title() + "（测试数据）") : titles;
        long rows = 0;
        try (TableWriter writer = format == TableFormat.CSV && has(Dirt.GB18030) ? NewTable.csv(first, CHINESE, out)
                : NewTable.open(format, table.title(), fields, first, out)) {
            List<SheetCell> headings = titles.stream().map(SheetCell::text).toList();
            if (above && format != TableFormat.NDJSON) {
                writer.write(List.of(SheetCell.text("填报单位：试验单位"), SheetCell.BLANK, SheetCell.text("金额单位：元")));
                writer.write(List.of());
                writer.write(headings);
            }
            for (long i = 0; i < table.size(province); i++) {
                Optional<List<SheetCell>> row = table.row(province, i);
                if (row.isPresent()) {
                    rows++;
                    writer.write(dirty(row.get(), i, strange, besides));
                    if (has(Dirt.REPEATED_HEADINGS) && rows % BETWEEN_HEADINGS == 0 && format != TableFormat.NDJSON) {
                        writer.write(headings);
                    }
                }
            }
            if (has(Dirt.SUMS) && format != TableFormat.NDJSON) {
                writer.write(List.of(SheetCell.text("合计"), SheetCell.text(Long.toString(rows))));
                writer.write(List.of(SheetCell.text("填表人：试甲乙"), SheetCell.BLANK, SheetCell.text("单位盖章：")));
            }
        }
        return rows;
    }

    private boolean has(Dirt one) {
        return dirt.contains(one);
    }

    private List<SheetCell> dirty(List<SheetCell> row, long index, boolean strange, List<AlsoColumn> besides) {
        List<SheetCell> cells = new ArrayList<>(row.size() + 1);
        List<Dirt> ways = List.copyOf(dirt);
        for (int i = 0; i < row.size(); i++) {
            SheetCell cell = row.get(i);
            boolean mark = i == row.size() - 1;
            if (!ways.isEmpty() && !mark && province.chance().of(rate, index, "dirt" + i) == 0) {
                cell = ways.get(province.chance().of(ways.size(), index, "way" + i)).on(cell);
            }
            cells.add(cell);
        }
        if (strange) {
            cells.add(SheetCell.text("无"));
        }
        besides.forEach(each -> cells.add(SheetCell.text(each.value())));
        return cells;
    }
}
