// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import nuanfeng.access.AccessDesk;
import nuanfeng.access.AccessException;
import nuanfeng.access.AccessException.Kind;
import nuanfeng.access.Account;
import nuanfeng.access.AccountShelf.Deed;
import nuanfeng.access.AccountShelf.Kept;
import nuanfeng.access.Grant;
import nuanfeng.access.Principal;
import nuanfeng.access.Profile;
import nuanfeng.access.ServiceToken;
import nuanfeng.access.Session;
import nuanfeng.policy.Phrases;

/** Recognises people by password, key and session, and programs by key and token. */
final class Desk implements AccessDesk {

    private static final Phrases PHRASES = Phrases.beside(Desk.class);
    /** How long it counts that somebody has proven to the provider who they are. */
    private static final Duration PROOF_COUNTS = Duration.ofMinutes(5);

    private final Rules rules;
    private final RecentShelf shelf;
    private final Passwords passwords;
    private final Secret secret;
    private final Optional<AdminKey> key;
    private final Tries tries;
    private final Sessions sessions;
    private final Journal journal;
    private final Clock clock;
    private volatile Set<String> tokens = Set.of();

    /** How the server is run. @param open whether anybody may read policy and calculate */
    record Rules(Profile profile, boolean open) {
    }

    /** @param key empty where it is worth nothing @param secret what becomes of passwords that the server made */
    Desk(Rules rules, RecentShelf shelf, Passwords passwords, Secret secret, Optional<AdminKey> key, Sessions sessions, Clock clock) {
        this.rules = rules;
        this.shelf = shelf;
        this.passwords = passwords;
        this.secret = secret;
        this.key = key;
        this.sessions = sessions;
        this.clock = clock;
        this.tries = new Tries(clock);
        this.journal = new Journal(shelf, clock);
    }

    @Override
    public Profile profile() {
        return rules.profile();
    }

    @Override
    public Optional<Principal> owner(String subject) {
        return key.map(AdminKey::administrator).map(each -> new Principal(subject, each.name(), each.grants(), each.means()));
    }

    @Override
    public boolean isOpenToAnybody() {
        return rules.open();
    }

    @Override
    public Session.Opened signIn(String user, String password, Optional<String> newPassword, String address) {
        String subject = user.strip().toLowerCase(Locale.ROOT);
        secret.takeResets();
        Kept kept = right(subject, password, address);
        Account account = kept.account();
        if (account.mustChange() && newPassword.isEmpty()) {
            throw new AccessException(Kind.PASSWORD_CHANGE_REQUIRED, PHRASES.say("password-change-required"));
        }
        if (newPassword.isEmpty()) {
            return opened(sessions.open(account.principal(), Mark.of(kept.secret())), address);
        }
        NewPassword.mustBeGood(newPassword.get(), password, subject);
        Kept changed = new Kept(new Account(subject, account.name(), account.grants(), false, false, account.version() + 1, account.createdAt(), clock.instant()),
                passwords.hash(newPassword.get()));
        shelf.change(changed, new Deed(subject, "password", subject, "", clock.instant()));
        secret.used(subject);
        sessions.endAllOf(subject);
        return opened(sessions.open(changed.account().principal(), Mark.of(changed.secret())), address);
    }

    private Session.Opened opened(Session.Opened opened, String address) {
        journal.signedIn(opened.session().principal(), address);
        return opened;
    }

    /** Costs one hash, whether there is such an account or not. */
    private Kept right(String subject, String password, String address) {
        tries.mustNotWait(subject, address);
        Optional<Kept> kept = Account.isSubject(subject) ? shelf.find(subject) : Optional.empty();
        boolean fits = passwords.matches(password, kept.map(Kept::secret).orElse(passwords.decoy()));
        if (!fits || kept.isEmpty() || kept.get().account().disabled()) {
            tries.wrong(subject, address);
            // Of those who have an account: others are counted and forgotten, or a stranger could fill the log.
            kept.ifPresent(each -> journal.refused(subject, address));
            throw new AccessException(Kind.UNAUTHORISED, PHRASES.say("wrong-password"));
        }
        tries.right(subject, address);
        return kept.get();
    }

    @Override
    public Session.Opened signIn(String sent, String address) {
        if (key.isEmpty()) {
            throw new AccessException(Kind.UNAUTHORISED, PHRASES.say("key-off"));
        }
        tries.mustNotWait("", address);
        Optional<Principal> found = key.get().find(sent);
        if (found.isEmpty()) {
            tries.wrong("", address);
            throw new AccessException(Kind.UNAUTHORISED, PHRASES.say("wrong-key"));
        }
        return opened(sessions.openByKey(found.get(), Secrets.hash(key.get().mark())), address);
    }

    @Override
    public Optional<Session> session(String sent) {
        Optional<Sessions.Entry> entry = sessions.use(sent);
        Optional<Session> session = entry.flatMap(each -> principal(each).map(who -> new Session(who, each.startedAt(), each.endsAt())));
        if (entry.isPresent() && session.isEmpty()) {
            sessions.end(sent);
        }
        return session;
    }

    /** Who that is now, if they still may. */
    private Optional<Principal> principal(Sessions.Entry entry) {
        return entry.byKey() ? key.filter(each -> Secrets.hash(each.mark()).equals(entry.mark())).map(AdminKey::administrator)
                : shelf.recent(entry.subject()).filter(each -> !each.account().disabled()).flatMap(each -> Mark.principal(entry.mark(), each.account(), each.secret()));
    }

    @Override
    public void signOut(String sent) {
        sessions.find(sent).ifPresent(entry -> journal.signedOut(entry.subject()));
        sessions.end(sent);
    }

    @Override
    public Optional<Principal> bearer(String sent) {
        if (!sent.startsWith(Secrets.TOKEN)) {
            return key.flatMap(each -> each.find(sent));
        }
        return shelf.recentToken(Secrets.hash(sent)).filter(token -> token.isGood(clock.instant())).flatMap(this::principal);
    }

    /** A token may no more than whoever made it may now. */
    private Optional<Principal> principal(ServiceToken token) {
        Optional<Account> maker = shelf.recent(token.by()).map(Kept::account);
        if (maker.isEmpty()) {
            return key.map(each -> token.principal());
        }
        List<Grant> left = token.grants().stream().filter(each -> maker.get().grants().stream().anyMatch(had -> had.includes(each))).toList();
        Principal whole = token.principal();
        return maker.get().disabled() ? Optional.empty() : Optional.of(new Principal(whole.subject(), whole.name(), left, whole.means()));
    }

    @Override
    public boolean isPlausible(String sent) {
        return sent.startsWith(Secrets.TOKEN) ? tokens.contains(Secrets.hash(sent)) : sessions.has(sent) || key.flatMap(each -> each.find(sent)).isPresent();
    }

    /** Looks again which tokens there are, and who is signed in elsewhere. */
    void refresh() {
        journal.flush();
        tokens = Set.copyOf(shelf.tokenHashes());
        sessions.exchange();
    }

    @Override
    public void confirm(Principal principal, String password, String address) {
        if (principal.means() == Principal.Means.TOKEN) {
            throw new AccessException(Kind.FORBIDDEN, PHRASES.say("no-program"));
        }
        if (principal.means() == Principal.Means.KEY) {
            if (key.flatMap(each -> each.find(password)).isEmpty()) {
                tries.mustNotWait("", address);
                tries.wrong("", address);
                throw new AccessException(Kind.UNAUTHORISED, PHRASES.say("wrong-key"));
            }
            return;
        }
        if (principal.means() == Principal.Means.PROVIDER && password.isEmpty()) {
            if (principal.provenAt().filter(each -> clock.instant().isBefore(each.plus(PROOF_COUNTS))).isEmpty()) {
                throw new AccessException(Kind.UNAUTHORISED, PHRASES.say("prove-anew", PROOF_COUNTS.toMinutes()));
            }
            return;
        }
        right(principal.subject(), password, address);
    }
}
