// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

import nuanfeng.policy.Phrases;
import nuanfeng.testkit.internal.CallException;

/** A file of keys under a passphrase: PBKDF2 with SHA-256, AES-256 in GCM. Two lines: what it is, with salt and nonce; and the rest. */
final class KeyEnvelope {

    private static final Phrases PHRASES = Phrases.beside(KeyEnvelope.class);

    private static final String HEAD = "nuanfeng-keys-1";
    private static final int ROUNDS = 600_000;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;

    private KeyEnvelope() {
    }

    static void seal(byte[] keys, char[] passphrase, Path file) throws IOException {
        byte[] salt = random(SALT);
        byte[] nonce = random(NONCE);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, passphrase, salt, nonce).doFinal(keys);
            String text = HEAD + " " + base64(salt) + " " + base64(nonce) + "\n" + base64(sealed) + "\n";
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException e) {
            throw new CallException(PHRASES.say("file-there", file));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    static byte[] open(Path file, char[] passphrase) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CallException(PHRASES.say("no-file", file));
        }
        String[] words = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\\s+");
        try {
            if (words.length != 4 || !words[0].equals(HEAD)) {
                throw new CallException(PHRASES.say("no-keys", file));
            }
            Base64.Decoder decoder = Base64.getDecoder();
            return cipher(Cipher.DECRYPT_MODE, passphrase, decoder.decode(words[1]), decoder.decode(words[2])).doFinal(decoder.decode(words[3]));
        } catch (AEADBadTagException e) {
            throw new CallException(PHRASES.say("other-passphrase", file));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new CallException(PHRASES.say("no-keys", file));
        }
    }

    private static Cipher cipher(int mode, char[] passphrase, byte[] salt, byte[] nonce) throws GeneralSecurityException {
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(new PBEKeySpec(passphrase, salt, ROUNDS, KEY_BITS)).getEncoded();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(HEAD.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static byte[] random(int bytes) {
        byte[] made = new byte[bytes];
        new SecureRandom().nextBytes(made);
        return made;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
