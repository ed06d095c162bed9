// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.access.AccessException;
import nuanfeng.access.Account;
import nuanfeng.access.AccountShelf;
import nuanfeng.access.ServiceToken;
import nuanfeng.policy.Text;

/** Keeps accounts as a database does, without one. */
final class MemoryShelf implements AccountShelf {

    final Map<String, Kept> accounts = new LinkedHashMap<>();
    final Map<String, ServiceToken> tokens = new LinkedHashMap<>();
    final List<Deed> deeds = new ArrayList<>();

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public List<Account> accounts() {
        return accounts.values().stream().map(Kept::account).toList();
    }

    @Override
    public Optional<Kept> find(String subject) {
        return Optional.ofNullable(accounts.get(subject));
    }

    @Override
    public void add(Kept kept, Deed deed) {
        if (accounts.putIfAbsent(kept.account().subject(), kept) != null) {
            throw new AccessException(AccessException.Kind.CONFLICT, Text.of("已有", "there"));
        }
        deeds.add(deed);
    }

    @Override
    public void change(Kept kept, Deed deed) {
        if (accounts.get(kept.account().subject()).account().version() != kept.account().version() - 1) {
            throw new AccessException(AccessException.Kind.PRECONDITION_FAILED, Text.of("已改", "changed"));
        }
        accounts.put(kept.account().subject(), kept);
        deeds.add(deed);
    }

    @Override
    public List<ServiceToken> tokens() {
        return List.copyOf(tokens.values());
    }

    @Override
    public Optional<ServiceToken> token(String hash) {
        return Optional.ofNullable(tokens.get(hash));
    }

    @Override
    public List<String> tokenHashes() {
        return tokens.entrySet().stream().filter(each -> each.getValue().revokedAt().isEmpty()).map(Map.Entry::getKey).toList();
    }

    @Override
    public void add(ServiceToken token, String hash, Deed deed) {
        tokens.put(hash, token);
        deeds.add(deed);
    }

    @Override
    public ServiceToken revoke(String id, Deed deed) {
        tokens.replaceAll((hash, token) -> !token.id().equals(id) ? token : new ServiceToken(id, token.name(), token.grants(), token.by(), token.createdAt(),
                token.expiresAt(), Optional.of(deed.at())));
        deeds.add(deed);
        return tokens.values().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    @Override
    public void note(Deed deed) {
        deeds.add(deed);
    }

    @Override
    public List<Deed> deeds(Optional<String> subject, int most) {
        return deeds;
    }
}
