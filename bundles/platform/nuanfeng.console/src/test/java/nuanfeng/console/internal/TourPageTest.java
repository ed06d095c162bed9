// SPDX-License-Identifier: Apache-2.0
package nuanfeng.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The page that leads through the console names what the pages say, and not what they said once. */
class TourPageTest {

    private static final Path WORDS = Path.of("web/src/words/zh.ts");
    private static final Path PAGE = Path.of("../../../docs/tour/console.md");
    private static final Pattern NAMED = Pattern.compile("「([^」]+)」");
    private static final Pattern FILLED = Pattern.compile("\\{\\w+}");

    @Test
    void whatStandsInCornerBracketsIsATextOfThePages() throws IOException {
        List<Pattern> said = Pattern.compile("'[\\w.]+': '([^']*)'").matcher(Files.readString(WORDS)).results().map(each -> each.group(1))
                // One that is filled in altogether would fit everything.
                .filter(text -> FILLED.matcher(text).replaceAll("").length() > 1).map(TourPageTest::said).toList();
        List<String> named = NAMED.matcher(Files.readString(PAGE)).results().map(MatchResult::group).map(each -> each.substring(1, each.length() - 1)).toList();

        assertTrue(named.size() > 10, named::toString);
        assertEquals(List.of(), named.stream().filter(label -> said.stream().noneMatch(text -> text.matcher(label).matches())).distinct().toList());
    }

    /** What is filled in at run time may be anything. */
    private static Pattern said(String text) {
        return Pattern.compile(String.join(".+", FILLED.splitAsStream(text + "\n").map(part -> Pattern.quote(part.replace("\n", ""))).toList()));
    }
}
