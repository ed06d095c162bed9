// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

import java.util.List;
import java.util.Optional;

import nuanfeng.benchmarks.contest.Standing.State;

/** The standings against the floor and against the limit of the same run. */
public final class Comparison {

    /** Above this ratio of the floor's p90 to its median the machine was too restless to quote the figures. */
    public static final double RESTLESS = 1.5;

    private final List<Standing> standings;

    public Comparison(List<Standing> standings) {
        this.standings = List.copyOf(standings);
    }

    public List<Standing> standings() {
        return standings;
    }

    public Optional<Standing> find(Role role) {
        return standings.stream().filter(each -> each.entry().role() == role && each.state() == State.MEASURED).findFirst();
    }

    /** Median of the ratios of each round; NaN if either has no figures. */
    public double times(Standing standing, Role role) {
        return find(role).map(other -> standing.nanos().over(other.nanos()).median()).orElse(Double.NaN);
    }

    /** p90 over median of the floor; NaN without a floor. */
    public double restlessness() {
        return find(Role.FLOOR).map(floor -> floor.nanos().p90() / floor.nanos().median()).orElse(Double.NaN);
    }

    /** Also without a floor: then nothing says that the machine was quiet. */
    public boolean noisy() {
        return !(restlessness() <= RESTLESS);
    }

    /** Every engine there is was measured. */
    public boolean complete() {
        return standings.stream().allMatch(each -> each.state() == State.MEASURED);
    }
}
