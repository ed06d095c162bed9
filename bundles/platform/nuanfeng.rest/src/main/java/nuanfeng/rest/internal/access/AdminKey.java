// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.lifecycle.Digest;
import nuanfeng.policy.PlaceId;

/**
 * The one key of the administrator: 256 random bits, made at the first start.
 *
 * <p>{@code admin.key} holds it in clear, readable by its owner alone, until the administrator takes it away; the platform never
 * reads that file. {@code admin.key.hash} holds a salted SHA-256, which is enough for a key that cannot be guessed. Deleting
 * {@code admin.key.hash} makes a new key at the next start, and the old one is worth nothing. A damaged hash lets nobody in.
 */
public final class AdminKey implements Principals {

    private static final Logger LOG = LoggerFactory.getLogger(AdminKey.class);
    private static final String KEY_FILE = "admin.key";
    private static final String HASH_FILE = "admin.key.hash";
    private static final String FORMAT = "1";
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final byte[] salt;
    private final byte[] hash;
    private final Principal administrator;

    private AdminKey(byte[] salt, byte[] hash, PlaceId nation) {
        this.salt = salt;
        this.hash = hash;
        this.administrator = new Principal(Principal.ADMIN, List.of(new Principal.Role(Principal.ADMIN, nation)));
    }

    /**
     * Reads the key's hash, or makes a key where there is none.
     *
     * @param home folder for both files; made when it is missing
     * @param nation the place at the top, whose administrator may change everything
     */
    public static AdminKey in(Path home, PlaceId nation) throws IOException {
        Path file = home.resolve(HASH_FILE);
        if (!Files.exists(file)) {
            return make(home, nation);
        }
        String[] parts = Files.readString(file).strip().split(":");
        try {
            if (parts.length == 3 && parts[0].equals(FORMAT)) {
                return new AdminKey(HexFormat.of().parseHex(parts[1]), HexFormat.of().parseHex(parts[2]), nation);
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("The hash is no hexadecimal number", e);
        }
        LOG.error("{} is damaged: nobody can administer. Delete it and start again to get a new key.", file);
        return new AdminKey(new byte[0], new byte[0], nation);
    }

    private static AdminKey make(Path home, PlaceId nation) throws IOException {
        SecureRandom random = new SecureRandom();
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String clear = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        byte[] hash = digest(salt, clear);
        Files.createDirectories(home);
        // The hash comes last: a start that dies before it makes another key.
        write(home, KEY_FILE, clear + "\n");
        write(home, HASH_FILE, FORMAT + ":" + HexFormat.of().formatHex(salt) + ":" + HexFormat.of().formatHex(hash) + "\n");
        LOG.info("Made an administrator key; it stands in {}.", home.resolve(KEY_FILE));
        return new AdminKey(salt, hash, nation);
    }

    private static void write(Path home, String name, String text) throws IOException {
        boolean posix = home.getFileSystem().supportedFileAttributeViews().contains("posix");
        Path fresh = posix ? Files.createTempFile(home, name, ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY))
                : Files.createTempFile(home, name, ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, home.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public Optional<Principal> find(String key) {
        boolean right = MessageDigest.isEqual(hash, digest(salt, key)) && hash.length > 0;
        return right ? Optional.of(administrator) : Optional.empty();
    }

    private static byte[] digest(byte[] salt, String key) {
        MessageDigest sha = Digest.start();
        sha.update(salt);
        return sha.digest(key.getBytes(StandardCharsets.UTF_8));
    }
}
