// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.testkit.internal.CallException;
import nuanfeng.testkit.internal.UsageException;

class BackupCommandTest {

    private static final Map<String, String> KEPT = Map.of("var/nuanfeng/log/activations.jsonl", "{}\n", "var/nuanfeng/store/sha256/ab/abc.jar", "jar",
            "var/nuanfeng/admin.key.hash", "hash", "var/nuanfeng/registers/records.mv.db", "数据", "etc/nuanfeng.rest.cfg", "port = 1\n");
    private static final Map<String, String> LEFT = Map.of("var/nuanfeng/register.keys", "secret", "var/nuanfeng/admin.key", "clear", "var/nuanfeng/console.key", "clear", "var/nuanfeng/admin.secret", "clear", "var/nuanfeng/store/incoming/1.part", "x",
            "var/nuanfeng/lock", "", "etc/config.properties", "the build's", "var/nuanfeng/registers/records.lock.db", "x");

    @TempDir
    Path folder;
    private Path home;
    private Path archive;
    private Path passphrase;

    @BeforeEach
    void aServer() throws IOException {
        home = folder.resolve("旧 home");
        archive = folder.resolve("备份.zip");
        passphrase = Files.writeString(folder.resolve("passphrase"), "口令\n");
        for (Map<String, String> files : List.of(KEPT, LEFT)) {
            for (Map.Entry<String, String> each : files.entrySet()) {
                Path file = home.resolve(each.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, each.getValue());
            }
        }
    }

    @Test
    void whatAServerKeepsComesBackAndNothingElse() throws IOException {
        assertTrue(of(home).backup(List.of(archive.toString())));
        Path fresh = fresh("neu");
        assertTrue(of(fresh).restore(List.of(archive.toString())));
        assertEquals(new TreeMap<>(KEPT), files(fresh));
    }

    @Test
    void theKeysTravelApartUnderAPassphrase() throws IOException {
        Path keys = folder.resolve("keys.sealed");
        of(home).backup(List.of(archive.toString(), "--keys", keys.toString(), "--passphrase-file", passphrase.toString()));
        assertFalse(Files.readString(keys).contains("secret"));
        Path fresh = fresh("neu");
        Path other = Files.writeString(folder.resolve("other"), "falsch");
        assertThrows(CallException.class, () -> of(fresh).restore(List.of(archive.toString(), "--keys", keys.toString(), "--passphrase-file", other.toString())));
        assertFalse(Files.exists(fresh.resolve("var/nuanfeng")));
        of(fresh).restore(List.of(archive.toString(), "--keys", keys.toString(), "--passphrase-file", passphrase.toString()));
        assertEquals("secret", Files.readString(fresh.resolve("var/nuanfeng/register.keys")));
        byte[] sealed = Files.readAllBytes(keys);
        for (int i = 0; i < sealed.length; i += 7) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            Path file = Files.write(folder.resolve("changed"), changed);
            assertThrows(CallException.class, () -> KeyEnvelope.open(file, "口令".toCharArray()));
            if (i > 40) {
                // Deriving the key is meant to take long; these are enough.
                i += 40;
            }
        }
        assertArrayEquals("secret".getBytes(StandardCharsets.UTF_8), KeyEnvelope.open(keys, "口令".toCharArray()));
    }

    /** Whatever a kill left behind, the next try begins anew; and what is half there is no server's. */
    @Test
    void whatWasCutIsDoneAgain() throws IOException {
        of(home).backup(List.of(archive.toString()));
        Path fresh = fresh("neu");
        Files.createDirectories(fresh.resolve("var/nuanfeng.restored/var/nuanfeng/log"));
        Files.writeString(fresh.resolve("var/nuanfeng.restored/var/nuanfeng/log/activations.jsonl"), "half");
        of(fresh).restore(List.of(archive.toString()));
        assertEquals(new TreeMap<>(KEPT), files(fresh));
        Files.writeString(folder.resolve("备份2.zip.part"), "half");
        assertTrue(of(home).backup(List.of(folder.resolve("备份2.zip").toString())));
        assertFalse(Files.exists(folder.resolve("备份2.zip.part")));
    }

    @Test
    void nothingIsOverwrittenAndNothingElseIsTaken() throws IOException {
        of(home).backup(List.of(archive.toString()));
        assertThrows(CallException.class, () -> of(home).backup(List.of(archive.toString())));
        assertThrows(CallException.class, () -> of(home).restore(List.of(archive.toString())));
        Path other = Files.writeString(folder.resolve("other.zip"), "PK nonsense");
        assertThrows(CallException.class, () -> of(fresh("neu")).restore(List.of(other.toString())));
        assertThrows(CallException.class, () -> of(fresh("neu2")).restore(List.of(folder.resolve("nothing").toString())));
        assertThrows(UsageException.class, () -> of(home).backup(List.of()));
        byte[] cut = Files.readAllBytes(archive);
        Path half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(cut, cut.length / 2));
        Path fresh = fresh("neu3");
        assertThrows(IOException.class, () -> of(fresh).restore(List.of(half.toString())));
        assertFalse(Files.exists(fresh.resolve("var/nuanfeng")));
    }

    private Path fresh(String name) throws IOException {
        Path fresh = folder.resolve(name);
        Files.createDirectories(fresh.resolve("etc"));
        return fresh;
    }

    private static TreeMap<String, String> files(Path home) throws IOException {
        TreeMap<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                found.put(home.relativize(each).toString(), Files.readString(each));
            }
        }
        return found;
    }

    private static BackupCommand of(Path home) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        return new BackupCommand("nuanfeng", nowhere, nowhere, false, home);
    }
}
