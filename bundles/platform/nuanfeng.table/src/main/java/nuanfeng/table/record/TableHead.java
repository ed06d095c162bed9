// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.table.SheetRow;

/**
 * Where the table of a sheet begins.
 *
 * @param row of its headings
 * @param headings column by column
 * @param unit that a row above it names for all of it
 * @param rows that were read on the way and belong to the table
 */
record TableHead(int row, List<Heading> headings, Optional<BigDecimal> unit, List<SheetRow> rows) {

    TableHead {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** The row with most known titles among the first ones of a sheet; empty where none has two, or has nothing else. */
    static Optional<TableHead> find(List<SheetRow> first, TypeTitles titles) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < first.size(); i++) {
            int known = known(first.get(i), titles);
            boolean alone = known > 0 && first.get(i).cells().stream().filter(each -> !each.isBlank()).count() == known;
            if (known > most && (known >= titles.fewest() || alone)) {
                best = i;
                most = known;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(at(best, first, titles));
    }

    private static int known(SheetRow row, TypeTitles titles) {
        return (int) row.cells().stream().filter(each -> !each.isBlank()).map(each -> Heading.of(each.written()).key()).distinct()
                .filter(key -> titles.knows(new Heading(key, key, Optional.empty()))).count();
    }

    private static TableHead at(int best, List<SheetRow> first, TypeTitles titles) {
        SheetRow row = first.get(best);
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            headings.add(Heading.of(row.cell(i).written()));
        }
        int from = best + 1;
        if (best > 0) {
            addFrom(first.get(best - 1), headings, titles);
        }
        if (from < first.size() && isSecondHalf(first.get(from), headings, titles)) {
            addFrom(first.get(from), headings, titles);
            from++;
        }
        Optional<BigDecimal> unit = first.subList(0, best).stream().flatMap(above -> above.cells().stream())
                .flatMap(cell -> Heading.unitAbove(cell.written()).stream()).findFirst();
        return new TableHead(first.get(from - 1).number(), headings, unit, first.subList(from, first.size()));
    }

    /** Titles of two storeys whose areas are no longer merged: where one row says nothing, or nothing known, the other does. */
    private static void addFrom(SheetRow other, List<Heading> headings, TypeTitles titles) {
        for (int i = 0; i < other.cells().size(); i++) {
            while (headings.size() <= i) {
                headings.add(Heading.of(""));
            }
            Heading there = Heading.of(other.cell(i).written());
            if (!titles.knows(headings.get(i)) && titles.knows(there)) {
                headings.set(i, there);
            }
        }
    }

    private static boolean isSecondHalf(SheetRow row, List<Heading> headings, TypeTitles titles) {
        boolean adds = false;
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cell(i).isBlank()) {
                boolean known = titles.knows(Heading.of(row.cell(i).written()));
                if (!known) {
                    return false;
                }
                adds |= i >= headings.size() || !titles.knows(headings.get(i));
            }
        }
        return adds;
    }
}
