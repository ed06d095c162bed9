// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

import java.util.ArrayList;
import java.util.List;

import nuanfeng.benchmarks.contest.Standing.State;
import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.Verdict;

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
        sentences.add(Verdict.atMost("CPU against the limit of one explained decision", comparison.times(subject, Role.LIMIT), 3, 2, "×"));
        sentences.add(Verdict.atMost("bytes per decision", subject.bytes().median(), 1500, 800, ""));
        for (Standing peer : comparison.standings()) {
            if (peer.entry().role() == Role.PEER && peer.state() == State.MEASURED) {
                double faster = peer.nanos().over(subject.nanos()).median();
                double must = peer.entry().id().equals(SLOWEST_PEER_THAT_COUNTS) ? 50 : 1;
                sentences.add(Verdict.of(faster >= must, "%s× faster than %s (must: %s×)".formatted(
                        Figures.text(faster), peer.entry().name(), Figures.text(must))));
            }
        }
        return sentences;
    }
}
