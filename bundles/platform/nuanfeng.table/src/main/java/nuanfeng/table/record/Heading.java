// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heading of a column, as it is compared: full-width signs as plain ones, without blanks, notes in brackets, stars and colons.
 *
 * @param key what is compared; empty where nothing stands there
 * @param written as it stands in the file
 * @param unit by what its unit multiplies numbers, where it names one: {@code （万元）}
 */
record Heading(String key, String written, Optional<BigDecimal> unit) {

    private static final Pattern NOTE = Pattern.compile("[(\\[{<【〔《「]([^)\\]}>】〕》」]*)[)\\]}>】〕》」]");
    private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
    private static final Pattern AROUND = Pattern.compile("^[*★☆※]+|[*★☆※:]+$");
    private static final String JSON = "json";
    private static final Pattern UNIT_NOTE = Pattern.compile("^.*单位[:：]?");

    /** Whether a note in it says that its cells are JSON. */
    boolean isJson() {
        return NOTE.matcher(plain(written)).results().anyMatch(each -> each.group(1).equals(JSON));
    }

    static Heading of(String written) {
        String plain = plain(written);
        Optional<BigDecimal> unit = Optional.empty();
        Matcher note = NOTE.matcher(plain);
        while (note.find()) {
            String inside = UNIT_NOTE.matcher(note.group(1)).replaceFirst("");
            unit = unit.or(() -> Optional.ofNullable(SheetWords.UNITS.get(inside)));
        }
        String key = AROUND.matcher(NOTE.matcher(plain).replaceAll("")).replaceAll("");
        return new Heading(key.isEmpty() ? AROUND.matcher(plain).replaceAll("") : key, written.strip(), unit);
    }

    /** Letters as they are compared: NFKC, small, without blanks and invisible signs. */
    static String plain(String text) {
        return NOTHING.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The unit that a row above the table gives for all of it: {@code 金额单位：万元}. */
    static Optional<BigDecimal> unitAbove(String written) {
        String plain = plain(written);
        int at = plain.indexOf("单位:");
        return at < 0 ? Optional.empty() : Optional.ofNullable(SheetWords.UNITS.get(NOTE.matcher(plain.substring(at + 3)).replaceAll("").replaceAll("[)\\]】].*$", "")));
    }
}
