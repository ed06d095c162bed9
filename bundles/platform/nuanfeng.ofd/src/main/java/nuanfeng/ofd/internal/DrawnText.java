// SPDX-License-Identifier: Apache-2.0
package nuanfeng.ofd.internal;

import java.util.List;

/**
 * Letters of one line that are drawn at once.
 *
 * @param letters code points @param at where each begins, in points from the left; as many @param end where the last one ends
 * @param baseline in points from the top @param size of the letters, in points @param color {@code 0x333333}
 */
record DrawnText(List<Integer> letters, List<Double> at, double end, double baseline, double size, int color) {
}
