// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** Where YAML would read another text than is written: what stands behind {@code  #3} is gone, folded lines of Chinese get blanks. */
final class LostText {

    private static final Phrases PHRASES = Phrases.beside(LostText.class);
    private static final String COMMENT = " #";
    private static final Pattern CUT = Pattern.compile("[ \t]+#[^\\s#].*");
    private static final String HAN = "[\\p{IsHan}\\u3001-\\u303F\\uFF01-\\uFF5E]";
    private static final Pattern FOLDED = Pattern.compile(HAN + " " + HAN);

    private final List<String> lines;
    private final boolean hasComments;

    LostText(String text) {
        this.hasComments = text.contains(COMMENT);
        this.lines = text.lines().toList();
    }

    Optional<Complaint> in(ScalarEvent scalar) {
        if (scalar.getEndMark().isEmpty() || scalar.getStartMark().isEmpty() || scalar.isLiteral()) {
            return Optional.empty();
        }
        Mark end = scalar.getEndMark().get();
        if (scalar.isPlain() && hasComments && end.getLine() < lines.size()) {
            String line = lines.get(end.getLine());
            String rest = line.substring(line.offsetByCodePoints(0, Math.min(end.getColumn(), line.codePointCount(0, line.length()))));
            if (CUT.matcher(rest).matches()) {
                return Optional.of(Complaint.of(PHRASES, "cut-text", scalar.getValue(), rest.strip()));
            }
        }
        return end.getLine() > scalar.getStartMark().get().getLine() && FOLDED.matcher(scalar.getValue()).find()
                ? Optional.of(Complaint.of(PHRASES, "folded-text")) : Optional.empty();
    }
}
