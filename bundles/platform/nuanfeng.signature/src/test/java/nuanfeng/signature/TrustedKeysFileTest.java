// SPDX-License-Identifier: Apache-2.0
package nuanfeng.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.policy.PlaceId;

class TrustedKeysFileTest {

    @TempDir
    Path folder;

    @Test
    void whatIsGeneratedCanBeListed() throws Exception {
        SigningKey key = SigningKey.generate(SigningAlgorithm.SM2);
        Path file = write("{\"keys\": [" + entry(key) + "]}");
        TrustedKeysFile keys = new TrustedKeysFile(file);
        assertTrue(keys.now().find(key.id()).isPresent());
        // A revoked key is known as revoked at the next question.
        write("{\"keys\": [" + entry(key).replace("\"code\"", "\"revoked\" : \"遗失\", \"code\"") + "]}");
        assertEquals("遗失", keys.now().find(key.id()).orElseThrow().revoked().orElseThrow());
    }

    @Test
    void whoeverListsWronglyTrustsNobody() throws Exception {
        SigningKey key = SigningKey.generate(SigningAlgorithm.ED25519);
        String entry = entry(key);
        assertRefused("missing", null);
        assertRefused("json", "{");
        assertRefused("json", "{\"keys\": [], \"keys\": []}");
        assertRefused("no-list", "{}");
        assertRefused("no-list", "");
        assertRefused("twice", "{\"keys\": [" + entry + "," + entry + "]}");
        assertRefused("unknown-name", "{\"keys\": [" + entry.replace("\"code\"", "\"colour\"") + "]}");
        for (String member : List.of("algorithm", "holder", "place", "from", "publicKey")) {
            assertRefused("value", "{\"keys\": [" + entry.replaceFirst("\"" + member + "\" : \"[^\"]*\"", "\"" + member + "\" : \"\"") + "]}");
        }
        assertRefused("value", "{\"keys\": [" + entry.replace("ED25519", "SM2") + "]}");
        assertRefused("value", "{\"keys\": [" + entry.replace(": false", ": \"yes\"") + "]}");
        assertRefused("other-id", "{\"keys\": [" + entry.replace(key.id(), "0".repeat(32)) + "]}");
    }

    private void assertRefused(String what, String text) throws IOException {
        Path file = folder.resolve("keys.json");
        Files.deleteIfExists(file);
        if (text != null) {
            write(text);
        }
        UnfitSignatureException refused = assertThrows(UnfitSignatureException.class, () -> new TrustedKeysFile(file).now(), text);
        assertEquals("unfit-keys", refused.complaint().code());
        assertTrue(refused.complaint().detail().in(true).length() > 20, what);
    }

    private static String entry(SigningKey key) {
        return TrustedKeysFile.entry(key, "试验单位", new PlaceId("cn.south"), LocalDate.of(2026, 1, 1));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("keys.json"), text);
    }
}
