// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Makes the key with which the owner of this machine reaches the console: there is no password. The private half goes to a file
 * that only its owner can read, the public half to the container's {@code keys.properties}.
 */
public final class ConsoleKey {

    private static final int BITS = 3072;
    private static final int LINE = 64;
    private static final String USER = "admin";
    /** The group that the container ships; it may do everything. */
    private static final String ADMINISTRATORS = "_g_:admingroup";

    private ConsoleKey() {
    }

    /** @param arguments the file for the private key, and {@code keys.properties} */
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        KeyPair pair = generator.generateKeyPair();
        writePrivate(Path.of(arguments[0]), pair);
        Path keys = Path.of(arguments[1]);
        List<String> lines = new ArrayList<>(Files.exists(keys) ? Files.readAllLines(keys) : List.of());
        // A key whose private half is gone opens nothing any more.
        lines.removeIf(line -> line.startsWith(USER + "="));
        lines.add("%s=%s,%s".formatted(USER, publicKey((RSAPublicKey) pair.getPublic()), ADMINISTRATORS));
        Files.write(keys, lines);
    }

    private static void writePrivate(Path file, KeyPair pair) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder(LINE, new byte[] {'\n'})
                .encodeToString(pair.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
    }

    /** The public key as secure shells write it (RFC 4253, 6.6). */
    private static String publicKey(RSAPublicKey key) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, "ssh-rsa".getBytes(StandardCharsets.US_ASCII));
            write(out, key.getPublicExponent().toByteArray());
            write(out, key.getModulus().toByteArray());
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
