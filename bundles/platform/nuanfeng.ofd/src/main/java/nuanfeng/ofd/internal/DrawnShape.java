// SPDX-License-Identifier: Apache-2.0
package nuanfeng.ofd.internal;

import java.awt.geom.Path2D;

/**
 * A line or an area.
 *
 * @param path in points from the upper left corner of the page @param filled else it is a line @param width of the line, in points @param color {@code 0x333333}
 */
record DrawnShape(Path2D path, boolean filled, boolean evenOdd, double width, int color) {
}
