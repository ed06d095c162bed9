// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nuanfeng.policy.PlaceId;

/**
 * Whose signatures the operator of a server trusts. In a PKCS12 store an alias {@code place:cn.x} limits a certificate to that
 * place and those below it; any other alias, and every certificate of a PEM file, speaks for all places.
 */
public final class TrustedSigners {

    private static final String SCOPE = "place:";
    private static final String PEM = "-----BEGIN CERTIFICATE-----";
    private static final String X509 = "X.509";

    private final List<Trusted> trusted;

    private TrustedSigners(List<Trusted> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /**
     * @param store PKCS12, or certificates in PEM form
     * @param password of a PKCS12 store
     * @throws IOException when it cannot be read or holds no certificate: a server told to verify must not start without
     */
    public static TrustedSigners load(Path store, char[] password) throws IOException {
        byte[] bytes = Files.readAllBytes(store);
        try {
            boolean isPem = new String(bytes, StandardCharsets.ISO_8859_1).contains(PEM);
            List<Trusted> trusted = isPem ? pem(bytes) : pkcs12(bytes, password);
            if (trusted.isEmpty()) {
                throw new IOException("No certificate in " + store);
            }
            return new TrustedSigners(trusted);
        } catch (GeneralSecurityException e) {
            throw new IOException("Cannot read the trusted certificates in " + store, e);
        }
    }

    /**
     * @param place of the bundle; empty trusts only those who speak for all places
     * @param now the moment of judgement, for signatures without a time stamp
     */
    boolean trusts(CodeSigner signer, Optional<PlaceId> place, Instant now) {
        Date at = signer.getTimestamp() == null ? Date.from(now) : signer.getTimestamp().getTimestamp();
        return trusted.stream().filter(each -> each.speaksFor(place)).anyMatch(each -> each.vouchesFor(signer.getSignerCertPath(), at));
    }

    private static List<Trusted> pem(byte[] bytes) throws GeneralSecurityException {
        List<Trusted> trusted = new ArrayList<>();
        for (Certificate each : CertificateFactory.getInstance(X509).generateCertificates(new ByteArrayInputStream(bytes))) {
            trusted.add(new Trusted((X509Certificate) each, Optional.empty()));
        }
        return trusted;
    }

    private static List<Trusted> pkcs12(byte[] bytes, char[] password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(bytes), password);
        List<Trusted> trusted = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                trusted.add(new Trusted(certificate, scope(alias)));
            }
        }
        return trusted;
    }

    private static Optional<PlaceId> scope(String alias) throws IOException {
        if (!alias.startsWith(SCOPE)) {
            return Optional.empty();
        }
        String path = alias.substring(SCOPE.length());
        if (!PlaceId.isPath(path)) {
            throw new IOException("The alias '%s' names no place".formatted(alias));
        }
        return Optional.of(new PlaceId(path));
    }

    /** @param scope empty for all places */
    private record Trusted(X509Certificate certificate, Optional<PlaceId> scope) {

        boolean speaksFor(Optional<PlaceId> place) {
            return scope.isEmpty() || place.filter(scope.get()::covers).isPresent();
        }

        boolean vouchesFor(CertPath path, Date at) {
            try {
                if (path.getCertificates().get(0).equals(certificate)) {
                    certificate.checkValidity(at);
                    return true;
                }
                PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(certificate, null)));
                parameters.setDate(at);
                // An offline server has nobody to ask; what is no longer trusted leaves the store.
                parameters.setRevocationEnabled(false);
                CertPathValidator.getInstance("PKIX").validate(withoutRoot(path), parameters);
                return true;
            } catch (GeneralSecurityException | IndexOutOfBoundsException e) {
                return false;
            }
        }

        private CertPath withoutRoot(CertPath path) throws GeneralSecurityException {
            List<Certificate> certificates = new ArrayList<>(path.getCertificates());
            certificates.remove(certificate);
            return CertificateFactory.getInstance(X509).generateCertPath(certificates);
        }
    }
}
