// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** Where people and programs are recognised. Safe for any number of threads. */
@ProviderType
public interface AccessDesk {

    /** How the server is run: by one who has its key, or by several of whom two must agree. */
    Profile profile();

    /** Whoever works on the machine of the server as its owner. Empty where accounts alone count. @param subject as it stands in logs */
    Optional<Principal> owner(String subject);

    /** Whether anybody may read policy and calculate without being recognised. */
    boolean isOpenToAnybody();

    /**
     * A person signs in. An unknown user, a wrong password and a disabled account take the same time and are told the same.
     *
     * @param password one that another person or the server made is good once: for giving a new one
     * @param newPassword what the password is from now on
     * @param address from where, to slow down whoever tries
     * @throws AccessException {@code UNAUTHORISED}, {@code PASSWORD_CHANGE_REQUIRED}, {@code RATE_LIMITED}, {@code BAD_REQUEST} for a new password that is
     *         none, {@code UNAVAILABLE}
     */
    Session.Opened signIn(String user, String password, Optional<String> newPassword, String address);

    /** The same with the key of the server. @throws AccessException {@code UNAUTHORISED}, {@code RATE_LIMITED} */
    Session.Opened signIn(String key, String address);

    /**
     * Who is signed in with that secret. Looking counts as being there. Empty when it has ended, or its account was disabled or has another password.
     *
     * @throws AccessException {@code UNAVAILABLE} when that cannot be known now
     */
    Optional<Session> session(String secret);

    /** Ends it, if there is one. */
    void signOut(String secret);

    /** Who sends that key or token. @throws AccessException {@code UNAVAILABLE} when that cannot be known now */
    Optional<Principal> bearer(String secret);

    /** Whether the secret of a session or a token is likely good. Waits for nothing, counts nothing and proves nothing. */
    boolean isPlausible(String secret);

    /**
     * That somebody who is signed in is still the one who knows the password, before something that cannot be taken back. Whom a provider has recognised
     * proves it there: it counts for some minutes, and they give no password.
     *
     * @throws AccessException {@code UNAUTHORISED}, {@code RATE_LIMITED}, {@code FORBIDDEN} for a program, which has none
     */
    void confirm(Principal principal, String password, String address);
}
