// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.engine.Reading;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport.Check;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.signature.PolicySignature;
import nuanfeng.signature.TrustedKey;
import nuanfeng.signature.TrustedKeysFile;
import nuanfeng.signature.UnfitSignatureException;

/**
 * Takes in only what somebody signed whom the operator trusts for the place: by a detached signature, or, where the operator trusts certificates too,
 * by one inside the jar. The server's configuration demands it; whether a bundle looks signed decides nothing.
 */
public record SignedSource(PolicySource behind, TrustedKeysFile trusted, Signatures signatures, Clock clock) implements PolicySource {

    private static final Phrases PHRASES = Phrases.beside(SignedSource.class);

    /** The name of the check, as the gate reports it. */
    public static final String CHECK = "signature";

    @Override
    public Reading examine(Path jar, String digest) {
        Optional<PolicySignature> signature = signatures.find(digest);
        if (signature.isEmpty() && behind.demandsSignatureInside()) {
            return behind.examine(jar, digest);
        }
        Reading reading = behind.examineVouched(jar, digest);
        if (reading.place().isEmpty()) {
            // Nobody can be asked for it, and it has failed already.
            return reading;
        }
        Optional<Complaint> objection = signature.isEmpty() ? Optional.of(Complaint.of(PHRASES, "unsigned"))
                : objection(signature.get(), jar, digest, reading.place().get(), hasCode(reading));
        List<Check> checks = new ArrayList<>(reading.checks());
        checks.add(Math.min(1, checks.size()), check(String.valueOf(jar.getFileName()), objection));
        return new Reading(reading.place(), reading.version(), checks, objection.isPresent() ? Optional.empty() : reading.policy());
    }

    private static boolean hasCode(Reading reading) {
        return reading.policy().map(policy -> !policy.rules().isEmpty()).orElse(false);
    }

    private Optional<Complaint> objection(PolicySignature signature, Path jar, String digest, PlaceId place, boolean hasCode) {
        try {
            return trusted.now().objection(signature, jar, digest, place, hasCode, clock.instant());
        } catch (UnfitSignatureException e) {
            return Optional.of(e.complaint());
        } catch (IOException e) {
            return Optional.of(Complaint.of(PHRASES, "unverifiable", e.getMessage()));
        }
    }

    private static Check check(String name, Optional<Complaint> objection) {
        return new Check(CHECK, objection.isEmpty(), objection.map(each -> new Finding(name, "", 0, "", each, true)).stream().toList());
    }

    /** A key that was revoked, or whose time has passed, since the bundle came. What carries a signature inside was judged when it came. */
    @Override
    public Optional<Complaint> standing(String digest, PlaceId place, boolean hasCode) {
        Optional<PolicySignature> signature = signatures.find(digest);
        if (signature.isEmpty()) {
            return behind.demandsSignatureInside() ? Optional.empty() : Optional.of(Complaint.of(PHRASES, "unsigned"));
        }
        try {
            return trusted.now().standing(signature.get(), place, hasCode, clock.instant());
        } catch (UnfitSignatureException e) {
            return Optional.of(e.complaint());
        }
    }

    @Override
    public Optional<String> signer(String digest) {
        return signatures.find(digest).map(signature -> {
            try {
                return trusted.now().find(signature.keyId()).map(TrustedKey::label).orElse(signature.keyId());
            } catch (UnfitSignatureException e) {
                return signature.keyId();
            }
        });
    }

    @Override
    public boolean demandsSignature() {
        return true;
    }

    @Override
    public Reading trust(Path jar, String digest) {
        return behind.trust(jar, digest);
    }
}
