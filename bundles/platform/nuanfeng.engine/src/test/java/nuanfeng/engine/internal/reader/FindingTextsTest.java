// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.lifecycle.Finding;

/** Findings are for people who mend files. */
class FindingTextsTest {

    private static final String VALUE = "value: 0.004\n";

    @TempDir
    private Path folder;

    @Test
    void aMisspeltKeyIsAnsweredWithTheNearestOne() {
        Finding finding = findings(VALUE, "valeu: 0.004\n").get(1);

        assertEquals("unknown-key", finding.code());
        assertEquals(6, finding.line());
        assertEquals("work-injury.rate", finding.key());
        assertEquals("Did you mean 'value'?", finding.mend().in(true));
        assertTrue(findings(VALUE, VALUE + "        colour: red\n").get(0).mend().in(true).startsWith("Known keys: value, unset, "));
    }

    @Test
    void aMisspeltWordIsAnsweredWithTheNearestOne() {
        assertEquals("Did you mean 'MUST'?", findings(VALUE, VALUE + "        modality: must\n").get(0).mend().in(true));
        assertEquals("Did you mean 'CNY/month'?", findings(VALUE, VALUE + "        unit: CNY/mouth\n").get(0).mend().in(true));
    }

    @Test
    void oneFaultInAPieceOfSeveralShapesIsOneFinding() {
        List<Finding> findings = findings(VALUE, VALUE + "        note: { zh: 注, fr: note }\n");

        assertEquals(List.of("unknown-key"), findings.stream().map(Finding::code).toList());
        assertEquals("'fr' is no key that may stand here.", findings.get(0).detail().in(true));
    }

    @Test
    void aWrongShapeNamesWhatIsExpected() {
        assertEquals("This is a mapping; expected is a text or a number or true or false or a list.",
                findings(VALUE, "value: { amount: 1 }\n").get(0).detail().in(true));
        assertEquals("This is a number; expected is a text or a mapping.",
                findings(VALUE, VALUE + "        note: 3\n").get(0).detail().in(true));
    }

    @Test
    void aMissingVariantNamesAllOfThem() {
        assertEquals("One of 'value', 'unset', 'ended', 'withdrawn' is missing.", findings("        " + VALUE, "").get(0).detail().in(true));
        assertEquals("Keep one of a value, unset, ended, withdrawn.", findings(VALUE, VALUE + "        ended: true\n").get(0).mend().in(true));
    }

    @Test
    void allFindingsOfACheckComeAtOnce() {
        List<Finding> findings = findings(VALUE, "valeu: 0.004\n        modality: must\n        to: 2022-1-1\n");

        assertEquals(List.of(5, 6, 7, 8), findings.stream().map(Finding::line).toList());
    }

    @Test
    void moreThanTwoHundredAreCutWithANote() {
        StringBuilder text = new StringBuilder("format: 1\nparameters:\n");
        for (int i = 0; i < 500; i++) {
            text.append("  p").append(i).append(": 1\n");
        }
        List<Finding> findings = PolicyReader.unsigned().read(Malformed.city().file(BundleMaker.PARAMETERS, text.toString())
                .write(folder)).findings();

        assertEquals(Findings.MOST + 1, findings.size());
        assertEquals("too-many-findings", findings.get(Findings.MOST).code());
    }

    @Test
    void aReportCannotBeDisguisedByWhatItQuotes() {
        assertEquals("a\uFFFDb c\uFFFDd", Findings.shown("a\u001Bb\nc\u202Ed"));
        assertEquals(401, Findings.shown("x".repeat(1_000)).length());
    }

    private List<Finding> findings(String old, String text) {
        return PolicyReader.unsigned().read(Malformed.city().replace(BundleMaker.PARAMETERS, old, text).write(folder)).findings();
    }
}
