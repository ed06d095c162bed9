// SPDX-License-Identifier: Apache-2.0
package nuanfeng.signature;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import nuanfeng.calendar.LegalTime;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.Digest;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/** The keys that a server trusts, and what they say of a bundle. What a bundle says of itself decides nothing. */
public final class TrustedKeys {

    private static final Phrases PHRASES = Phrases.beside(TrustedKeys.class);

    /** How far a signer's clock may go ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final Map<String, TrustedKey> byId;

    public TrustedKeys(List<TrustedKey> keys) {
        this.byId = keys.stream().collect(Collectors.toMap(TrustedKey::id, key -> key));
    }

    public Optional<TrustedKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Whether a bundle may come in.
     *
     * @param digest of the bundle's bytes, as the caller knows it
     * @param place for which the bundle speaks
     * @param hasCode whether it brings Java rules
     * @return what stands against it; empty when nothing does
     * @throws IOException when the bundle cannot be read
     */
    public Optional<Complaint> objection(PolicySignature signature, Path bundle, String digest, PlaceId place, boolean hasCode, Instant now) throws IOException {
        TrustedKey key = byId.get(signature.keyId());
        if (key == null) {
            return because("unknown-key", signature.keyId());
        }
        Optional<Complaint> standing = standing(signature, place, hasCode, now);
        if (standing.isPresent()) {
            return standing;
        }
        if (!signature.digest().equals(digest) || !Digest.of(bundle).equals(digest)) {
            return because("other-bytes", signature.digest(), digest);
        }
        return holds(signature, key, bundle) ? Optional.empty() : because("wrong-signature", key.label());
    }

    /**
     * The same without the bytes: whether a key that signed earlier is still trusted for what it signed.
     */
    public Optional<Complaint> standing(PolicySignature signature, PlaceId place, boolean hasCode, Instant now) {
        TrustedKey key = byId.get(signature.keyId());
        if (key == null) {
            return because("unknown-key", signature.keyId());
        }
        if (key.revoked().isPresent()) {
            return because("revoked-key", key.label(), key.revoked().get());
        }
        if (!key.isValid(now.atZone(LegalTime.ZONE).toLocalDate())) {
            return because("key-out-of-time", key.label(), key.from(), key.to().map(Object::toString).orElse("…"));
        }
        if (key.algorithm() != signature.algorithm()) {
            return because("other-algorithm", signature.algorithm(), key.algorithm());
        }
        if (!signature.place().equals(place)) {
            return because("other-place", signature.place(), place);
        }
        if (!key.place().covers(place)) {
            return because("key-for-other-place", key.label(), key.place(), place);
        }
        if (signature.at().isAfter(now.plus(AHEAD))) {
            return because("signed-in-future", signature.at());
        }
        return hasCode && !key.code() ? because("not-for-code", key.label()) : Optional.empty();
    }

    private static boolean holds(PolicySignature signature, TrustedKey key, Path bundle) throws IOException {
        try {
            Signature verifying = key.algorithm().verifying(key.key());
            PolicySignature.feed(verifying, signature.headBytes(), bundle);
            return verifying.verify(signature.signature());
        } catch (SignatureException e) {
            // Bytes that are no signature at all.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IOException("This Java cannot verify " + key.algorithm(), e);
        }
    }

    private static Optional<Complaint> because(String code, Object... arguments) {
        return Optional.of(Complaint.of(PHRASES, code, arguments));
    }
}
