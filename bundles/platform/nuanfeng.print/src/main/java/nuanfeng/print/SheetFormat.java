// SPDX-License-Identifier: Apache-2.0
package nuanfeng.print;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that a filled form can be had in. */
public enum SheetFormat {

    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv"),
    HTML("html", "text/html"),
    PDF("pdf", "application/pdf"),
    /** GB/T 33190. There where a feature of its own brings it: see {@link FurtherFormats}. */
    OFD("ofd", "application/ofd");

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

    /** Whether it can be had now. */
    public boolean isThere() {
        return this != OFD || FurtherFormats.has(this);
    }

    /** As addresses name those that can be had now, and JSON, which needs no file. */
    public static List<String> there() {
        return Stream.concat(Stream.of("json"), Arrays.stream(values()).filter(SheetFormat::isThere).map(SheetFormat::ending)).toList();
    }

    /** @param word an ending or a media type */
    public static Optional<SheetFormat> of(String word) {
        return Arrays.stream(values()).filter(each -> each.ending.equalsIgnoreCase(word) || each.type.equalsIgnoreCase(word)).findFirst();
    }
}
