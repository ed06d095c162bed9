// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** What offices write around and into their tables: {@code words.properties} beside this class. */
final class SheetWords {

    private static final Properties WORDS = load();

    /** Columns that count rows and say nothing. */
    static final Set<String> COUNTING = list("counting");
    /** A row that begins so adds up the ones above it. */
    static final Set<String> TOTALS = list("totals");
    /** A row that begins so stands below the table. */
    static final Set<String> BELOW = list("below");
    static final Set<String> YES = list("yes");
    static final Set<String> NO = list("no");
    /** A cell that says so says nothing. */
    static final Set<String> NOTHING = list("nothing");
    /** May stand behind a number, and change nothing. */
    static final Set<String> COUNTERS = list("counters");
    /** What bytes become that were read with the wrong charset and written again. */
    static final Set<String> LOST = list("lost");
    /** By what it multiplies. */
    static final Map<String, BigDecimal> UNITS = units();

    private SheetWords() {
    }

    private static Properties load() {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(SheetWords.class.getResourceAsStream("words.properties"), StandardCharsets.UTF_8)) {
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> list(String key) {
        return Arrays.stream(WORDS.getProperty(key).split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, BigDecimal> units() {
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        for (String each : WORDS.getProperty("units").split(" ")) {
            int at = each.lastIndexOf('=');
            units.put(each.substring(0, at), new BigDecimal(each.substring(at + 1)));
        }
        return units;
    }

    /** The unit that a text ends with, the longest one. */
    static Optional<String> unitAtEnd(String text) {
        return UNITS.keySet().stream().filter(text::endsWith).max((one, other) -> Integer.compare(one.length(), other.length()));
    }
}
