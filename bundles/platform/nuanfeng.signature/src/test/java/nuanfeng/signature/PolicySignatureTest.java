// SPDX-License-Identifier: Apache-2.0
package nuanfeng.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.Digest;
import nuanfeng.policy.PlaceId;

@Tag("once")
class PolicySignatureTest {

    private static final PlaceId REGION = new PlaceId("cn.south");
    private static final PlaceId CITY = new PlaceId("cn.south.port");
    private static final PlaceId ELSEWHERE = new PlaceId("cn.north.port");
    private static final Instant NOW = Instant.parse("2026-11-29T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Map<SigningAlgorithm, SigningKey> KEYS = new EnumMap<>(SigningAlgorithm.class);

    @TempDir
    Path folder;
    private Path bundle;
    private String digest;

    @BeforeAll
    static void keys() throws GeneralSecurityException {
        for (SigningAlgorithm each : SigningAlgorithm.values()) {
            KEYS.put(each, SigningKey.generate(each));
        }
    }

    @BeforeEach
    void bundle() throws IOException {
        bundle = folder.resolve("政策.jar");
        byte[] bytes = new byte[3000];
        new SplittableRandom(7).nextBytes(bytes);
        Files.write(bundle, bytes);
        digest = Digest.of(bundle);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsTrustedForThePlaceAboveMaySign(SigningAlgorithm algorithm) throws Exception {
        PolicySignature signature = PolicySignature.parse(KEYS.get(algorithm).sign(bundle, CITY, NOW).toBytes());
        assertEquals(Optional.empty(), objection(trusted(algorithm, REGION), signature));
        assertEquals(signature, PolicySignature.parse(signature.toBytes()));
    }

    @ParameterizedTest
    @EnumSource
    void everyByteOfTheBundleCounts(SigningAlgorithm algorithm) throws Exception {
        PolicySignature signature = KEYS.get(algorithm).sign(bundle, CITY, NOW);
        TrustedKeys keys = trusted(algorithm, REGION);
        byte[] bytes = Files.readAllBytes(bundle);
        // Every byte with the fastest; a part of them with the others.
        int step = algorithm == SigningAlgorithm.RSA ? 1 : 37;
        for (int i = 0; i < bytes.length; i += step) {
            bytes[i] ^= 1;
            Files.write(bundle, bytes);
            assertEquals("other-bytes", code(objection(keys, signature)));
            // Also when somebody wrote the new digest into the signature.
            PolicySignature forged = new PolicySignature(signature.keyId(), algorithm, CITY, Digest.of(bundle), NOW, signature.signature());
            assertEquals("wrong-signature", code(keys.objection(forged, bundle, Digest.of(bundle), CITY, false, NOW)));
            bytes[i] ^= 1;
        }
        Files.write(bundle, Arrays.copyOf(bytes, bytes.length + 1));
        assertEquals("other-bytes", code(objection(keys, signature)));
    }

    @ParameterizedTest
    @EnumSource
    void everyByteOfTheSignatureFileCounts(SigningAlgorithm algorithm) throws Exception {
        PolicySignature signature = KEYS.get(algorithm).sign(bundle, CITY, NOW);
        TrustedKeys keys = trusted(algorithm, REGION);
        byte[] text = signature.toBytes();
        for (int i = 0; i < text.length; i++) {
            for (int bit : new int[] {1, 4}) {
                byte[] other = text.clone();
                other[i] ^= (byte) bit;
                assertFalse(isAccepted(keys, other), () -> new String(other, StandardCharsets.ISO_8859_1));
            }
            assertFalse(isAccepted(keys, Arrays.copyOf(text, i)), "cut");
        }
        assertTrue(isAccepted(keys, text));
    }

    @Test
    void whoIsNotTrustedForItIsToldWhy() throws Exception {
        SigningKey key = KEYS.get(SigningAlgorithm.SM2);
        PolicySignature signature = key.sign(bundle, CITY, NOW);
        assertEquals("unknown-key", code(objection(trusted(SigningAlgorithm.ED25519, REGION), signature)));
        assertEquals("key-for-other-place", code(objection(trusted(SigningAlgorithm.SM2, ELSEWHERE), signature)));
        assertEquals("other-place", code(trusted(SigningAlgorithm.SM2, REGION).objection(signature, bundle, digest, REGION, false, NOW)));
        assertEquals("key-out-of-time", code(objection(trust(key, REGION, TODAY.plusDays(1), Optional.empty(), Optional.empty(), false), signature)));
        assertEquals("key-out-of-time", code(objection(trust(key, REGION, TODAY.minusDays(9), Optional.of(TODAY), Optional.empty(), false), signature)));
        assertEquals("revoked-key", code(objection(trust(key, REGION, TODAY, Optional.empty(), Optional.of("遗失"), true), signature)));
        assertEquals("not-for-code", code(trusted(SigningAlgorithm.SM2, REGION).objection(signature, bundle, digest, CITY, true, NOW)));
        assertEquals(Optional.empty(), trust(key, REGION, TODAY, Optional.of(TODAY.plusDays(1)), Optional.empty(), true)
                .objection(signature, bundle, digest, CITY, true, NOW));
        assertEquals("signed-in-future", code(objection(trusted(SigningAlgorithm.SM2, REGION), key.sign(bundle, CITY, NOW.plusSeconds(3600)))));
        PolicySignature claimed = new PolicySignature(key.id(), SigningAlgorithm.RSA, CITY, digest, NOW, signature.signature());
        assertEquals("other-algorithm", code(objection(trusted(SigningAlgorithm.SM2, REGION), claimed)));
    }

    @Test
    void aKeyIsKeptUnderAPassphraseOrOpen() throws Exception {
        for (SigningKey key : KEYS.values()) {
            String open = key.toPem(new char[0]);
            assertEquals(key.id(), SigningKey.read(open, new char[0]).id());
            String closed = key.toPem("口令 with blanks".toCharArray());
            assertTrue(closed.contains("ENCRYPTED PRIVATE KEY"));
            SigningKey read = SigningKey.read(closed, "口令 with blanks".toCharArray());
            assertEquals(Optional.empty(), objection(trusted(key.algorithm(), REGION), read.sign(bundle, CITY, NOW)));
            assertEquals("passphrase-wrong", refused(closed, "other").complaint().code());
            assertEquals("passphrase-wanted", refused(closed, "").complaint().code());
        }
        assertEquals("unreadable-key", refused("nothing", "").complaint().code());
    }

    private static UnfitSignatureException refused(String pem, String passphrase) {
        return assertThrows(UnfitSignatureException.class, () -> SigningKey.read(pem, passphrase.toCharArray()));
    }

    private boolean isAccepted(TrustedKeys keys, byte[] text) throws IOException {
        try {
            return objection(keys, PolicySignature.parse(text)).isEmpty();
        } catch (UnfitSignatureException e) {
            return false;
        }
    }

    private Optional<Complaint> objection(TrustedKeys keys, PolicySignature signature) throws IOException {
        return keys.objection(signature, bundle, digest, CITY, false, NOW);
    }

    private static String code(Optional<Complaint> complaint) {
        return complaint.map(Complaint::code).orElse("nothing");
    }

    private static TrustedKeys trusted(SigningAlgorithm algorithm, PlaceId place) throws Exception {
        return trust(KEYS.get(algorithm), place, TODAY, Optional.empty(), Optional.empty(), false);
    }

    private static TrustedKeys trust(SigningKey key, PlaceId place, LocalDate from, Optional<LocalDate> to, Optional<String> revoked, boolean code)
            throws Exception {
        return new TrustedKeys(List.of(new TrustedKey(key.id(), key.algorithm(),
                key.algorithm().publicKey(Base64.getDecoder().decode(key.publicText())), "试验单位", place, from, to, revoked, code)));
    }
}
