// SPDX-License-Identifier: Apache-2.0
package nuanfeng.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import nuanfeng.lifecycle.Change;
import nuanfeng.policy.Text;

/**
 * A change of who speaks that one person prepares and another one approves.
 *
 * @param id from 1
 * @param version how often it was changed, from 1
 * @param content what is asked for, as it was seen
 * @param preparedBy who said the last word about the content
 * @param approvedBy another person; empty while nobody has, and after every change of the content
 * @param emergency whether one person went back to the version directly before; a second one is to confirm it
 * @param problem why it came to nothing; empty when it did not
 * @param activation number of the entry in the activation log
 * @param life what was done with it, oldest first
 */
public record ChangeRequest(long id, int version, RequestState state, Content content, String preparedBy, Instant preparedAt, Optional<String> approvedBy,
        Optional<Instant> approvedAt, boolean emergency, Text problem, OptionalLong activation, List<Moment> life) {

    public ChangeRequest {
        life = List.copyOf(life);
    }

    /**
     * What is asked for. Nothing in it changes; another one takes its place.
     *
     * @param planHash over the changes and the edition that they change
     * @param baseEdition that edition
     * @param edition the one that is to speak
     * @param accept ids of the consequences that are accepted
     * @param approvalNumber 批准文号; may be empty
     * @param comment why
     * @param notBefore when it is to be activated by itself; empty: when somebody does
     * @param preview the plan as JSON as it was seen
     */
    public record Content(List<Change> changes, String planHash, String baseEdition, String edition, Set<String> accept, String approvalNumber, String comment,
            Optional<Instant> notBefore, Preview preview) {
        public Content {
            changes = List.copyOf(changes);
            accept = Set.copyOf(accept);
        }
    }

    /** In both languages. */
    public record Preview(String zh, String en) {
    }

    /** @param deed {@code prepare}, {@code edit}, {@code replan}, {@code approve}, {@code return}, {@code withdraw}, {@code activate}, {@code confirm}, {@code stale} */
    public record Moment(String deed, RequestState state, String by, Instant at, String note) {
    }

    /** Whether somebody had a hand in what is asked for. */
    public boolean isOf(String subject) {
        return preparedBy.equals(subject) || life.stream().anyMatch(each -> each.by().equals(subject) && Set.of("prepare", "edit", "replan").contains(each.deed()));
    }

    /** Whether a second person is still to confirm it. */
    public boolean isUnconfirmed() {
        return emergency && state == RequestState.ACTIVE && approvedBy.isEmpty();
    }
}
