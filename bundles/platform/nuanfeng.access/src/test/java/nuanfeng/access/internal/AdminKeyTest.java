// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.policy.PlaceId;

class AdminKeyTest {

    private static final PlaceId NATION = new PlaceId("cn");

    @TempDir
    Path folder;
    private Path home;

    @BeforeEach
    void homeThatIsNotThereYet() {
        home = folder.resolve("var/nuanfeng");
    }

    private String key() throws IOException {
        return Files.readString(home.resolve("admin.key")).strip();
    }

    @Test
    void theFirstStartMakesAKeyThatOnlyItsOwnerCanRead() throws IOException {
        AdminKey made = AdminKey.in(home, NATION);

        assertEquals(43, key().length());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("admin.key"))));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("admin.key.hash"))));
        assertFalse(Files.readString(home.resolve("admin.key.hash")).contains(key()));
        Principal principal = made.find(key()).orElseThrow();
        assertEquals("admin", principal.subject());
        assertTrue(principal.may(Role.ADMINISTER, new PlaceId("cn.testland.testcity")));
        assertTrue(made.find(key() + "x").isEmpty());
        assertTrue(made.find("").isEmpty());
    }

    @Test
    void theKeyStaysAfterItsFileIsTakenAway() throws IOException {
        AdminKey.in(home, NATION);
        String key = key();
        Files.delete(home.resolve("admin.key"));

        assertTrue(AdminKey.in(home, NATION).find(key).isPresent());
        assertFalse(Files.exists(home.resolve("admin.key")));
    }

    @Test
    void deletingTheHashMakesANewKey() throws IOException {
        AdminKey.in(home, NATION);
        String old = key();
        Files.delete(home.resolve("admin.key.hash"));
        AdminKey made = AdminKey.in(home, NATION);

        assertNotEquals(old, key());
        assertTrue(made.find(old).isEmpty());
        assertTrue(made.find(key()).isPresent());
    }

    @Test
    void aDamagedHashLetsNobodyIn() throws IOException {
        AdminKey.in(home, NATION);
        for (String damaged : new String[] {"", "1", "1::", "2:00:00", "1:zz:zz", "1:00:"}) {
            Files.writeString(home.resolve("admin.key.hash"), damaged);
            AdminKey key = AdminKey.in(home, NATION);
            assertTrue(key.find(key()).isEmpty(), damaged);
            assertTrue(key.find("").isEmpty(), damaged);
        }
    }

    @Test
    void aNewKeyHoldsFromTheNextRequestOn() throws IOException {
        AdminKey key = AdminKey.in(home, NATION);
        String old = key();
        KeyTool.main(new String[] {"new", home.toString()});

        assertNotEquals(old, key());
        assertTrue(key.find(old).isEmpty());
        assertTrue(key.find(key()).isPresent());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("admin.key"))));
    }

    @Test
    void aRevokedKeyLetsNobodyInUntilThereIsAnother() throws IOException {
        AdminKey key = AdminKey.in(home, NATION);
        String old = key();
        KeyTool.main(new String[] {"revoke", home.toString()});

        assertTrue(key.find(old).isEmpty());
        assertTrue(key.find("").isEmpty());
        assertTrue(key.find("revoked").isEmpty());
        assertFalse(Files.exists(home.resolve("admin.key")));
        assertTrue(AdminKey.in(home, NATION).find(old).isEmpty());
        assertFalse(Files.exists(home.resolve("admin.key")), "a restart makes no key either");

        KeyTool.main(new String[] {"new", home.toString()});
        assertTrue(key.find(key()).isPresent());
        assertEquals(List.of("admin.key", "admin.key.hash"), names());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
