// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.util.Set;

import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/**
 * That every text can be shown as it stands: however it is written, it holds no character that turns the reading direction, is not seen or ends a
 * line where names go on.
 */
final class PlainTexts {

    private static final Phrases PHRASES = Phrases.beside(PlainTexts.class);

    /** Whatever stands under these is one line. */
    private static final Set<String> NAMES = Set.of("name", "title", "number", "aliases", "issuers", "covers", "document", "clause");

    private final PolicyFile file;
    private final Findings findings;

    private PlainTexts(PolicyFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    static void check(PolicyFile file, Findings findings) {
        new PlainTexts(file, findings).look(file.root(), false);
    }

    private void look(YamlNode node, boolean isName) {
        if (node instanceof YamlNode.Scalar scalar) {
            text(scalar.text(), isName, scalar.line());
        } else if (node instanceof YamlNode.Items list) {
            list.items().forEach(each -> look(each, isName));
        } else {
            node.members().values().forEach(member -> {
                text(member.key(), true, member.line());
                look(member.value(), isName || NAMES.contains(member.key()));
            });
        }
    }

    private void text(String text, boolean isName, int line) {
        text.codePoints().filter(c -> !isShown(c, isName)).findFirst().ifPresent(c -> findings.refuse(file.at(line), "", 
                Complaint.of(PHRASES, "control-character", "U+%04X".formatted(c))));
    }

    private static boolean isShown(int c, boolean isName) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> !isName && (c == '\n' || c == '\t');
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
