// SPDX-License-Identifier: Apache-2.0
package nuanfeng.print;

import java.util.Arrays;
import java.util.Optional;

/** The formats that a filled form can be had in. */
public enum SheetFormat {

    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv"),
    HTML("html", "text/html"),
    PDF("pdf", "application/pdf");

    private final String ending;
    private final String type;

    SheetFormat(String ending, String type) {
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

    /** @param word an ending or a media type */
    public static Optional<SheetFormat> of(String word) {
        return Arrays.stream(values()).filter(each -> each.ending.equalsIgnoreCase(word) || each.type.equalsIgnoreCase(word)).findFirst();
    }
}
