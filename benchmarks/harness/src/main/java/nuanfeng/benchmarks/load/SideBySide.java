// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import nuanfeng.benchmarks.text.Figures;

/** Two servers in interleaved slices: whatever slows the machine down slows both. The ratio is the median of the pairs' ratios. */
public final class SideBySide {

    private final List<Slice> subject = new ArrayList<>();
    private final List<Slice> peer = new ArrayList<>();

    /** Adds {@code pairs} of slices; every other pair begins with the peer. */
    public void run(Generator subjects, Generator peers, int pairs, Generator.Pause slice) throws InterruptedException, IOException {
        run(subjects, slice, peers, slice, pairs);
    }

    /** The same, with something of its own going on during the slices of each. */
    public void run(Generator subjects, Generator.Pause onSubject, Generator peers, Generator.Pause onPeer, int pairs)
            throws InterruptedException, IOException {
        for (int pair = 0; pair < pairs; pair++) {
            if (pair % 2 == 0) {
                subject.add(subjects.during(onSubject));
                peer.add(peers.during(onPeer));
            } else {
                peer.add(peers.during(onPeer));
                subject.add(subjects.during(onSubject));
            }
        }
    }

    public Slice subject() {
        return Slice.joined(subject.get(0).target(), subject);
    }

    public Slice peer() {
        return Slice.joined(peer.get(0).target(), peer);
    }

    /** Slice by slice, in the order of the pairs. */
    public List<Slice> subjects() {
        return List.copyOf(subject);
    }

    /** Slice by slice, in the order of the pairs. */
    public List<Slice> peers() {
        return List.copyOf(peer);
    }

    /** Requests per second of the subject in terms of the peer's. */
    public double share() {
        return rps(subject).over(rps(peer)).median();
    }

    /** p90/median of the peer's seconds per request, the same word of restlessness as for decisions. */
    public double restlessness() {
        Figures seconds = new Figures(peer.stream().map(each -> 1 / each.rps()).toList());
        return seconds.p90() / seconds.median();
    }

    private static Figures rps(List<Slice> slices) {
        return new Figures(slices.stream().map(Slice::rps).toList());
    }
}
