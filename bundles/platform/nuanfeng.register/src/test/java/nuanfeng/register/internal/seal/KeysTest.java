// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.register.internal.seal.Vault.BrokenSealException;
import nuanfeng.register.internal.seal.Vault.Where;

class KeysTest {

    private static final Where WHERE = new Where("worker", 1, "idNo", 1);

    @TempDir
    Path folder;

    @Test
    void aFileOfKeysIsMadeForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("home/register.keys");
        String first = Keys.in(file).fingerprint();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(first, Keys.in(file).fingerprint());
        assertFalse(first.equals(Keys.in(folder.resolve("other.keys")).fingerprint()));
    }

    @Test
    void keysThatOthersMayReadOrThatAreNoneAreRefused() throws IOException {
        Path file = folder.resolve("register.keys");
        Keys.in(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThrows(IOException.class, () -> Keys.in(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, "something else");
        assertThrows(IOException.class, () -> Keys.in(file));
    }

    @Test
    void whatIsSealedOpensInItsPlaceAlone() throws IOException {
        Vault vault = new Vault(Keys.in(folder.resolve("register.keys")));
        byte[] sealed = vault.seal("秘密", WHERE);
        assertEquals("秘密", vault.open(sealed, WHERE));
        assertFalse(new String(sealed, StandardCharsets.UTF_8).contains("秘密"));
        for (Where elsewhere : List.of(new Where("worker", 2, "idNo", 1), new Where("worker", 1, "name", 1), new Where("outlet", 1, "idNo", 1),
                new Where("worker", 1, "idNo", 2))) {
            assertThrows(BrokenSealException.class, () -> vault.open(sealed, elsewhere));
        }
        for (int i = 0; i < sealed.length; i++) {
            byte[] other = sealed.clone();
            other[i] ^= 1;
            assertThrows(BrokenSealException.class, () -> vault.open(other, WHERE));
        }
        assertThrows(BrokenSealException.class, () -> vault.open(new byte[0], WHERE));
        assertThrows(BrokenSealException.class, () -> new Vault(Keys.in(folder.resolve("other.keys"))).open(sealed, WHERE));
    }

    @Test
    void equalValuesAreFoundInOneDomainAndNoOther() throws IOException {
        Vault vault = new Vault(Keys.in(folder.resolve("register.keys")));
        assertArrayEquals(vault.lookUp("person", "x"), vault.lookUp("person", "x"));
        assertFalse(Arrays.equals(vault.lookUp("person", "x"), vault.lookUp("key/worker", "x")));
    }

    @Test
    void jsonIsWrittenInOneWayAlone() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("b", List.of(true, 7L, "“\n\"\\𠀀"));
        value.put("a", Map.of("z", 1, "y", "2.50"));
        value.put("gone", null);
        assertEquals("{\"a\":{\"y\":\"2.50\",\"z\":1},\"b\":[true,7,\"“\\n\\\"\\\\𠀀\"]}", CanonicalJson.text(value));
        for (Object wrong : List.of("\u0000", "\ud800", "\udc00x", 1.5, new Object())) {
            assertThrows(IllegalArgumentException.class, () -> CanonicalJson.text(Map.of("x", wrong)));
        }
        assertTrue(CanonicalJson.bytes(Map.of("x", "字")).length > 9);
    }
}
