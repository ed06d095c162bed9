// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** What one check finds, at most {@value #MOST}. Texts out of a bundle are cut and cleaned before they go into a report. */
public final class Findings {

    public static final int MOST = 200;

    private static final Phrases PHRASES = Phrases.beside(Findings.class);
    private static final int LONGEST_TEXT = 400;

    private final String check;
    private final String bundle;
    private final List<Finding> found = new ArrayList<>();

    /** @param bundle as in {@link Finding#bundle()} */
    public Findings(String check, String bundle) {
        this.check = check;
        this.bundle = shown(bundle);
    }

    /** Refuses the bundle. */
    public void refuse(Origin at, String key, Complaint complaint) {
        add(at, key, complaint, true);
    }

    /** About a file without lines. */
    public void refuse(String file, Complaint complaint) {
        refuse(new Origin(file, 0), "", complaint);
    }

    /** Does not refuse it. */
    public void remark(Origin at, String key, Complaint complaint) {
        add(at, key, complaint, false);
    }

    /** Whether more findings would only be counted; a check may stop then. */
    public boolean isFull() {
        return found.size() > MOST;
    }

    public int size() {
        return found.size();
    }

    public GateReport.Check toCheck() {
        List<Finding> sorted = new ArrayList<>(found.subList(0, Math.min(MOST, found.size())));
        sorted.sort(Comparator.comparing(Finding::file).thenComparing(Finding::line));
        if (isFull()) {
            sorted.add(new Finding(bundle, "", 0, "", Complaint.of(PHRASES, "too-many-findings", MOST), true));
        }
        return new GateReport.Check(check, found.stream().noneMatch(Finding::severe), sorted);
    }

    /** These behind those that the check had already. */
    public GateReport.Check after(GateReport.Check before) {
        List<Finding> all = new ArrayList<>(before.findings());
        all.addAll(toCheck().findings());
        return new GateReport.Check(check, before.passed() && toCheck().passed(), all);
    }

    private void add(Origin at, String key, Complaint complaint, boolean severe) {
        if (!isFull()) {
            found.add(new Finding(bundle, shown(at.file()), at.line(), shown(key), complaint.code(), shown(complaint.detail()),
                    shown(complaint.mend()), severe));
        }
    }

    private static Text shown(Text text) {
        return Text.of(shown(text.zh()), shown(text.in(true)));
    }

    /** A text that can stand in a report: no control characters, not long. */
    public static String shown(String text) {
        String cut = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
        StringBuilder clean = new StringBuilder(cut.length());
        cut.codePoints().forEach(c -> clean.appendCodePoint(c == '\n' ? ' ' : isPlain(c) ? c : '\uFFFD'));
        return clean.toString();
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            // Format characters would let a bundle turn the reading direction of a report.
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
