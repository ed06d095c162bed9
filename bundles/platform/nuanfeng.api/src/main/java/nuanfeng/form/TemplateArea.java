// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

/** Cells that are one. @param row of the first, from 1 @param column of the first, from 0 @param rows how many @param columns how many */
public record TemplateArea(int row, int column, int rows, int columns) {

    /** Whether it has a part of that row and of another one. */
    public boolean isAcross(int line) {
        return rows > 1 && line >= row && line < row + rows;
    }
}
