// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nuanfeng.agency.AgencyView;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * How a form looks from a day on. A period has the layout that holds on its last day.
 *
 * @param to the first day on which it holds no longer; empty while nothing follows
 * @param place whose bundle says it
 * @param period which periods it is filled for
 * @param sources the first gives the lines; columns may count in the others
 * @param headings rows above the columns
 * @param columns in their order
 * @param key columns that tell two lines apart
 * @param total what the last line is called; empty: there is none
 * @param notes below the table
 * @param signatures who signs, in order: {@code 填报人}
 * @param seals where seals are set: {@code 填报单位（盖章）}
 * @param checks what is asked of a filled sheet
 * @param suppression what is not shown of small groups
 * @param page how it is printed
 * @param tentative whether it is not settled that the form is used so
 * @param template the sheet that somebody drew for it; empty: it is drawn from what is said here
 * @param receivedBy who receives the sheets of these periods; empty: whoever receives the form
 */
public record FormLayout(LocalDate from, Optional<LocalDate> to, PlaceId place, FormPeriod period, List<FormSource> sources,
        List<List<FormHeading>> headings, List<FormColumn> columns, List<String> key, Text total, List<Text> notes, List<Text> signatures,
        List<Text> seals, List<FormCheck> checks, Optional<Suppression> suppression, Page page, boolean tentative,
        Optional<FormTemplate> template, List<AgencyView> receivedBy) {

    public FormLayout {
        sources = List.copyOf(sources);
        headings = headings.stream().map(List::copyOf).toList();
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        notes = List.copyOf(notes);
        signatures = List.copyOf(signatures);
        seals = List.copyOf(seals);
        checks = List.copyOf(checks);
        receivedBy = List.copyOf(receivedBy);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && to.map(day::isBefore).orElse(true);
    }

    /** A column by its id. */
    public Optional<FormColumn> column(String id) {
        return columns.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** A source by its name. */
    public Optional<FormSource> source(String name) {
        return sources.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /**
     * Groups that are too small to be shown.
     *
     * @param count the column that says how many stand behind a line
     * @param below so many at least must stand behind a line that is shown
     * @param columns which are not shown of others
     */
    public record Suppression(String count, int below, List<String> columns) {

        public Suppression {
            columns = List.copyOf(columns);
        }
    }

    /** @param size {@code A4} @param rows most lines of a page; 0: as many as fit */
    public record Page(String size, boolean landscape, int rows) {

        public static final Page USUAL = new Page("A4", true, 0);
    }
}
