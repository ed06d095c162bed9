// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that rows come in and go out by. */
public enum TableFormat {

    CSV("csv", "text/csv"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** An object a line. */
    NDJSON("ndjson", "application/x-ndjson");

    private final String ending;
    private final String type;

    TableFormat(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** Of a file's name, without the dot. */
    public String ending() {
        return ending;
    }

    /** The media type, without parameters. */
    public String type() {
        return type;
    }

    /** @param word an ending or a media type, with parameters or without */
    public static Optional<TableFormat> of(String word) {
        int semicolon = word.indexOf(';');
        String plain = (semicolon < 0 ? word : word.substring(0, semicolon)).strip();
        return Arrays.stream(values()).filter(each -> each.ending.equalsIgnoreCase(plain) || each.type.equalsIgnoreCase(plain)).findFirst();
    }
}
