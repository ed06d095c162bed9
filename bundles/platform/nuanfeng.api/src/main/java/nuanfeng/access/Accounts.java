// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The accounts of persons and the tokens of programs. Nobody gives more than they have themselves, nor changes an account that may do more than
 * they.
 */
@ProviderType
public interface Accounts {

    List<Account> accounts();

    /** @throws AccessException {@code ACCOUNT_UNKNOWN} */
    Account account(String subject);

    /** What was made. @param secret shown once; an account's is to be changed at the first sign-in */
    record Made<T>(T what, String secret) {
    }

    /** @throws AccessException {@code CONFLICT}, {@code BAD_REQUEST}, {@code FORBIDDEN} */
    Made<Account> create(String subject, String name, List<Grant> grants, Principal by);

    /**
     * What is empty stays.
     *
     * @param version as it was seen; empty: whatever it is
     * @throws AccessException {@code ACCOUNT_UNKNOWN}, {@code PRECONDITION_FAILED}, {@code BAD_REQUEST}, {@code FORBIDDEN},
     *         {@code CONFLICT} when nobody could administer any more
     */
    Account change(String subject, Optional<Integer> version, Change change, Principal by);

    /** What is to be changed. */
    record Change(Optional<String> name, Optional<List<Grant>> grants, Optional<Boolean> disabled) {
    }

    /** Gives a lost password anew. @throws AccessException as {@link #change} */
    Made<Account> reset(String subject, Principal by);

    List<ServiceToken> tokens();

    /**
     * @param grants no role that decides: a program neither approves nor administers accounts
     * @param lasts until it expires
     * @throws AccessException {@code BAD_REQUEST}, {@code FORBIDDEN}
     */
    Made<ServiceToken> createToken(String name, List<Grant> grants, Duration lasts, Principal by);

    /** @throws AccessException {@code ACCOUNT_UNKNOWN}, {@code FORBIDDEN} */
    ServiceToken revokeToken(String id, Principal by);
}
