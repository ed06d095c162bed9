// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.access.AccessDesk;
import nuanfeng.access.AccessException;
import nuanfeng.access.Account;
import nuanfeng.access.AccountShelf;
import nuanfeng.access.Accounts;
import nuanfeng.access.Grant;
import nuanfeng.access.Principal;
import nuanfeng.access.Profile;
import nuanfeng.access.ProviderDesk;
import nuanfeng.access.ServiceToken;
import nuanfeng.access.Session;
import nuanfeng.access.SessionShelf;
import nuanfeng.calendar.LegalTime;
import nuanfeng.policy.PlaceId;

/** Offers the desk and the accounts of this server. */
@Component(service = {AccessDesk.class, Accounts.class, ProviderDesk.class}, configurationPid = AccessConfiguration.PID)
@Designate(ocd = AccessConfiguration.class)
public final class AccessService implements AccessDesk, Accounts, ProviderDesk {

    private static final Logger LOG = LoggerFactory.getLogger(AccessService.class);
    private static final PlaceId NATION = new PlaceId("cn");
    private static final String READ = "read";
    private static final String NONE = "none";
    private static final String HOME = "nuanfeng.home";
    private static final int LOOK_SECONDS = 5;
    private static final int FIRST_LOOK_MILLIS = 200;

    private final RecentShelf shelf;
    private final Secret secret;
    private final Desk desk;
    private final AccountBook book;
    private final ProviderDesk provider;
    private final CountDownLatch closing = new CountDownLatch(1);

    /** @throws IOException when the home folder cannot be written */
    @Activate
    public AccessService(BundleContext context, AccessConfiguration configuration, @Reference AccountShelf shelf, @Reference SessionShelf sessions) throws IOException {
        Path home = Path.of(Optional.of(configuration.home()).filter(each -> !each.isBlank()).or(() -> Optional.ofNullable(context.getProperty(HOME)))
                .orElse("var/nuanfeng"));
        Clock clock = Clock.system(LegalTime.ZONE);
        this.shelf = new RecentShelf(shelf, clock);
        Passwords passwords = new Passwords(Passwords.ROUNDS);
        Desk.Rules rules = rules(configuration);
        Optional<AdminKey> key = rules.profile() == Profile.SINGLE ? Optional.of(AdminKey.in(home, NATION)) : Optional.empty();
        secret = new Secret(home, this.shelf, passwords, NATION, clock);
        Sessions signedIn = new Sessions(clock, Duration.ofMinutes(configuration.idleMinutes()), Duration.ofHours(configuration.sessionHours()), sessions);
        desk = new Desk(rules, this.shelf, passwords, secret, key, signedIn, clock);
        provider = ProviderSignIn.of(configuration, this.shelf, signedIn, clock);
        book = new AccountBook(this.shelf, passwords, clock, desk::refresh);
        Thread watch = new Thread(this::watch, "nuanfeng-access");
        watch.setDaemon(true);
        watch.start();
    }

    /** Whoever writes another word gets the stricter way, and is told: nobody is let in by a slip of the pen. */
    private static Desk.Rules rules(AccessConfiguration configuration) {
        Profile profile = Profile.PRODUCTION;
        try {
            profile = Profile.of(configuration.profile());
        } catch (IllegalArgumentException e) {
            LOG.error("profile of etc/nuanfeng.access.cfg is single or production, and not '{}': taken as production", configuration.profile());
        }
        String anonymous = configuration.anonymous().strip();
        if (!anonymous.equals(READ) && !anonymous.equals(NONE)) {
            LOG.error("anonymous of etc/nuanfeng.access.cfg is read or none, and not '{}': taken as none", anonymous);
        }
        return new Desk.Rules(profile, anonymous.equals(READ));
    }

    /** The database opens later than the server; other servers of it make tokens, too. */
    private void watch() {
        boolean made = false;
        try {
            while (!closing.await(made ? TimeUnit.SECONDS.toMillis(LOOK_SECONDS) : FIRST_LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                made = look(made);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean look(boolean made) {
        try {
            if (shelf.isReady()) {
                if (!made) {
                    secret.makeFirst();
                }
                desk.refresh();
                return true;
            }
        } catch (AccessException e) {
            LOG.debug("The database is away", e);
        } catch (IOException e) {
            LOG.error("No first account can be made", e);
            return true;
        }
        return made;
    }

    @Deactivate
    void stop() {
        closing.countDown();
    }

    @Override
    public Profile profile() {
        return desk.profile();
    }

    @Override
    public Optional<Principal> owner(String subject) {
        return desk.owner(subject);
    }

    @Override
    public boolean isOpenToAnybody() {
        return desk.isOpenToAnybody();
    }

    @Override
    public Session.Opened signIn(String user, String password, Optional<String> newPassword, String address) {
        return desk.signIn(user, password, newPassword, address);
    }

    @Override
    public Session.Opened signIn(String key, String address) {
        return desk.signIn(key, address);
    }

    @Override
    public Optional<Session> session(String sent) {
        return desk.session(sent);
    }

    @Override
    public void signOut(String sent) {
        desk.signOut(sent);
    }

    @Override
    public Optional<Principal> bearer(String sent) {
        return desk.bearer(sent);
    }

    @Override
    public boolean isPlausible(String sent) {
        return desk.isPlausible(sent);
    }

    @Override
    public void confirm(Principal principal, String password, String address) {
        desk.confirm(principal, password, address);
    }

    @Override
    public Optional<String> provider() {
        return provider.provider();
    }

    @Override
    public Departure depart(String to, boolean anew) {
        return provider.depart(to, anew);
    }

    @Override
    public Arrival arrive(Map<String, String> answer, Optional<String> sent) {
        return provider.arrive(answer, sent);
    }

    @Override
    public List<Account> accounts() {
        return book.accounts();
    }

    @Override
    public Account account(String subject) {
        return book.account(subject);
    }

    @Override
    public Made<Account> create(String subject, String name, List<Grant> grants, Principal by) {
        return book.create(subject, name, grants, by);
    }

    @Override
    public Account change(String subject, Optional<Integer> version, Change change, Principal by) {
        return book.change(subject, version, change, by);
    }

    @Override
    public Made<Account> reset(String subject, Principal by) {
        return book.reset(subject, by);
    }

    @Override
    public List<ServiceToken> tokens() {
        return book.tokens();
    }

    @Override
    public Made<ServiceToken> createToken(String name, List<Grant> grants, Duration lasts, Principal by) {
        return book.createToken(name, grants, lasts, by);
    }

    @Override
    public ServiceToken revokeToken(String id, Principal by) {
        return book.revokeToken(id, by);
    }
}
