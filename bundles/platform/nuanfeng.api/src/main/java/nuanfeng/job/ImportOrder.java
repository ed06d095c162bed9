// SPDX-License-Identifier: Apache-2.0
package nuanfeng.job;

import java.time.LocalDate;
import java.util.Optional;

import nuanfeng.policy.PlaceId;

/**
 * A file that is to become records.
 *
 * @param place whose register it is
 * @param type of record: {@code outlet}
 * @param edition that says what is asked of a row, from the beginning of the job to its end
 * @param on the day by which the type is taken
 * @param format {@code csv}, {@code xlsx}, {@code ndjson}
 * @param charset of a text, where whoever sent it said so
 * @param columns what was said about its columns: {@code 参保年月:startedOn/first-day,H:-}; may be empty
 * @param all whether all rows are taken or none; else the good ones are
 * @param from the day from which the rows hold, new records and changes alike; without it new ones hold from today, and a change corrects
 * @param dryRun whether nothing is kept
 * @param by who sent it
 * @param reason why; kept with the records
 * @param key by which the sender tells one request from another: the same twice is one job
 */
public record ImportOrder(PlaceId place, String type, String edition, LocalDate on, String format, Optional<String> charset, String columns,
        boolean all, Optional<LocalDate> from, boolean dryRun, String by, String reason, Optional<String> key) {
}
