// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calculation;

/**
 * Something the reader of an answer must know.
 *
 * @param code kebab-case, stable: {@code unofficial-source}, {@code review-overdue}, {@code provisional}, or a rule's own
 * @param detail a sentence
 */
public record Warning(String code, String detail) {
}
