// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import nuanfeng.itests.MalformedBundles.Malformed;
import nuanfeng.testkit.PolicyJar;

/** Guigang's bundle with the texts of its document at odds with the list of its clauses, or out of form. */
final class MalformedTexts {

    private static final String FOLDER = "POLICY-INF/documents/";
    private static final String TEXTS = FOLDER + "gg-2022-18.yaml";

    private final List<Malformed> cases = new ArrayList<>();

    private MalformedTexts() {
    }

    static List<Malformed> all() {
        MalformedTexts all = new MalformedTexts();
        all.documents();
        all.clauses();
        all.forms();
        return List.copyOf(all.cases);
    }

    private void documents() {
        named("the texts of a document that nobody describes", "gg-1999-1.yaml");
        named("the texts of a document of the nation", "samr-2021-99.yaml");
        named("the texts of a document with a misspelt id", "gg-2022-81.yaml");
        cases.add(new Malformed("texts named by the official number", moved("贵人社函〔2022〕18号.yaml"), FOLDER, false));
        cases.add(new Malformed("texts named in capitals", moved("GG-2022-18.yaml"), FOLDER + "GG-2022-18.yaml", false));
    }

    private void clauses() {
        line("the text of a clause that the document has not", text -> text + "\n  \"9.9\": 不存在。\n");
        line("the text of a clause with a misspelt id", text -> text.replace("\n  \"3.2.2\":", "\n  \"3.2.22\":"));
        line("the gap of a clause that the document has not", text -> text + "\n  \"8\": { missing: unknown, reason: 无 }\n");
        line("a clause without its text", text -> text.replaceFirst("\n  \"3\\.2\\.2\": \\|-\n    .*\n", "\n"));
        line("the last clause without its text", text -> text.substring(0, text.indexOf("\n  closing:")) + "\n");
        line("a heading that has nothing below it", text -> text.replaceFirst("(\n  \"3\\.3\":\n    heading: .*\n)    text: \\|-\n      .*\n", "$1"));
        jar("a clause that was added to the list alone", guigang().edit(PolicyJar.DOCUMENTS,
                text -> text.replace("      \"3\": 三\n", "      \"3\": 三\n      \"3.9\": 三（九）\n")));
    }

    private void forms() {
        line("texts that were taken from nowhere", text -> text.replaceFirst("archive:\n  sha256: .*\n  part: .*\n", ""));
        line("a digest of the archived text that is cut", text -> text.replaceFirst("sha256: [0-9a-f]{32}", "sha256: "));
        line("a digest that is no digest", text -> text.replaceFirst("sha256: [0-9a-f]{64}", "sha256: unknown"));
        line("a gap without a reason", text -> text.replaceFirst("\n  \"3\\.2\\.2\": \\|-\n    .*\n", "\n  \"3.2.2\": { missing: MBC-01 }\n"));
        line("a text and a gap", text -> text.replaceFirst("\n  \"3\\.2\\.2\": \\|-\n    .*\n",
                "\n  \"3.2.2\": { text: 费率。, missing: MBC-01, reason: 无 }\n"));
        line("a text of blanks", text -> text.replaceFirst("\n  \"3\\.2\\.2\": \\|-\n    .*\n", "\n  \"3.2.2\": \"  \"\n"));
        line("a clause by its number", text -> text.replace("\n  \"3.2.2\":", "\n  三（二）2:"));
        line("an unknown key of a clause", text -> text.replaceFirst("\n  \"3\\.2\\.2\": \\|-\n    .*\n", "\n  \"3.2.2\": { txet: 费率。 }\n"));
    }

    private static PolicyJar guigang() {
        return TestPolicies.shipped(TestPolicies.GUIGANG).version(TestPolicies.next());
    }

    private static byte[] moved(String file) {
        PolicyJar sound = guigang();
        return sound.without(TEXTS).with(FOLDER + file, sound.bytes(TEXTS)).bytes();
    }

    private void named(String name, String file) {
        cases.add(new Malformed(name, moved(file), FOLDER + file, true));
    }

    private void line(String name, UnaryOperator<String> change) {
        PolicyJar sound = guigang();
        PolicyJar changed = sound.edit(TEXTS, change);
        if (changed.digest().equals(sound.digest())) {
            throw new IllegalArgumentException("Nothing is wrong with " + name);
        }
        jar(name, changed);
    }

    private void jar(String name, PolicyJar jar) {
        cases.add(new Malformed(name, jar.bytes(), TEXTS, true));
    }
}
