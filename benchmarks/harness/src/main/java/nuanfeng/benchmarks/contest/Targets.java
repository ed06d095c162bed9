// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

import java.util.ArrayList;
import java.util.List;

import nuanfeng.benchmarks.contest.Standing.State;
import nuanfeng.benchmarks.text.Figures;

/** What the platform must reach and wants to reach, said of one run. Empty as long as the platform itself is not measured. */
public final class Targets {

    private static final String SLOWEST_PEER_THAT_COUNTS = "dmn";

    private final Comparison comparison;

    public Targets(Comparison comparison) {
        this.comparison = comparison;
    }

    /** One sentence per target. */
    public List<String> sentences() {
        return comparison.find(Role.SUBJECT).map(this::sentences).orElse(List.of());
    }

    private List<String> sentences(Standing subject) {
        List<String> sentences = new ArrayList<>();
        sentences.add(atMost("CPU against the limit of one explained decision", comparison.times(subject, Role.LIMIT), 3, 2, "×"));
        sentences.add(atMost("bytes per decision", subject.bytes().median(), 1500, 800, ""));
        for (Standing peer : comparison.standings()) {
            if (peer.entry().role() == Role.PEER && peer.state() == State.MEASURED) {
                double faster = peer.nanos().over(subject.nanos()).median();
                double must = peer.entry().id().equals(SLOWEST_PEER_THAT_COUNTS) ? 50 : 1;
                sentences.add("%s: %s× faster than %s (must: %s×)".formatted(
                        faster >= must ? "reached" : "MISSED", Figures.text(faster), peer.entry().name(), Figures.text(must)));
            }
        }
        return sentences;
    }

    private static String atMost(String what, double figure, double must, double goal, String unit) {
        String verdict = figure <= goal ? "goal reached" : figure <= must ? "must reached" : "MISSED";
        return "%s: %s %s%s (must ≤ %s%s, goal ≤ %s%s)".formatted(verdict, what, Figures.text(figure), unit,
                Figures.text(must), unit, Figures.text(goal), unit);
    }
}
