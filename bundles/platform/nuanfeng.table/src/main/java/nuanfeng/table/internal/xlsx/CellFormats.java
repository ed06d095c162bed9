// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;

/** How the cells of a workbook show their numbers: which of them are days, and which are per cent. */
final class CellFormats {

    private static final String PART = "xl/styles.xml";
    private static final int MOST = 70_000;
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");
    private static final Pattern DAY = Pattern.compile("[yYdDeE]|[mM]+[^sS]*[dDyY]");
    /** Whatever number it is; some programs write it out as a format of their own. */
    private static final Pattern GENERAL = Pattern.compile("general", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile("[hHsS]");

    /** What the number of a cell stands for. */
    enum Sort {
        NUMBER, DAY, PERCENT
    }

    private final List<Sort> styles = new ArrayList<>();

    static CellFormats read(WorkbookParts parts) throws IOException {
        CellFormats formats = new CellFormats();
        Optional<InputStream> in = parts.find(PART);
        if (in.isPresent()) {
            try (PartReader part = PartReader.open(PART, in.get())) {
                formats.read(part);
            }
        }
        return formats;
    }

    private void read(PartReader part) {
        Map<Integer, Sort> own = new HashMap<>();
        boolean ofCells = false;
        for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT && styles.size() < MOST; event = part.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && part.name().equals("cellXfs")) {
                ofCells = false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (part.name()) {
                    case "numFmt" -> own.put(number(part, "numFmtId"), sort(part.attribute("formatCode").orElse("")));
                    case "cellXfs" -> ofCells = true;
                    case "xf" -> {
                        if (ofCells) {
                            int id = number(part, "numFmtId");
                            styles.add(own.getOrDefault(id, builtIn(id)));
                        }
                    }
                    default -> { }
                }
            }
        }
    }

    private static int number(PartReader part, String attribute) {
        try {
            return part.attribute(attribute).map(Integer::parseInt).orElse(0);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Those without a code of their own; 27 to 36 and 50 to 58 are days in Chinese, Japanese and Korean. */
    private static Sort builtIn(int id) {
        if (id == 9 || id == 10) {
            return Sort.PERCENT;
        }
        return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58 ? Sort.DAY : Sort.NUMBER;
    }

    static Sort sort(String code) {
        String positive = GENERAL.matcher(LITERAL.matcher(code).replaceAll("")).replaceAll("0");
        int semicolon = positive.indexOf(';');
        positive = semicolon < 0 ? positive : positive.substring(0, semicolon);
        if (positive.contains("#") || positive.contains("0")) {
            return positive.contains("%") ? Sort.PERCENT : DAY.matcher(positive).find() && !positive.contains("E") ? Sort.DAY : Sort.NUMBER;
        }
        return DAY.matcher(positive).find() || TIME.matcher(positive).find() ? Sort.DAY : Sort.NUMBER;
    }

    Sort sort(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : Sort.NUMBER;
    }
}
