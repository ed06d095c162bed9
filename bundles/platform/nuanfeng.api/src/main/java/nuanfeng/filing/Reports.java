// SPDX-License-Identifier: Apache-2.0
package nuanfeng.filing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.form.CellTrace;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FormFinding;
import nuanfeng.record.Act;
import nuanfeng.record.ChainCheck;
import nuanfeng.record.RecordException;
import nuanfeng.record.RetentionReport;
import nuanfeng.record.Sight;

/**
 * Fills reports in from the registers and leads them through their life: filled in, checked, handed in, taken or sent back, corrected. Each deed is whole or
 * not there. Every method may throw what {@link ReportShelf} says, and {@link nuanfeng.library.UnknownNameException} where a place, a form or its layout is
 * not there.
 */
@ProviderType
public interface Reports {

    /**
     * Begins a report and fills it in, in the edition that speaks now, on the layout of the period.
     *
     * @throws RecordException also {@code CONFLICT} where there is such a report already
     */
    KeptReport fill(Order order);

    /** Fills one in again: the registers may say something else by now. What was entered by hand stays. */
    KeptReport refill(long id, int version, Hand hand);

    /** @throws RecordException also {@code INVALID_RECORD} with everything that cannot be entered */
    KeptReport enter(long id, int version, Entries entries, Hand hand);

    /** Takes the filled sheet in again that somebody mended in a spreadsheet. @throws RecordException also {@code INVALID_RECORD}, by cell */
    KeptReport takeIn(long id, int version, SheetFile file, Hand hand) throws IOException;

    /** Puts the handed-in reports of the units together: 汇总. */
    KeptReport aggregate(long id, int version, Hand hand);

    /** @throws RecordException also {@code INVALID_RECORD} with every finding that keeps it from being checked */
    KeptReport check(long id, int version, Hand hand);

    /** Hands it in; its files are kept and its duty turns. */
    KeptReport submit(long id, int version, Hand hand);

    /** Sends it back. @param hand whose reason is told */
    KeptReport giveBack(long id, int version, Hand hand);

    /** Takes it. */
    KeptReport file(long id, int version, Hand hand);

    /** Begins the report that is to take the place of a filed one, with what stands in that. */
    KeptReport correct(long id, Hand hand);

    KeptReport find(long id);

    /** Newest first. */
    List<KeptReport> list(ReportShelf.Wanted wanted);

    /** What stands in it, made in the edition and layout in which it was filled in. @param sight whose purpose is logged */
    Sheet sheet(long id, Sight sight);

    /**
     * The same sheet as another edition would have it, before that speaks: from what the registers say now. Nothing is kept.
     *
     * @param edition the hash that a plan names, or any other
     * @throws nuanfeng.library.UnknownNameException when there is no such edition
     */
    FilledForm preview(long id, String edition, Hand hand);

    /** How one of its cells came about, down to the steps of rules. @param reference see {@link nuanfeng.form.Forms#trace} @param by who wants to know */
    Optional<CellTrace> trace(long id, String reference, String by);

    /** A file of it: the one that was kept when it was handed in; before, one made for whoever asks. @param name its format, or its hash */
    Optional<MadeFile> file(long id, String name, Sight sight);

    /** Whether life and content are what was written. */
    ChainCheck verify(long id);

    /** See {@link ReportShelf#retain}: for as long as the form says in the edition that speaks now. @param place path or division code */
    RetentionReport retain(String place, String form, LocalDate today, boolean dryRun, Act act);

    /**
     * Who does something.
     *
     * @param by whose key it is
     * @param person who is named for it; may be empty
     * @param note why; may be empty
     */
    record Hand(String by, String person, String note) {
    }

    /**
     * What is to be filled in.
     *
     * @param place path or division code; the code of a district of a place names the unit too
     * @param unit who hands it in; empty: the district that was asked for, else the place's own sheet
     * @param asOf the day whose state it shows; empty: the day on which its duty falls, else the last of the period
     * @param knownAt the moment whose knowledge of the records is asked for; empty: now
     * @param aggregated whether it is put together from the reports of the units instead of filled in from the registers
     * @param facts that are said once
     * @param rows by source, for sources that no register feeds
     */
    record Order(String place, String form, String period, Optional<String> unit, Optional<LocalDate> asOf, Optional<Instant> knownAt, boolean aggregated,
            Map<String, Object> facts, Map<String, List<Map<String, Object>>> rows, Hand hand) {
    }

    /**
     * What is entered by hand.
     *
     * @param cells by reference ({@code problems@450802}); nothing takes away what was entered
     * @param notes by reference of a cell, {@code @450803} for a line; an empty one takes it away
     * @param facts that are said once
     * @param rows by source, in place of those that stand there
     * @param nothing units that have nothing to report
     */
    record Entries(Map<String, Optional<Object>> cells, Map<String, String> notes, Map<String, Object> facts, Map<String, List<Map<String, Object>>> rows,
            List<String> nothing) {
    }

    /**
     * A file that somebody sends.
     *
     * @param format {@code csv} or {@code xlsx}
     * @param charset of a text; empty: found out
     * @param columns which heading is which column, {@code 应缴=due,单位=district}; empty: by id and title
     * @param unit by what amounts are multiplied: {@code 元} or {@code 万元}; empty: 元, unless the sheet says otherwise
     */
    record SheetFile(String format, Optional<String> charset, Map<String, String> columns, Optional<String> unit, InputStream bytes) {
    }

    /** @param notes by reference of a cell */
    record Sheet(KeptReport report, FilledForm filled, Map<String, String> notes) {

        /** What keeps it from being checked: mistakes, and what needs a note and has none. */
        public List<FormFinding> open() {
            return filled.findings().stream().filter(each -> !each.warns() || !each.code().equals("not-compared") && !notes.containsKey(reference(each))).toList();
        }

        private String reference(FormFinding finding) {
            return finding.row().isEmpty() ? "total." + finding.column() : finding.column() + "@" + finding.row();
        }
    }

    /** @param kept whether it is the one that was kept */
    record MadeFile(KeptReport.KeptFile file, byte[] bytes, boolean kept) {
    }
}
