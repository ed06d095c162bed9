// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** Keeps accounts and tokens. Decides nothing about who may. What it throws is an {@link AccessException}: {@code UNAVAILABLE} when it is away. */
@ProviderType
public interface AccountShelf {

    /** Whether it can be asked. */
    boolean isReady();

    /** @param secret hash of the password, with how it was made */
    record Kept(Account account, String secret) {
    }

    /** Who does what to whom, for the log that nothing is ever taken from. */
    record Deed(String by, String deed, String subject, String note, Instant at) {
    }

    List<Account> accounts();

    Optional<Kept> find(String subject);

    /** @throws AccessException {@code CONFLICT} when there is one of that subject */
    void add(Kept kept, Deed deed);

    /** Puts it in place of the version before. @throws AccessException {@code PRECONDITION_FAILED} when that is not the one which is there */
    void change(Kept kept, Deed deed);

    List<ServiceToken> tokens();

    /** @param hash of the secret */
    Optional<ServiceToken> token(String hash);

    /** Of the tokens that were not revoked. */
    List<String> tokenHashes();

    void add(ServiceToken token, String hash, Deed deed);

    /** @throws AccessException {@code ACCOUNT_UNKNOWN} */
    ServiceToken revoke(String id, Deed deed);

    /** Notes what changes no account: that somebody signed in, or read the log. */
    void note(Deed deed);

    /** What was done, newest first. */
    List<Deed> deeds(Optional<String> subject, int most);
}
