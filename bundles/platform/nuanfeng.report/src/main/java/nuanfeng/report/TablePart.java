// SPDX-License-Identifier: Apache-2.0
package nuanfeng.report;

import java.util.List;

/**
 * The columns of a form that stand side by side on its page.
 *
 * @param columns by number, those first that tell lines apart @param shares of the part's width, in hundredths of a percent, by column
 * @param width of the page's, in hundredths of a percent
 */
record TablePart(List<Integer> columns, List<Integer> shares, int width) {
}
