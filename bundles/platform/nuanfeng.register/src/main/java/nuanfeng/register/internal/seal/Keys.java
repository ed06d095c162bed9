// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of a register: one to seal, one to look up what is sealed, one to chain the history. They lie in a file that only its owner
 * reads, outside the database and its backup: without them a stolen database tells nothing, and nobody can forge its history.
 */
public final class Keys {

    private static final String FIRST_LINE = "nuanfeng register keys 1";
    private static final String SEAL = "seal ";
    private static final String LOOK_UP = "look-up ";
    private static final String CHAIN = "chain ";
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final SecretKey seal;
    private final Hmac lookUp;
    private final Hmac chain;

    private Keys(byte[] seal, byte[] lookUp, byte[] chain) {
        this.seal = new SecretKeySpec(seal, "AES");
        this.lookUp = new Hmac(lookUp);
        this.chain = new Hmac(chain);
    }

    /** Those of a file, which is made when it is not there. @throws IOException when it can be read by others, or has another form */
    public static Keys in(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix") && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException("Others may read the keys of the register; take that away: chmod 600 " + file);
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
            throw new IOException("Not a file of register keys: " + file);
        }
        return new Keys(key(lines, SEAL, file), key(lines, LOOK_UP, file), key(lines, CHAIN, file));
    }

    private static byte[] key(List<String> lines, String name, Path file) throws IOException {
        byte[] key = lines.stream().filter(line -> line.startsWith(name)).findFirst().map(line -> Base64.getDecoder().decode(line.substring(name.length()).strip()))
                .orElse(new byte[0]);
        if (key.length != BYTES) {
            throw new IOException("The key '%s' is not in %s".formatted(name.strip(), file));
        }
        return key;
    }

    /** Whole or not at all, and on the disk before anything is sealed with it. */
    private static void make(Path file) throws IOException {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        for (String each : List.of(SEAL, LOOK_UP, CHAIN)) {
            byte[] key = new byte[BYTES];
            random.nextBytes(key);
            text.append(each).append(Base64.getEncoder().encodeToString(key)).append('\n');
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER));
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text.toString());
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    SecretKey seal() {
        return seal;
    }

    Hmac lookUp() {
        return lookUp;
    }

    Hmac chain() {
        return chain;
    }

    /** By which a database knows whether these are its keys. */
    public String fingerprint() {
        return Hmac.hex(lookUp.of("fingerprint", "")) + Hmac.hex(chain.of("fingerprint", ""));
    }
}
