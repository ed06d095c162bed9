// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.access.Grant;
import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.lifecycle.Digest;
import nuanfeng.policy.PlaceId;

/**
 * The one key of the administrator: 256 random bits, made at the first start.
 *
 * <p>{@code admin.key} holds it in clear, readable by its owner alone, until the administrator takes it away; the platform never
 * reads that file. {@code admin.key.hash} holds a salted SHA-256, which is enough for a key that cannot be guessed. It is looked at
 * again whenever it has changed: a new or revoked key holds from the next request on. Deleting it makes a new key at the next start.
 * A damaged hash lets nobody in.
 */
final class AdminKey {

    private static final Logger LOG = LoggerFactory.getLogger(AdminKey.class);
    private static final String SUBJECT = "admin";
    private static final String NAME = "管理密钥";
    private static final String KEY_FILE = "admin.key";
    private static final String HASH_FILE = "admin.key.hash";
    private static final String FORMAT = "1";
    private static final String REVOKED = "revoked";
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final Path file;
    private final Principal administrator;
    private volatile Known known;

    /** What the file said, and by what it is seen that it says something else now. */
    private record Known(byte[] salt, byte[] hash, Object stamp) {

        boolean is(String key) {
            return MessageDigest.isEqual(hash, digest(salt, key)) && hash.length > 0;
        }
    }

    private AdminKey(Path file, PlaceId nation) throws IOException {
        this.file = file;
        this.administrator = new Principal(SUBJECT, NAME, List.of(new Grant(Role.ADMINISTER, nation)), Principal.Means.KEY);
        this.known = read(file);
    }

    /**
     * Reads the key's hash, or makes a key where there is none.
     *
     * @param home folder for both files; made when it is missing, and closed to everybody but its owner
     * @param nation the place at the top, whose administrator may change everything
     */
    static AdminKey in(Path home, PlaceId nation) throws IOException {
        OwnFile.folder(home);
        Path file = home.resolve(HASH_FILE);
        if (!Files.exists(file)) {
            LOG.info("Made an administrator key; it stands in {}.", make(home));
        }
        return new AdminKey(file, nation);
    }

    /** Makes another key; the one before is worth nothing from then on. @return the file in which it stands */
    static Path make(Path home) throws IOException {
        SecureRandom random = new SecureRandom();
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String clear = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        Files.createDirectories(home);
        // The hash comes last: a start that dies before it makes another key.
        OwnFile.write(home, KEY_FILE, clear + "\n");
        OwnFile.write(home, HASH_FILE, FORMAT + ":" + HexFormat.of().formatHex(salt) + ":" + HexFormat.of().formatHex(digest(salt, clear)) + "\n");
        return home.resolve(KEY_FILE);
    }

    /** Lets nobody administer until a key is made again. */
    static void revoke(Path home) throws IOException {
        OwnFile.write(home, HASH_FILE, REVOKED + "\n");
        Files.deleteIfExists(home.resolve(KEY_FILE));
    }

    /** Whose key this is, if it is the one. Takes the same time whether the key is nearly right or not at all. */
    Optional<Principal> find(String key) {
        return current().is(key) ? Optional.of(administrator) : Optional.empty();
    }

    Principal administrator() {
        return administrator;
    }

    /** Says of which key it is, without saying it; another one after another key was made, or none. */
    String mark() {
        return HexFormat.of().formatHex(current().hash());
    }

    private Known current() {
        Known now = known;
        try {
            if (!stamp(file).equals(now.stamp())) {
                now = read(file);
                known = now;
                LOG.info("The administrator key was changed.");
            }
        } catch (NoSuchFileException e) {
            LOG.debug("The hash was deleted: a new key comes with the next start", e);
        } catch (IOException e) {
            LOG.error("{} cannot be read; the key that was known goes on.", file, e);
        }
        return now;
    }

    private static Known read(Path file) throws IOException {
        Object stamp = stamp(file);
        String text = Files.readString(file).strip();
        String[] parts = text.split(":");
        try {
            if (parts.length == 3 && parts[0].equals(FORMAT)) {
                return new Known(HexFormat.of().parseHex(parts[1]), HexFormat.of().parseHex(parts[2]), stamp);
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("The hash is no hexadecimal number", e);
        }
        if (text.equals(REVOKED)) {
            LOG.warn("The administrator key is revoked: nobody can administer. bin/nuanfeng key new makes another one.");
        } else {
            LOG.error("{} is damaged: nobody can administer. bin/nuanfeng key new makes another key.", file);
        }
        return new Known(new byte[0], new byte[0], stamp);
    }

    /** Every writing makes another file, so its key differs even within one tick of the clock. */
    private static Object stamp(Path file) throws IOException {
        BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
        return List.of(seen.lastModifiedTime(), seen.size(), String.valueOf(seen.fileKey()));
    }

    private static byte[] digest(byte[] salt, String key) {
        MessageDigest sha = Digest.start();
        sha.update(salt);
        return sha.digest(key.getBytes(StandardCharsets.UTF_8));
    }
}
