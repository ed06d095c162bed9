// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.access.AccessException;
import nuanfeng.access.Account;
import nuanfeng.access.AccountShelf;
import nuanfeng.access.AccountShelf.Deed;
import nuanfeng.access.AccountShelf.Kept;
import nuanfeng.access.Grant;
import nuanfeng.access.Role;
import nuanfeng.policy.PlaceId;

/**
 * The passwords that nobody has chosen: of the first administrator, and of an account whose password was lost. They stand in a file that only the
 * owner of the state folder can read, and are good once: for choosing another one.
 *
 * <p>{@code bin/nuanfeng account reset} runs beside the server, which alone may open the database. It leaves the hash in a file, and the server takes
 * it before the next sign-in.
 */
final class Secret {

    static final String FIRST = "admin";
    static final String RESETS = "account.reset";

    private static final Logger LOG = LoggerFactory.getLogger(Secret.class);
    private static final String ENDING = ".secret";
    private static final String FIRST_NAME = "系统管理员";
    private static final String OWNER = "owner of the state folder";

    private final Path home;
    private final AccountShelf shelf;
    private final Passwords passwords;
    private final PlaceId nation;
    private final Clock clock;

    Secret(Path home, AccountShelf shelf, Passwords passwords, PlaceId nation, Clock clock) {
        this.home = home;
        this.shelf = shelf;
        this.passwords = passwords;
        this.nation = nation;
        this.clock = clock;
    }

    /** Makes an administrator where nobody has an account. The file comes first: a start that dies between makes another secret. */
    void makeFirst() throws IOException {
        if (!shelf.accounts().isEmpty()) {
            return;
        }
        String clear = Secrets.shorter();
        Path file = write(home, FIRST, clear);
        try {
            shelf.add(new Kept(first(), passwords.hash(clear)), deed("create", FIRST));
            LOG.info("Made the account {}; the secret it signs in with the first time stands in {}.", FIRST, file);
        } catch (AccessException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private Account first() {
        Instant now = clock.instant();
        return new Account(FIRST, FIRST_NAME, List.of(new Grant(Role.ADMINISTER, nation)), false, true, 1, now, now);
    }

    private Deed deed(String what, String subject) {
        return new Deed(OWNER, what, subject, "", clock.instant());
    }

    /** Leaves a secret for whoever owns the folder. @return the file in which it stands */
    static Path write(Path home, String subject, String clear) throws IOException {
        OwnFile.folder(home);
        OwnFile.write(home, subject + ENDING, clear + "\n");
        return home.resolve(subject + ENDING);
    }

    /** What the owner of the folder has asked for while the server could not be asked. */
    synchronized void takeResets() {
        Path file = home.resolve(RESETS);
        if (!Files.exists(file)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" ");
                if (parts.length == 2 && Account.isSubject(parts[0])) {
                    reset(parts[0], parts[1]);
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            LOG.error("{} cannot be read; no password was given anew.", file, e);
        }
    }

    private void reset(String subject, String hash) {
        Optional<Kept> kept = shelf.find(subject);
        if (kept.isPresent()) {
            Account before = kept.get().account();
            shelf.change(new Kept(new Account(subject, before.name(), before.grants(), false, true, before.version() + 1, before.createdAt(), clock.instant()), hash),
                    deed("reset", subject));
            LOG.warn("The account {} was given another password by the {}.", subject, OWNER);
        } else if (subject.equals(FIRST)) {
            shelf.add(new Kept(first(), hash), deed("create", FIRST));
            LOG.warn("The account {} was made by the {}.", subject, OWNER);
        } else {
            LOG.warn("There is no account {}; nothing was given anew.", subject);
        }
    }

    /** It was used: nobody needs the file any more. */
    void used(String subject) {
        try {
            Files.deleteIfExists(home.resolve(subject + ENDING));
        } catch (IOException e) {
            LOG.warn("{} is worth nothing any more, and could not be deleted", home.resolve(subject + ENDING), e);
        }
    }
}
