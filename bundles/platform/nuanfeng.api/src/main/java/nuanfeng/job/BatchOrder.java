// SPDX-License-Identifier: Apache-2.0
package nuanfeng.job;

import java.time.LocalDate;
import java.util.Optional;

import nuanfeng.library.Edition;

/**
 * One question to be asked of many lines.
 *
 * @param edition in which all of them are answered
 * @param place path of a place, its code, or the code of a district it covers
 * @param rule {@code work-injury.premium}
 * @param on the day the questions are about, where the asker names one; else each line's own
 * @param format of the file that comes and of the one that goes: {@code csv} or {@code ndjson}
 * @param charset of CSV that comes, where somebody says it
 * @param english whether sentences are English and not Chinese
 */
public record BatchOrder(Edition edition, String place, String rule, Optional<LocalDate> on, String format, Optional<String> charset, boolean english) {
}
