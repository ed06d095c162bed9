// SPDX-License-Identifier: Apache-2.0
package nuanfeng.signature;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;

import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.math.ec.ECCurve;

/** With what a policy is signed. SM2 with SM3 (GB/T 32918, GB/T 32905) comes from Bouncy Castle, the others from the Java platform. */
public enum SigningAlgorithm {

    /** On the curve sm2p256v1, with the usual identity 1234567812345678. */
    SM2("SM3withSM2", "EC"),
    ED25519("Ed25519", "Ed25519"),
    /** PKCS#1 with SHA-256; keys of at least 2048 bits. */
    RSA("SHA256withRSA", "RSA");

    private static final int RSA_LEAST = 2048;
    private static final int RSA_MADE = 3072;
    private static final String SM2_CURVE = "sm2p256v1";

    private final String signature;
    private final String keys;

    SigningAlgorithm(String signature, String keys) {
        this.signature = signature;
        this.keys = keys;
    }

    /** One for all: making one takes a while, and it is not to be put into the list of the whole virtual machine. */
    private static final class Castle {
        static final Provider PROVIDER = new BouncyCastleProvider();
    }

    /** @param name as in a signature or a list of keys: {@code SM2}, {@code Ed25519}, {@code RSA}; letters of any size */
    public static Optional<SigningAlgorithm> find(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
    }

    /** A new pair from the platform's strong source of randomness. */
    public KeyPair generate() throws GeneralSecurityException {
        KeyPairGenerator generator = this == SM2 ? KeyPairGenerator.getInstance(keys, Castle.PROVIDER) : KeyPairGenerator.getInstance(keys);
        switch (this) {
            case SM2 -> generator.initialize(new ECGenParameterSpec(SM2_CURVE), new SecureRandom());
            case RSA -> generator.initialize(RSA_MADE);
            default -> {
                // Ed25519 has one size.
            }
        }
        return generator.generateKeyPair();
    }

    /** @param encoded SubjectPublicKeyInfo in DER @throws GeneralSecurityException when it is no key of this algorithm, or a weak one */
    PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
        return fit(factory().generatePublic(new X509EncodedKeySpec(encoded)));
    }

    /** @param encoded PKCS#8 in DER */
    PrivateKey privateKey(byte[] encoded) throws GeneralSecurityException {
        return fit(factory().generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    }

    /** To be given the bytes and then asked: signs with a private key, verifies with a public one. */
    Signature signing(PrivateKey key) throws GeneralSecurityException {
        Signature made = made();
        made.initSign(key);
        return made;
    }

    Signature verifying(PublicKey key) throws GeneralSecurityException {
        Signature made = made();
        made.initVerify(key);
        return made;
    }

    private Signature made() throws GeneralSecurityException {
        return this == SM2 ? Signature.getInstance(signature, Castle.PROVIDER) : Signature.getInstance(signature);
    }

    private KeyFactory factory() throws GeneralSecurityException {
        return this == SM2 ? KeyFactory.getInstance(keys, Castle.PROVIDER) : KeyFactory.getInstance(keys);
    }

    private <K extends Key> K fit(K key) throws GeneralSecurityException {
        boolean weak = key instanceof RSAKey rsa && rsa.getModulus().bitLength() < RSA_LEAST;
        boolean other = this == SM2 && !(key instanceof ECKey curve && isSm2(curve));
        if (weak || other) {
            throw new GeneralSecurityException(weak ? "RSA with fewer than " + RSA_LEAST + " bits" : "not a key of the curve " + SM2_CURVE);
        }
        return key;
    }

    private static boolean isSm2(ECKey key) {
        ECCurve curve = ECNamedCurveTable.getParameterSpec(SM2_CURVE).getCurve();
        return key.getParams().getCurve().getA().equals(curve.getA().toBigInteger()) && key.getParams().getCurve().getB().equals(curve.getB().toBigInteger());
    }
}
