// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/**
 * What a Chinese keyboard writes where YAML wants ASCII. YAML itself notices it lines later, or takes it for text, so that the lines are
 * looked at once more when something is wrong.
 */
final class ChineseSlips {

    private static final Phrases PHRASES = Phrases.beside(ChineseSlips.class);
    private static final char IDEOGRAPHIC_BLANK = '\u3000';
    /** A key of ASCII, or a day, and the colon behind it. */
    private static final Pattern COLON = Pattern.compile("^[ \u3000]*(?:[-－—] )?[\"“]?[A-Za-z0-9_.-]+[\"”]?[ \u3000]*：.*");
    private static final Pattern DASH = Pattern.compile("^[ \u3000]*[－—–][ \u3000]*\\S.*");
    private static final Pattern QUOTED = Pattern.compile("^[ \u3000]*(?:- )?(?:[^\\s:#]+: +)?(?:\\{.*: *|\\[ *)?[“”‘’＂＇].*");
    private static final Pattern FLOW = Pattern.compile("^[^#\"']*[:：] *[\\[{][^\"']*[，】｝］].*|^[^#\"']*: *[【｛［].*");
    private static final Map<String, Pattern> SLIPS = Map.of("full-width-colon", COLON, "full-width-dash", DASH, "full-width-quote", QUOTED,
            "full-width-bracket", FLOW);

    private ChineseSlips() {
    }

    /** @param line from 1 */
    record Slip(int line, Complaint complaint) {
    }

    /** The nearest slip at the line where YAML gave up, or before it within the same piece. */
    static Optional<Slip> before(String text, int line) {
        String[] lines = text.split("\n", -1);
        for (int at = Math.min(line, lines.length); at > 0; at--) {
            Optional<String> slip = slip(lines[at - 1]);
            if (slip.isPresent()) {
                return Optional.of(new Slip(at, Complaint.of(PHRASES, "yaml-syntax/" + slip.get(), at)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> slip(String line) {
        int content = 0;
        while (content < line.length() && (line.charAt(content) == ' ' || line.charAt(content) == IDEOGRAPHIC_BLANK)) {
            if (line.charAt(content) == IDEOGRAPHIC_BLANK) {
                return Optional.of("wide-blank");
            }
            content++;
        }
        if (content < line.length() && line.charAt(content) == '#') {
            return Optional.empty();
        }
        for (String name : new String[] {"full-width-colon", "full-width-dash", "full-width-bracket", "full-width-quote"}) {
            Matcher found = SLIPS.get(name).matcher(line);
            if (found.matches()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
