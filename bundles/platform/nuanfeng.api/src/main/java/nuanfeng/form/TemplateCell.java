// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

/**
 * A cell of a drawn template.
 *
 * @param column from 0 @param look which of {@link FormTemplate#looks} @param text as it is drawn, with names in braces; may be empty
 * @param number whether it is a number and no text
 */
public record TemplateCell(int column, int look, String text, boolean number) {
}
