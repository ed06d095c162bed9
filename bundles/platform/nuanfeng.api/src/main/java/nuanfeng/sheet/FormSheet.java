// SPDX-License-Identifier: Apache-2.0
package nuanfeng.sheet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.form.FilledForm;
import nuanfeng.form.FormLayout.Page;
import nuanfeng.form.FormTemplate;

/**
 * A filled form as paper and spreadsheets show it, in Chinese, as the agencies do. Every file is made of this and of nothing else.
 *
 * @param number {@code 附件2}; may be empty
 * @param headings rows above the table
 * @param lines may be gone through several times; they need not be in memory
 * @param total the last line, where there is one
 * @param notes below the table
 * @param signatures rows below the notes: who signs, where seals are set
 * @param facts by name, what templates may write besides {@link SheetFoot#names}
 * @param page how it is printed
 * @param template what somebody drew for it; empty: it is drawn from what is said here
 */
public record FormSheet(String title, String number, List<List<SheetPiece>> headings, List<SheetColumn> columns, Iterable<SheetLine> lines,
        Optional<SheetLine> total, List<String> notes, List<List<SheetPiece>> signatures, Map<String, String> facts, SheetFoot foot, Page page,
        Optional<FormTemplate> template) {

    public FormSheet {
        headings = headings.stream().map(List::copyOf).toList();
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
        signatures = signatures.stream().map(List::copyOf).toList();
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /**
     * @param place its path, as it was asked for @param placeName what it is called @param edition hash of the edition that filled it in
     * @param masked whether persons are hidden, as they are from all whom the form does not name
     */
    public static FormSheet of(FilledForm filled, String place, String placeName, String edition, boolean masked) {
        return new SheetMaker(filled, place, placeName, edition, masked).sheet();
    }

    /** Whether the columns have groups above them. */
    public boolean isGrouped() {
        return columns.stream().anyMatch(each -> !each.group().isEmpty());
    }

    /** How many columns from this one on stand below its group; 1 where it has none. */
    public int groupWidth(int column) {
        String group = columns.get(column).group();
        int to = column + 1;
        while (!group.isEmpty() && to < columns.size() && columns.get(to).group().equals(group)) {
            to++;
        }
        return to - column;
    }
}
