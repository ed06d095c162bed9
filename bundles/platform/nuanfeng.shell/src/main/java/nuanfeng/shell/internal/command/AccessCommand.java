// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.command;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.karaf.shell.api.action.lifecycle.Reference;

import nuanfeng.access.AccessDesk;
import nuanfeng.access.AccessException;
import nuanfeng.access.AccessException.Kind;
import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.access.Session.Opened;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/**
 * A command of which it counts who gives it: an account that signed in with {@code account:sign-in}, or, on a server with one administrator, the owner
 * of the server. A password is typed unseen or read from a file of its owner; it never stands in a command, which others can see.
 */
public abstract class AccessCommand extends PolicyCommand {

    private static final Phrases PHRASES = Phrases.beside(AccessCommand.class);
    private static final String HERE = "shell";
    private static final char MASK = '*';
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    @Reference
    protected AccessDesk desk;

    /** Who gives the command. @throws AccessException {@code UNAUTHORISED} when nobody signed in */
    protected final Principal principal() {
        if (session.get(SignedIn.VARIABLE) instanceof SignedIn signedIn) {
            return desk.session(signedIn.secret()).orElseThrow(() -> new AccessException(Kind.UNAUTHORISED, PHRASES.say("session-over"))).principal();
        }
        return desk.owner(Caller.name(session)).orElseThrow(() -> new AccessException(Kind.UNAUTHORISED, PHRASES.say("sign-in-first")));
    }

    /** @throws AccessException as the sign-in */
    protected final Principal signIn(String user, String password, Optional<String> newPassword) {
        Opened opened = desk.signIn(user, password, newPassword, HERE);
        signOut();
        session.put(SignedIn.VARIABLE, new SignedIn(opened.secret()));
        return opened.session().principal();
    }

    protected final void signOut() {
        if (session.get(SignedIn.VARIABLE) instanceof SignedIn signedIn) {
            desk.signOut(signedIn.secret());
        }
        session.put(SignedIn.VARIABLE, null);
    }

    /** @throws AccessException {@code FORBIDDEN} for whoever has none of these roles there */
    protected static void must(Principal by, PlaceId place, Role... roles) {
        if (!by.mayAnyOf(List.of(roles), place)) {
            throw new AccessException(Kind.FORBIDDEN, PHRASES.say("not-there", place, Arrays.stream(roles).map(Role::code).toList()));
        }
    }

    /** The same, wherever it be. */
    protected static void mustSomewhere(Principal by, Role role) {
        if (!by.mayAnyOfSomewhere(List.of(role))) {
            throw new AccessException(Kind.FORBIDDEN, PHRASES.say("nowhere", role.code()));
        }
    }

    /** Asks whoever signed in with a password for it again, before what cannot be taken back. */
    protected final void confirm(Principal by, String passwordFile) throws IOException {
        if (by.means() == Principal.Means.PASSWORD) {
            desk.confirm(by, password(passwordFile, "password"), HERE);
        }
    }

    /** @param file null where it is typed @param question key of the phrase that asks for it */
    protected final String password(String file, String question) throws IOException {
        if (file != null) {
            Path path = session.currentDir().resolve(file);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(path).stream().anyMatch(OF_OTHERS::contains)) {
                throw new WrongWordsException("file-of-others", path);
            }
            return Files.readString(path).strip();
        }
        return typed(question);
    }

    private String typed(String question) throws IOException {
        if (isAlone()) {
            throw new WrongWordsException("no-password");
        }
        try {
            return Optional.ofNullable(session.readLine(language().of(PHRASES.say(question)), MASK)).orElse("");
        } catch (RuntimeException e) {
            // Ctrl-C and Ctrl-D arrive as exceptions of the terminal library; both mean that nothing is typed.
            return "";
        }
    }

    /** Whether nobody can be asked. */
    protected final boolean isAlone() {
        return json || session.getTerminal() == null;
    }
}
