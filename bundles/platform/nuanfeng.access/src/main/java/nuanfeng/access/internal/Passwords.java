// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import nuanfeng.access.AccessException;
import nuanfeng.access.AccessException.Kind;
import nuanfeng.policy.Phrases;

/**
 * Hashes passwords by PBKDF2 with HMAC-SHA-256, 600 000 rounds (OWASP Password Storage Cheat Sheet), at most two at a time: each costs a processor a
 * part of a second, and nobody may take them all by trying.
 */
final class Passwords {

    /** Of every hash that is made. */
    static final int ROUNDS = 600_000;
    static final int MOST_CHARACTERS = 200;

    private static final Phrases PHRASES = Phrases.beside(Passwords.class);
    private static final String SCHEME = "pbkdf2-sha256";
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 16;
    private static final int WAIT_SECONDS = 20;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final int BITS_PER_BYTE = 8;

    private final int rounds;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final AtomicInteger waiting = new AtomicInteger();
    private final String decoy;

    /** @param rounds fewer in tests alone */
    Passwords(int rounds) {
        this.rounds = rounds;
        byte[] nothing = new byte[HASH_BITS / BITS_PER_BYTE];
        new SecureRandom().nextBytes(nothing);
        this.decoy = written(rounds, new byte[SALT_BYTES], nothing);
    }

    /** A hash that no password has, to be compared with where there is nobody. */
    String decoy() {
        return decoy;
    }

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return written(rounds, salt, waited(password, salt, rounds));
    }

    private static String written(int rounds, byte[] salt, byte[] hash) {
        return SCHEME + "$" + rounds + "$" + HexFormat.of().formatHex(salt) + "$" + HexFormat.of().formatHex(hash);
    }

    /** Always costs a hash, also where the answer is known. @throws AccessException {@code RATE_LIMITED} when too many wait */
    boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$");
        byte[] expected = HexFormat.of().parseHex(parts[3]);
        byte[] found = waited(password.length() > MOST_CHARACTERS ? "" : password, HexFormat.of().parseHex(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(expected, found) && password.length() <= MOST_CHARACTERS && !password.isEmpty();
    }

    private byte[] waited(String password, byte[] salt, int times) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            throw busy();
        }
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
            try {
                return derived(password, salt, times);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static AccessException busy() {
        return new AccessException(Kind.RATE_LIMITED, PHRASES.say("too-many-sign-ins"));
    }

    private static byte[] derived(String password, byte[] salt, int times) {
        PBEKeySpec spec = new PBEKeySpec(Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray(), salt, times, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }
}
