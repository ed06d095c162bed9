// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle;

import java.util.Optional;

/**
 * By whose leave somebody changes who speaks; stands in the activation log with the entry.
 *
 * @param preparedBy who prepared the change
 * @param approvedBy who approved it, another person; empty where that is still to come, after an emergency
 * @param approvalNumber 批准文号, the number of the paper
 * @param request number of the request
 * @param emergency whether one person went back to the version directly before
 */
public record Sanction(Optional<String> preparedBy, Optional<String> approvedBy, Optional<String> approvalNumber, Optional<String> request, boolean emergency) {

    /** Of whoever needs nobody's leave. */
    public static final Sanction NONE = new Sanction(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    public static Sanction approved(String preparedBy, String approvedBy, String approvalNumber, String request) {
        return new Sanction(Optional.of(preparedBy), Optional.of(approvedBy), Optional.of(approvalNumber).filter(each -> !each.isEmpty()), Optional.of(request), false);
    }

    public static Sanction emergency(String by, String request) {
        return new Sanction(Optional.of(by), Optional.empty(), Optional.empty(), Optional.of(request), true);
    }

    /** Whether two persons stand behind it, or one in an emergency. */
    public boolean suffices() {
        return request.isPresent() && (emergency || preparedBy.isPresent() && approvedBy.isPresent() && !preparedBy.equals(approvedBy));
    }
}
