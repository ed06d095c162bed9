// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import nuanfeng.access.AccessDesk;
import nuanfeng.access.AccessException;
import nuanfeng.access.Grant;
import nuanfeng.access.Principal;
import nuanfeng.access.Profile;
import nuanfeng.access.ProviderDesk;
import nuanfeng.access.Role;
import nuanfeng.access.Session;
import nuanfeng.library.FakeEdition;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** Knows three keys, and as many as are named {@code role@place}; whoever signs in with one of them is who comes with it. */
final class FakeDesk implements AccessDesk, ProviderDesk {

    static final String PASSWORD = "correct horse battery";

    final Map<String, Session> sessions = new ConcurrentHashMap<>();
    volatile Profile profile = Profile.SINGLE;
    volatile boolean open = true;

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public Optional<Principal> owner(String subject) {
        return Optional.empty();
    }

    @Override
    public boolean isOpenToAnybody() {
        return open;
    }

    @Override
    public Session.Opened signIn(String user, String password, Optional<String> newPassword, String address) {
        if (password.equals("once") && newPassword.isEmpty()) {
            throw new AccessException(AccessException.Kind.PASSWORD_CHANGE_REQUIRED, Text.of("先改密码", "change it"));
        }
        if (password.equals("slow")) {
            throw new AccessException(AccessException.Kind.RATE_LIMITED, Text.of("慢", "slow"), 42);
        }
        if (!password.equals(PASSWORD) && newPassword.isEmpty()) {
            throw new AccessException(AccessException.Kind.UNAUTHORISED, Text.of("不对", "wrong"));
        }
        return opened(user);
    }

    @Override
    public Session.Opened signIn(String key, String address) {
        return opened(key);
    }

    private Session.Opened opened(String who) {
        Principal principal = bearer(who).orElseThrow(() -> new AccessException(AccessException.Kind.UNAUTHORISED, Text.of("不对", "wrong")));
        Instant now = Instant.parse("2022-12-31T15:00:00Z");
        Session.Opened opened = new Session.Opened("s" + sessions.size() + "-" + System.identityHashCode(principal), new Session(principal, now, now.plusSeconds(36_000)));
        sessions.put(opened.secret(), opened.session());
        return opened;
    }

    @Override
    public Optional<Session> session(String secret) {
        return Optional.ofNullable(sessions.get(secret));
    }

    @Override
    public void signOut(String secret) {
        sessions.remove(secret);
    }

    @Override
    public Optional<Principal> bearer(String secret) {
        return switch (secret) {
            case ApiServer.KEY -> Optional.of(principal("admin", new Grant(Role.ADMINISTER, FakeEdition.NATION)));
            case ApiServer.CITY_KEY -> Optional.of(principal("city", new Grant(Role.ADMINISTER, new PlaceId("cn.other"))));
            case ApiServer.NO_KEY -> Optional.of(new Principal("nobody", "nobody", List.of(), Principal.Means.KEY));
            default -> Grant.find(secret).map(grant -> principal(secret, grant));
        };
    }

    private static Principal principal(String subject, Grant grant) {
        return new Principal(subject, "测试 " + subject, List.of(grant), Principal.Means.KEY);
    }

    @Override
    public boolean isPlausible(String secret) {
        return sessions.containsKey(secret) || bearer(secret).filter(each -> !each.grants().isEmpty()).isPresent();
    }

    @Override
    public void confirm(Principal principal, String password, String address) {
        if (!password.equals(PASSWORD)) {
            throw new AccessException(AccessException.Kind.UNAUTHORISED, Text.of("不对", "wrong"));
        }
    }

    @Override
    public Optional<String> provider() {
        return Optional.of("统一身份认证");
    }

    @Override
    public Departure depart(String to, boolean anew) {
        return new Departure(URI.create("https://provider.example/authorize?to=" + to + "&anew=" + anew), "departed", true);
    }

    /** Whoever brings a key as code is let in with it. */
    @Override
    public Arrival arrive(Map<String, String> answer, Optional<String> secret) {
        if (!secret.equals(Optional.of("departed"))) {
            throw new AccessException(AccessException.Kind.UNAUTHORISED, Text.of("不是本浏览器", "another browser"));
        }
        return new Arrival(opened(answer.getOrDefault("code", "")), answer.getOrDefault("state", ""), true);
    }
}
