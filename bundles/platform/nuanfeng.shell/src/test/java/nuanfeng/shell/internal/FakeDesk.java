// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.access.AccessDesk;
import nuanfeng.access.AccessException;
import nuanfeng.access.Grant;
import nuanfeng.access.Principal;
import nuanfeng.access.Profile;
import nuanfeng.access.Role;
import nuanfeng.access.Session;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** Whoever signs in as {@code role@place} is who may do that; the password is one for all. */
final class FakeDesk implements AccessDesk {

    static final String PASSWORD = "correct horse battery";

    final Map<String, Session> sessions = new HashMap<>();
    Profile profile = Profile.SINGLE;

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public Optional<Principal> owner(String subject) {
        return profile == Profile.SINGLE ? Optional.of(new Principal(subject, subject, List.of(new Grant(Role.ADMINISTER, new PlaceId("cn"))), Principal.Means.KEY)) : Optional.empty();
    }

    @Override
    public boolean isOpenToAnybody() {
        return true;
    }

    @Override
    public Session.Opened signIn(String user, String password, Optional<String> newPassword, String address) {
        if (password.equals("once") && newPassword.isEmpty()) {
            throw new AccessException(AccessException.Kind.PASSWORD_CHANGE_REQUIRED, Text.of("先改密码", "change it"));
        }
        mustBeRight(password.equals("once") ? PASSWORD : password);
        Instant now = Instant.parse("2022-07-01T00:00:00Z");
        Session session = new Session(new Principal(user, user, List.of(Grant.find(user).orElseThrow()), Principal.Means.PASSWORD), now, now.plusSeconds(60));
        sessions.put("secret-" + user, session);
        return new Session.Opened("secret-" + user, session);
    }

    private static void mustBeRight(String password) {
        if (!password.equals(PASSWORD)) {
            throw new AccessException(AccessException.Kind.UNAUTHORISED, Text.of("不对", "wrong"));
        }
    }

    @Override
    public Session.Opened signIn(String key, String address) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isPlausible(String secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void confirm(Principal principal, String password, String address) {
        mustBeRight(password);
    }
}
