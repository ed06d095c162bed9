// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calculation;

/**
 * One thing wrong with the facts.
 *
 * @param field JSON pointer into the facts: {@code /wages/3}
 * @param code {@code unknown}, {@code missing}, {@code wrong-type}, {@code out-of-range}, {@code not-a-code}, {@code contradiction}
 * @param detail a sentence that says what is expected
 */
public record FactIssue(String field, String code, String detail) {
}
