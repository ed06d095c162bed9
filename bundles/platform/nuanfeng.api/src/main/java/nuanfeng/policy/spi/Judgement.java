// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.calculation.Verdict;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;

/** What a rule finds, one thing after the other, each with its word and its clause. The decision is the hardest word that was said. */
public final class Judgement {

    /** The hardest first: what a person still has to decide is harder than advice, and softer than anything that is found. */
    private static final List<Verdict> HARDEST_FIRST = List.of(Verdict.VIOLATION, Verdict.FINDING, Verdict.MISSED, Verdict.MANUAL_REVIEW,
            Verdict.ADVICE, Verdict.OK, Verdict.NOT_APPLICABLE);

    private final Worksheet sheet;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Reason> reasons = new ArrayList<>();
    private Verdict hardest = Verdict.OK;

    private Judgement(Worksheet sheet) {
        this.sheet = sheet;
    }

    public static Judgement on(Worksheet sheet) {
        return new Judgement(sheet);
    }

    /**
     * Something was found.
     *
     * @param word how hard it is; the clause of {@code by} must bear it
     * @param code of the reason, upper case
     */
    public Judgement find(Verdict word, String code, Text sentence, Setting by) {
        if (HARDEST_FIRST.indexOf(word) < HARDEST_FIRST.indexOf(hardest)) {
            hardest = word;
        }
        reasons.add(sheet.reason(code, sentence, by));
        return this;
    }

    /** Something that changes no word: what was looked at, what follows. */
    public Judgement note(String code, Text sentence, Setting by) {
        return find(Verdict.OK, code, sentence, by);
    }

    /** What belongs to the decision. */
    public Judgement value(String name, Object value) {
        values.put(name, value.toString());
        return this;
    }

    /** The hardest word so far. */
    public Verdict hardest() {
        return hardest;
    }

    /** Whether nothing was found yet. */
    public boolean isSilent() {
        return reasons.isEmpty();
    }

    /** The decision by the hardest word. */
    public Outcome.Decision decided() {
        return decided(hardest.name());
    }

    /** The decision by a code of the rule's own. */
    public Outcome.Decision decided(String code) {
        return new Outcome.Decision(code, values, reasons);
    }
}
