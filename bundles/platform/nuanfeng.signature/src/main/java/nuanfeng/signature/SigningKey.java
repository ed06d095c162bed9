// SPDX-License-Identifier: Apache-2.0
package nuanfeng.signature;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.InputDecryptorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.Digest;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/**
 * With whom a signature is made: a private key, and its public half. Its file is PEM: the private key as PKCS#8, encrypted under a passphrase
 * (PBES2: PBKDF2 with SHA-256, AES-256) or open, with the public key behind it.
 */
public final class SigningKey {

    private static final Phrases PHRASES = Phrases.beside(SigningKey.class);

    private static final int ROUNDS = 600_000;
    private static final String PUBLIC = "PUBLIC KEY";

    private final SigningAlgorithm algorithm;
    private final PrivateKey key;
    private final byte[] publicKey;

    private SigningKey(SigningAlgorithm algorithm, PrivateKey key, byte[] publicKey) {
        this.algorithm = algorithm;
        this.key = key;
        this.publicKey = publicKey;
    }

    public static SigningKey generate(SigningAlgorithm algorithm) throws GeneralSecurityException {
        KeyPair pair = algorithm.generate();
        return new SigningKey(algorithm, pair.getPrivate(), pair.getPublic().getEncoded());
    }

    /**
     * @param pem as {@link #toPem} writes it
     * @param passphrase empty when the file is open
     * @throws UnfitSignatureException when it holds no such key, or another passphrase is needed
     */
    public static SigningKey read(String pem, char[] passphrase) throws UnfitSignatureException {
        PrivateKeyInfo info = null;
        byte[] open = null;
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            for (Object each = parser.readObject(); each != null; each = parser.readObject()) {
                if (each instanceof PKCS8EncryptedPrivateKeyInfo encrypted) {
                    info = decrypted(encrypted, passphrase);
                } else if (each instanceof PrivateKeyInfo plain) {
                    info = plain;
                } else if (each instanceof org.bouncycastle.asn1.x509.SubjectPublicKeyInfo spki) {
                    open = spki.getEncoded();
                }
            }
        } catch (IOException e) {
            throw new UnfitSignatureException(Complaint.of(PHRASES, "unreadable-key"));
        }
        if (info == null || open == null) {
            throw new UnfitSignatureException(Complaint.of(PHRASES, "unreadable-key"));
        }
        return of(info, open);
    }

    private static SigningKey of(PrivateKeyInfo info, byte[] open) throws UnfitSignatureException {
        for (SigningAlgorithm each : SigningAlgorithm.values()) {
            try {
                return new SigningKey(each, each.privateKey(info.getEncoded()), each.publicKey(open).getEncoded());
            } catch (IOException | GeneralSecurityException e) {
                // A key of another algorithm.
            }
        }
        throw new UnfitSignatureException(Complaint.of(PHRASES, "key-of-no-algorithm"));
    }

    private static PrivateKeyInfo decrypted(PKCS8EncryptedPrivateKeyInfo encrypted, char[] passphrase) throws UnfitSignatureException {
        if (passphrase.length == 0) {
            throw new UnfitSignatureException(Complaint.of(PHRASES, "passphrase-wanted"));
        }
        try {
            InputDecryptorProvider decryptor = new JceOpenSSLPKCS8DecryptorProviderBuilder().setProvider(new BouncyCastleProvider()).build(passphrase);
            return encrypted.decryptPrivateKeyInfo(decryptor);
        } catch (OperatorCreationException | PKCSException e) {
            throw new UnfitSignatureException(Complaint.of(PHRASES, "passphrase-wrong"));
        }
    }

    /** @param passphrase empty leaves the private key open: for a file that nobody else can read */
    public String toPem(char[] passphrase) throws IOException {
        StringWriter written = new StringWriter();
        try (PemWriter writer = new PemWriter(written)) {
            writer.writeObject(new JcaPKCS8Generator(key, passphrase.length == 0 ? null : encryptor(passphrase)));
            writer.writeObject(new PemObject(PUBLIC, publicKey));
        } catch (OperatorCreationException e) {
            throw new IOException(e);
        }
        return written.toString();
    }

    private static OutputEncryptor encryptor(char[] passphrase) throws OperatorCreationException {
        return new JceOpenSSLPKCS8EncryptorBuilder(JcaPKCS8Generator.AES_256_CBC).setProvider(new BouncyCastleProvider())
                .setPRF(JcaPKCS8Generator.PRF_HMACSHA256).setIterationCount(ROUNDS).setRandom(new SecureRandom()).setPassword(passphrase).build();
    }

    public SigningAlgorithm algorithm() {
        return algorithm;
    }

    public String id() {
        return TrustedKey.idOf(publicKey);
    }

    /** SubjectPublicKeyInfo in DER, in base 64: what a list of trusted keys holds. */
    public String publicText() {
        return Base64.getEncoder().encodeToString(publicKey);
    }

    /**
     * Signs a bundle.
     *
     * @param place for which it speaks
     * @param at shown to whoever verifies; whole seconds are kept
     */
    public PolicySignature sign(Path bundle, PlaceId place, Instant at) throws IOException, GeneralSecurityException {
        PolicySignature head = new PolicySignature(id(), algorithm, place, Digest.of(bundle), at.truncatedTo(ChronoUnit.SECONDS), new byte[0]);
        Signature signing = algorithm.signing(key);
        PolicySignature.feed(signing, head.headBytes(), bundle);
        return new PolicySignature(head.keyId(), algorithm, place, head.digest(), head.at(), signing.sign());
    }
}
