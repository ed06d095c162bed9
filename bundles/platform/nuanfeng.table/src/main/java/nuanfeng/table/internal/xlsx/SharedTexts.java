// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;

import nuanfeng.table.TableException;
import nuanfeng.table.TableLimits;

/** The texts that a workbook keeps apart from its sheets: the one thing of it that must be in memory, so it is bounded. */
final class SharedTexts {

    static final String PART = "xl/sharedStrings.xml";
    /** How writers put signs that XML cannot hold. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEX = 16;
    /** What a list costs for a text, in letters. */
    private static final int OVERHEAD = 24;

    private final List<String> texts = new ArrayList<>();

    static SharedTexts read(WorkbookParts parts, TableLimits limits) throws IOException {
        SharedTexts shared = new SharedTexts();
        Optional<InputStream> in = parts.find(PART);
        if (in.isPresent()) {
            try (PartReader part = PartReader.open(PART, in.get())) {
                long letters = 0;
                while (part.find("si")) {
                    String text = text(part, "si", limits);
                    letters += text.length() + OVERHEAD;
                    if (letters > limits.texts()) {
                        throw new TableException("too-large", PART);
                    }
                    shared.texts.add(text);
                }
            }
        }
        return shared;
    }

    String get(String index) {
        try {
            return texts.get(Integer.parseInt(index.strip()));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new TableException("damaged", PART);
        }
    }

    /** The letters up to the end of an element: those of its runs, without how they are read aloud. */
    static String text(PartReader part, String element, TableLimits limits) {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean aloud = false;
        for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                aloud |= part.name().equals("rPh");
                inText = part.name().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (part.name().equals(element)) {
                    break;
                }
                aloud &= !part.name().equals("rPh");
                inText = false;
            } else if (inText && !aloud && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE || event == XMLStreamConstants.CDATA)) {
                text.append(part.letters());
                if (text.length() > limits.cell()) {
                    throw new TableException("too-large", PART);
                }
            }
        }
        return plain(text.toString());
    }

    static String plain(String text) {
        return text.indexOf("_x") < 0 ? text : ESCAPED.matcher(text)
                .replaceAll(each -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(each.group(1), HEX))));
    }
}
