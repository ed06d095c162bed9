// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nuanfeng.access.AccessException;
import nuanfeng.access.Account;
import nuanfeng.access.Accounts;
import nuanfeng.access.Grant;
import nuanfeng.access.Principal;
import nuanfeng.access.ServiceToken;
import nuanfeng.policy.Text;

/** One account and one token. */
final class FakeAccounts implements Accounts {

    static final String USER = "zhang";
    static final String TOKEN = "t1";
    private static final Instant NOW = Instant.parse("2022-07-01T00:00:00Z");

    private Account account = new Account(USER, "张三", List.of(Grant.find("prepare@cn.testland").orElseThrow()), false, true, 1, NOW, NOW);
    private final ServiceToken token = new ServiceToken(TOKEN, "人事系统", List.of(Grant.find("clerk@cn.testland").orElseThrow()), "admin", NOW, NOW.plusSeconds(60), Optional.empty());

    @Override
    public List<Account> accounts() {
        return List.of(account);
    }

    @Override
    public Account account(String subject) {
        if (!subject.equals(USER)) {
            throw new AccessException(AccessException.Kind.ACCOUNT_UNKNOWN, Text.of("没有", "none"));
        }
        return account;
    }

    @Override
    public Made<Account> create(String subject, String name, List<Grant> grants, Principal by) {
        if (subject.equals(USER)) {
            throw new AccessException(AccessException.Kind.CONFLICT, Text.of("已有", "there"));
        }
        return new Made<>(new Account(subject, name, grants, false, true, 1, NOW, NOW), "once");
    }

    @Override
    public Account change(String subject, Optional<Integer> version, Change change, Principal by) {
        Account before = account(subject);
        account = new Account(subject, change.name().orElse(before.name()), change.grants().orElse(before.grants()), change.disabled().orElse(before.disabled()), false,
                before.version() + 1, NOW, NOW);
        return account;
    }

    @Override
    public Made<Account> reset(String subject, Principal by) {
        return new Made<>(account(subject), "once again");
    }

    @Override
    public List<ServiceToken> tokens() {
        return List.of(token);
    }

    @Override
    public Made<ServiceToken> createToken(String name, List<Grant> grants, Duration lasts, Principal by) {
        return new Made<>(new ServiceToken("t2", name, grants, by.subject(), NOW, NOW.plus(lasts), Optional.empty()), "nft_secret");
    }

    @Override
    public ServiceToken revokeToken(String id, Principal by) {
        if (!id.equals(TOKEN)) {
            throw new AccessException(AccessException.Kind.ACCOUNT_UNKNOWN, Text.of("没有", "none"));
        }
        return new ServiceToken(TOKEN, token.name(), token.grants(), "admin", NOW, NOW.plusSeconds(60), Optional.of(NOW));
    }
}
