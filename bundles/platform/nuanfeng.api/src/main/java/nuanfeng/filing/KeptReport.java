// SPDX-License-Identifier: Apache-2.0
package nuanfeng.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

import nuanfeng.policy.PlaceId;

/**
 * A report as it stands: what it is, how far it is, and how it came there. What stands in it is asked for apart.
 *
 * @param version counts from 1; the entity tag
 * @param subject whose sheet of which form and period it is
 * @param attempt how many times the unit has handed this sheet in or set about it, counted from 1
 * @param edition hash of the edition in which it was filled in
 * @param layout first day of its layout
 * @param hash {@code sha256:…} of what stands in it
 * @param corrects the report whose place it is to take
 * @param submission the record of the register that says it was handed in
 * @param parts reports that it was put together from
 * @param life oldest first
 * @param files that were kept when it was handed in
 */
public record KeptReport(long id, int version, Subject subject, int attempt, String edition, LocalDate layout, ReportState state, String hash,
        OptionalLong corrects, OptionalLong submission, List<Part> parts, List<Moment> life, List<KeptFile> files) {

    public KeptReport {
        parts = List.copyOf(parts);
        life = List.copyOf(life);
        files = List.copyOf(files);
    }

    /**
     * What a report is about.
     *
     * @param unit who hands it in: a code of GB/T 2260 for a county, else the id of an agency
     * @param period as it is called: {@code 2022-07}, {@code 2022-Q3}, {@code 2022}, {@code 2022-06-10}
     * @param asOf the day whose state it shows
     */
    public record Subject(PlaceId place, String form, String unit, String period, LocalDate from, LocalDate to, LocalDate asOf) {
    }

    /** @param version of that report which was taken */
    public record Part(long report, String unit, int version) {
    }

    /**
     * Something that was done with it.
     *
     * @param person who is named for it, where somebody is: a key is no person
     * @param note why; may be empty
     */
    public record Moment(int version, Deed deed, ReportState state, Instant at, String by, String person, String note) {
    }

    /** @param format {@code json}, {@code csv} … @param media its type @param hash {@code sha256:…} of its bytes */
    public record KeptFile(String format, String media, String hash, long size) {
    }

    /** Who is named for a deed last; empty where nobody is. */
    public String person(Deed deed) {
        return life.stream().filter(each -> each.deed() == deed).reduce((one, other) -> other).map(Moment::person).orElse("");
    }
}
