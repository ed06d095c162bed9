// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** Seals values, opens them, and makes the keyed digests by which they are found and the history is chained. */
public final class Vault {

    private static final byte KEY_ID = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SALT = 16;

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();
    /** To find one takes longer than to seal by it; as many as there are threads at once. */
    private final Queue<Cipher> idle = new ConcurrentLinkedQueue<>();

    public Vault(Keys keys) {
        this.keys = keys;
    }

    /** Where a sealed value belongs. It can be opened there alone. */
    public record Where(String type, long record, String field, int version) {

        private byte[] bytes() {
            return (type + "/" + record + "/" + field + "/" + version).getBytes(StandardCharsets.UTF_8);
        }
    }

    public byte[] seal(String plain, Where where) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] text = run(Cipher.ENCRYPT_MODE, nonce, where, plain.getBytes(StandardCharsets.UTF_8));
        byte[] sealed = new byte[1 + NONCE + text.length];
        sealed[0] = KEY_ID;
        System.arraycopy(nonce, 0, sealed, 1, NONCE);
        System.arraycopy(text, 0, sealed, 1 + NONCE, text.length);
        return sealed;
    }

    /** @throws BrokenSealException when it was sealed elsewhere, with another key, or is not what was sealed */
    public String open(byte[] sealed, Where where) {
        if (sealed.length <= 1 + NONCE || sealed[0] != KEY_ID) {
            throw new BrokenSealException(where);
        }
        try {
            return new String(run(Cipher.DECRYPT_MODE, Arrays.copyOfRange(sealed, 1, 1 + NONCE), where, Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length)),
                    StandardCharsets.UTF_8);
        } catch (IllegalStateException e) {
            throw new BrokenSealException(where);
        }
    }

    /** A sealed value is not the one that was sealed. Says where, never what. */
    public static final class BrokenSealException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokenSealException(Where where) {
            super("The seal of %s of record %s is broken".formatted(where.field(), where.record()), null, false, false);
        }
    }

    private byte[] run(int mode, byte[] nonce, Where where, byte[] text) {
        try {
            Cipher cipher = Optional.ofNullable(idle.poll()).orElseGet(Vault::cipher);
            cipher.init(mode, keys.seal(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(where.bytes());
            byte[] done = cipher.doFinal(text);
            idle.offer(cipher);
            return done;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e.getClass().getSimpleName());
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By which a value is found without being readable. Equal values of one domain have equal digests, of two domains never. */
    public byte[] lookUp(String domain, String plain) {
        return keys.lookUp().of("look-up/" + domain, plain);
    }

    public byte[] salt() {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return salt;
    }

    /** Of what a version says. The salt is forgotten with a body that is erased, and then nobody finds the body by trying. */
    public byte[] bodyDigest(byte[] salt, byte[] canonical) {
        return keys.chain().of("body", salt, canonical);
    }

    /** Of a version and, through the one before it, of all versions before. */
    public byte[] link(byte[] before, byte[] canonical) {
        return keys.chain().of("link", before, canonical);
    }
}
