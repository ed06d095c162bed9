// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

import java.util.Optional;

/**
 * Who changes something, and why.
 *
 * @param by who, as the history names them
 * @param reason the document or the mistake; may be empty where a record is made, and is kept for good: nothing personal belongs into it
 * @param key by which the sender tells one request from another; the same twice makes one record
 */
public record Act(String by, String reason, Optional<String> key) {

    public static Act of(String by, String reason) {
        return new Act(by, reason, Optional.empty());
    }
}
