// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nuanfeng.access.AccessException;
import nuanfeng.access.AccessException.Kind;
import nuanfeng.access.Account;
import nuanfeng.access.AccountShelf;
import nuanfeng.access.AccountShelf.Deed;
import nuanfeng.access.AccountShelf.Kept;
import nuanfeng.access.Accounts;
import nuanfeng.access.Grant;
import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.access.ServiceToken;
import nuanfeng.policy.Phrases;

/** Makes and changes accounts and tokens, for whoever may: an administrator of every place that the account is about, before and after. */
final class AccountBook implements Accounts {

    private static final Phrases PHRASES = Phrases.beside(AccountBook.class);
    private static final Set<Role> NO_PROGRAMS = Set.of(Role.APPROVE, Role.ADMINISTER);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST_NAME = 60;
    private static final int MOST_GRANTS = 40;

    private final AccountShelf shelf;
    private final Passwords passwords;
    private final Clock clock;
    private final Runnable tokensChanged;

    /** @param tokensChanged is told when there are other tokens */
    AccountBook(AccountShelf shelf, Passwords passwords, Clock clock, Runnable tokensChanged) {
        this.shelf = shelf;
        this.passwords = passwords;
        this.clock = clock;
        this.tokensChanged = tokensChanged;
    }

    /** As every database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public List<Account> accounts() {
        return shelf.accounts();
    }

    @Override
    public Account account(String subject) {
        return kept(subject).account();
    }

    private Kept kept(String subject) {
        return Optional.of(subject).filter(Account::isSubject).flatMap(shelf::find)
                .orElseThrow(() -> new AccessException(Kind.ACCOUNT_UNKNOWN, PHRASES.say("no-account", subject)));
    }

    @Override
    public Made<Account> create(String subject, String name, List<Grant> grants, Principal by) {
        if (!Account.isSubject(subject)) {
            throw bad("no-subject");
        }
        mustBeName(name);
        mustBeGrants(grants);
        mustAdminister(by, grants);
        String clear = Secrets.shorter();
        Instant now = now();
        Account account = new Account(subject, name.strip(), grants, false, true, 1, now, now);
        shelf.add(new Kept(account, passwords.hash(clear)), new Deed(by.subject(), "create", subject, text(grants), now));
        return new Made<>(account, clear);
    }

    private static AccessException bad(String phrase, Object... arguments) {
        return new AccessException(Kind.BAD_REQUEST, PHRASES.say(phrase, arguments));
    }

    private static void mustBeName(String name) {
        if (name.isBlank() || name.strip().length() > MOST_NAME) {
            throw bad("no-name", MOST_NAME);
        }
    }

    private static void mustBeGrants(List<Grant> grants) {
        if (grants.size() > MOST_GRANTS || Set.copyOf(grants).size() < grants.size()) {
            throw bad("no-grants", MOST_GRANTS);
        }
    }

    static String text(List<Grant> grants) {
        return String.join(" ", grants.stream().map(Grant::toString).toList());
    }

    /** Nobody gives what they have not, nor touches whoever may more. */
    private static void mustAdminister(Principal by, List<Grant> grants) {
        if (by.grants().stream().noneMatch(each -> each.role() == Role.ADMINISTER)
                || !grants.stream().allMatch(each -> by.may(Role.ADMINISTER, each.place()))) {
            throw new AccessException(Kind.FORBIDDEN, PHRASES.say("not-yours"));
        }
    }

    @Override
    public Account change(String subject, Optional<Integer> version, Change change, Principal by) {
        Kept kept = kept(subject);
        Account before = kept.account();
        List<Grant> grants = change.grants().orElse(before.grants());
        change.name().ifPresent(AccountBook::mustBeName);
        mustBeGrants(grants);
        mustAdminister(by, before.grants());
        mustAdminister(by, grants);
        if (version.filter(each -> each != before.version()).isPresent()) {
            throw new AccessException(Kind.PRECONDITION_FAILED, PHRASES.say("changed-meanwhile", subject));
        }
        Account after = new Account(subject, change.name().map(String::strip).orElse(before.name()), grants, change.disabled().orElse(before.disabled()),
                before.mustChange(), before.version() + 1, before.createdAt(), now());
        if (administers(before) && !administers(after) && shelf.accounts().stream().filter(AccountBook::administers).count() <= 1) {
            throw new AccessException(Kind.CONFLICT, PHRASES.say("last-administrator", subject));
        }
        String deed = after.disabled() == before.disabled() ? "change" : after.disabled() ? "disable" : "enable";
        shelf.change(new Kept(after, kept.secret()), new Deed(by.subject(), deed, subject, text(grants), after.changedAt()));
        return after;
    }

    private static boolean administers(Account account) {
        return !account.disabled() && account.grants().stream().anyMatch(each -> each.role() == Role.ADMINISTER && each.isEverywhere());
    }

    @Override
    public Made<Account> reset(String subject, Principal by) {
        Account before = kept(subject).account();
        mustAdminister(by, before.grants());
        String clear = Secrets.shorter();
        Account after = new Account(subject, before.name(), before.grants(), before.disabled(), true, before.version() + 1, before.createdAt(), now());
        shelf.change(new Kept(after, passwords.hash(clear)), new Deed(by.subject(), "reset", subject, "", after.changedAt()));
        return new Made<>(after, clear);
    }

    @Override
    public List<ServiceToken> tokens() {
        return shelf.tokens();
    }

    @Override
    public Made<ServiceToken> createToken(String name, List<Grant> grants, Duration lasts, Principal by) {
        mustBeName(name);
        mustBeGrants(grants);
        if (grants.isEmpty() || grants.stream().map(Grant::role).anyMatch(NO_PROGRAMS::contains)) {
            throw bad("no-token-role");
        }
        if (lasts.isNegative() || lasts.isZero() || lasts.compareTo(LONGEST) > 0) {
            throw bad("no-duration", LONGEST.toDays());
        }
        mustAdminister(by, grants);
        String clear = Secrets.TOKEN + Secrets.random();
        String hash = Secrets.hash(clear);
        Instant now = now();
        ServiceToken token = new ServiceToken(hash.substring(0, 12), name.strip(), grants, by.subject(), now, now.plus(lasts), Optional.empty());
        shelf.add(token, hash, new Deed(by.subject(), "token", token.id(), text(grants), now));
        tokensChanged.run();
        return new Made<>(token, clear);
    }

    @Override
    public ServiceToken revokeToken(String id, Principal by) {
        ServiceToken token = shelf.tokens().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new AccessException(Kind.ACCOUNT_UNKNOWN, PHRASES.say("no-token", id)));
        mustAdminister(by, token.grants());
        ServiceToken revoked = shelf.revoke(id, new Deed(by.subject(), "revoke", id, "", now()));
        tokensChanged.run();
        return revoked;
    }
}
