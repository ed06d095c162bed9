// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.form;

import nuanfeng.form.FormColumn.Type;

/** How numbers and days of a column are shown by spreadsheets. */
final class NumberFormats {

    private NumberFormats() {
    }

    static String of(Type type, int decimals) {
        return switch (type) {
            case SEQUENCE, INTEGER -> "0";
            case MONEY -> "0.00";
            case RATIO -> "0.00%";
            case RATE -> "0.0###%";
            case NUMBER -> decimals == 0 ? "0" : "0." + "0".repeat(decimals);
            case DATE -> "yyyy\\-mm\\-dd";
            default -> CellLook.TEXT;
        };
    }
}
