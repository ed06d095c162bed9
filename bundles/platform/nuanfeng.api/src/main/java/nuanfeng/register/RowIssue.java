// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import nuanfeng.policy.Text;

/**
 * One thing about a row.
 *
 * @param field its name, {@code shares/2/amount} within a list; the first one where several are meant, empty where the row as a whole is
 * @param code kebab-case, stable: {@code missing}, {@code unknown}, {@code computed}, {@code wrong-type}, {@code not-a-code}, {@code check-digit},
 *        {@code out-of-range}, {@code pattern}, {@code too-long}, {@code ahead}, {@code order}, {@code differ}, {@code sum}, {@code one-of},
 *        {@code only-if}, {@code within}
 * @param text what is wrong, without the value itself: it may be personal
 * @param mend what to do; may be empty
 * @param warns whether the row is taken all the same
 * @param duty the duty that a limit belongs to; may be empty
 */
public record RowIssue(String field, String code, Text text, Text mend, boolean warns, String duty) {
}
