// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal;

import java.util.List;
import java.util.Optional;

import nuanfeng.access.AccessException;
import nuanfeng.access.Account;
import nuanfeng.access.AccountShelf;
import nuanfeng.access.ServiceToken;
import nuanfeng.policy.Phrases;

/** Stands where accounts would be, on a server whose configuration of the database is wrong. */
final class NoAccounts implements AccountShelf {

    private static AccessException unavailable() {
        return new AccessException(AccessException.Kind.UNAVAILABLE, Phrases.beside(NoAccounts.class).say("not-configured"));
    }

    @Override
    public boolean isReady() {
        return false;
    }

    @Override
    public List<Account> accounts() {
        throw unavailable();
    }

    @Override
    public Optional<Kept> find(String subject) {
        throw unavailable();
    }

    @Override
    public void add(Kept kept, Deed deed) {
        throw unavailable();
    }

    @Override
    public void change(Kept kept, Deed deed) {
        throw unavailable();
    }

    @Override
    public List<ServiceToken> tokens() {
        throw unavailable();
    }

    @Override
    public Optional<ServiceToken> token(String hash) {
        throw unavailable();
    }

    @Override
    public List<String> tokenHashes() {
        throw unavailable();
    }

    @Override
    public void add(ServiceToken token, String hash, Deed deed) {
        throw unavailable();
    }

    @Override
    public ServiceToken revoke(String id, Deed deed) {
        throw unavailable();
    }

    @Override
    public void note(Deed deed) {
        throw unavailable();
    }

    @Override
    public List<Deed> deeds(Optional<String> subject, int most) {
        throw unavailable();
    }
}
