// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.access.AccessException;
import nuanfeng.access.AccessException.Kind;
import nuanfeng.access.Account;
import nuanfeng.access.AccountShelf;
import nuanfeng.access.AccountShelf.Deed;
import nuanfeng.access.AccountShelf.Kept;
import nuanfeng.access.Grant;
import nuanfeng.access.ProviderDesk;
import nuanfeng.access.Role;
import nuanfeng.access.Session;
import nuanfeng.access.internal.oidc.ProviderSettings;
import nuanfeng.access.internal.oidc.RefusedIdentityException;
import nuanfeng.access.internal.oidc.RelyingParty;
import nuanfeng.policy.Phrases;

/**
 * Lets in whom the provider knows and an administrator has given an account. Nobody gets an account by signing in, and a role only where the settings say
 * which group has it. A role that the settings give to some group is had by its groups alone, and goes with them; all others are the administrator's.
 */
final class ProviderSignIn implements ProviderDesk {

    /** Who changes roles because a group has changed, as the log of accounts says it. */
    static final String BY = "identity provider";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);
    private static final Phrases PHRASES = Phrases.beside(ProviderSignIn.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Optional<RelyingParty> party;
    private final Mapping mapping;
    private final AccountShelf shelf;
    private final Sessions sessions;
    private final Clock clock;

    /**
     * Whose account it is, and what a group gives.
     *
     * @param accounts by the value of the claim; empty: the value is the user itself
     */
    record Mapping(Map<String, String> accounts, Map<String, List<Grant>> roles) {

        /** @throws IllegalArgumentException with what is wrong */
        static Mapping of(String accounts, String roles) {
            Map<String, String> users = new LinkedHashMap<>();
            for (String pair : parts(accounts, ";")) {
                String user = afterEquals(pair);
                if (!Account.isSubject(user) || users.put(beforeEquals(pair), user) != null) {
                    throw new IllegalArgumentException("oidc.accounts lists value=user, each value once, and not '" + pair + "'");
                }
            }
            Map<String, List<Grant>> given = new LinkedHashMap<>();
            for (String pair : parts(roles, ";")) {
                Grant grant = Grant.find(afterEquals(pair)).filter(each -> each.role() != Role.ADMINISTER)
                        .orElseThrow(() -> new IllegalArgumentException("oidc.roles lists group=role@place with any role but administer, and not '" + pair + "'"));
                given.computeIfAbsent(beforeEquals(pair), group -> new ArrayList<>()).add(grant);
            }
            return new Mapping(users, given);
        }

        private static List<String> parts(String text, String between) {
            return Arrays.stream(text.split(between)).map(String::strip).filter(each -> !each.isEmpty()).toList();
        }

        /** A value of a claim may have one itself. */
        private static String afterEquals(String pair) {
            return pair.substring(pair.lastIndexOf('=') + 1).strip();
        }

        private static String beforeEquals(String pair) {
            if (pair.lastIndexOf('=') < 1) {
                throw new IllegalArgumentException("oidc.accounts and oidc.roles list pairs with =, and not '" + pair + "'");
            }
            return pair.substring(0, pair.lastIndexOf('=')).strip();
        }

        private String user(String who) {
            return accounts.isEmpty() ? who : accounts.getOrDefault(who, "");
        }

        /** What an account may, now that its groups are known. */
        private List<Grant> grants(List<Grant> before, List<String> groups) {
            Set<Grant> ofGroups = new LinkedHashSet<>();
            roles.values().forEach(ofGroups::addAll);
            Set<Grant> after = new LinkedHashSet<>(before);
            after.removeAll(ofGroups);
            groups.forEach(group -> after.addAll(roles.getOrDefault(group, List.of())));
            return before.size() == after.size() && after.containsAll(before) ? before : List.copyOf(after);
        }
    }

    ProviderSignIn(Optional<RelyingParty> party, Mapping mapping, AccountShelf shelf, Sessions sessions, Clock clock) {
        this.party = party;
        this.mapping = mapping;
        this.shelf = shelf;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Whoever writes something that cannot be meant gets no provider, and is told. */
    static ProviderSignIn of(AccessConfiguration configuration, AccountShelf shelf, Sessions sessions, Clock clock) {
        if (!configuration.oidc_issuer().isBlank()) {
            try {
                Mapping mapping = Mapping.of(configuration.oidc_accounts(), configuration.oidc_roles());
                return new ProviderSignIn(Optional.of(new RelyingParty(settings(configuration), clock, LONGEST)), mapping, shelf, sessions, clock);
            } catch (IllegalArgumentException | IOException e) {
                LOG.error("Nobody signs in at the provider of etc/nuanfeng.access.cfg: {}", e.getMessage());
            }
        }
        return new ProviderSignIn(Optional.empty(), Mapping.of("", ""), shelf, sessions, clock);
    }

    private static ProviderSettings settings(AccessConfiguration configuration) throws IOException {
        String file = configuration.oidc_secretFile().strip();
        Optional<String> secret = file.isEmpty() ? Optional.empty() : Files.readAllLines(Path.of(file)).stream().findFirst().map(String::strip).filter(each -> !each.isEmpty());
        if (!file.isEmpty() && secret.isEmpty()) {
            throw new IllegalArgumentException("oidc.secretFile has no first line");
        }
        String issuer = configuration.oidc_issuer().strip();
        return new ProviderSettings(configuration.oidc_name().isBlank() ? issuer : configuration.oidc_name().strip(), issuer, configuration.oidc_clientId().strip(), secret,
                ProviderSettings.callback(configuration.oidc_address().strip()), Mapping.parts(configuration.oidc_scopes(), " "), configuration.oidc_accountClaim().strip(),
                Optional.of(configuration.oidc_roleClaim().strip()).filter(each -> !each.isEmpty()));
    }

    @Override
    public Optional<String> provider() {
        return party.map(RelyingParty::name);
    }

    private RelyingParty party() {
        return party.orElseThrow(() -> new AccessException(Kind.PROVIDER_UNKNOWN, PHRASES.say("no-provider")));
    }

    @Override
    public Departure depart(String to, boolean anew) {
        try {
            RelyingParty.Gone gone = party().depart(to, anew);
            return new Departure(gone.address(), gone.secret(), party().isEncrypted());
        } catch (RefusedIdentityException e) {
            throw refused(e);
        }
    }

    private static AccessException refused(RefusedIdentityException e) {
        LOG.warn("Not signed in at the provider: {}", e.getMessage(), e.getCause());
        return new AccessException(e.isAway() ? Kind.UNAVAILABLE : Kind.UNAUTHORISED, e.text());
    }

    @Override
    public Arrival arrive(Map<String, String> answer, Optional<String> secret) {
        RelyingParty here = party();
        try {
            RelyingParty.Identity identity = here.arrive(answer, secret);
            Kept kept = known(identity);
            Session.Opened opened = sessions.open(Mark.byProvider(kept.account(), identity.provenAt()), Mark.ofProvider(kept.secret(), identity.provenAt()));
            new Journal(shelf, clock).signedIn(opened.session().principal(), here.name());
            return new Arrival(opened, identity.to(), here.isEncrypted());
        } catch (RefusedIdentityException e) {
            throw refused(e);
        }
    }

    /** The account of that person, with the roles that their groups give now. */
    private Kept known(RelyingParty.Identity identity) {
        String user = mapping.user(identity.who());
        Optional<Kept> found = Account.isSubject(user) ? shelf.find(user) : Optional.empty();
        Kept kept = found.filter(each -> !each.account().disabled()).orElseThrow(() -> {
            LOG.warn("Not signed in: the provider knows '{}', and there is no account for that which may be used", identity.who());
            return new AccessException(Kind.UNAUTHORISED, PHRASES.say("no-account-of-provider"));
        });
        Account before = kept.account();
        List<Grant> grants = mapping.grants(before.grants(), identity.groups());
        if (grants == before.grants()) {
            return kept;
        }
        Account after = new Account(before.subject(), before.name(), grants, false, before.mustChange(), before.version() + 1, before.createdAt(), clock.instant());
        Kept changed = new Kept(after, kept.secret());
        shelf.change(changed, new Deed(BY, "change", before.subject(), AccountBook.text(grants), clock.instant()));
        return changed;
    }
}
