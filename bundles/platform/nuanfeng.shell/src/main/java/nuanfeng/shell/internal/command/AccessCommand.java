// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.command;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

import nuanfeng.access.AccessException;
import nuanfeng.access.Principal;
import nuanfeng.access.Session.Opened;
import nuanfeng.policy.Phrases;

/**
 * A command that signs in, or asks for a secret. A password is typed unseen or read from a file of its owner; it never stands in a command, which others can see.
 */
public abstract class AccessCommand extends PolicyCommand {

    private static final Phrases PHRASES = Phrases.beside(AccessCommand.class);
    private static final String HERE = "shell";
    private static final char MASK = '*';
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

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
