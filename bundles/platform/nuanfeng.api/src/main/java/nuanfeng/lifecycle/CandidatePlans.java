// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle;

import java.util.List;
import java.util.Optional;

/** The plans that would activate one candidate each, by their hash. A plan of several changes is not found so: its edition can be named instead. */
public record CandidatePlans(PolicyAdministration administration) {

    /** The edition that would speak; empty when no candidate's plan has that hash now. */
    public Optional<String> edition(String planHash) {
        return administration.policies().stream().filter(each -> each.state() == PolicyState.CANDIDATE && each.place().isPresent())
                .map(each -> administration.plan(List.of(new Change.Activate(each.place().get(), each.digest()))))
                .filter(each -> each.planHash().equals(planHash)).findFirst().map(Plan::edition);
    }
}
