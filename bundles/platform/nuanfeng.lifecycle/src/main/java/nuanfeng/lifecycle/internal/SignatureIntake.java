// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.util.Optional;

import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.LifecycleException.Kind;
import nuanfeng.lifecycle.internal.store.Signatures;
import nuanfeng.lifecycle.internal.store.StoredPolicies;
import nuanfeng.lifecycle.internal.store.StoredVersion;
import nuanfeng.signature.PolicySignature;
import nuanfeng.signature.UnfitSignatureException;

/** Takes detached signatures, before their bundles or after them. */
record SignatureIntake(ChangeLock lock, Signatures signatures, StoredPolicies policies, Intake intake) {

    /** @return the digest that it is for, when that is stored */
    Optional<String> take(byte[] text) {
        PolicySignature signature;
        try {
            signature = PolicySignature.parse(text);
        } catch (UnfitSignatureException e) {
            throw new LifecycleException(Kind.BAD_REQUEST, e.complaint().detail());
        }
        lock.holding(() -> {
            Optional<StoredVersion> known = policies.find(signature.digest());
            // What was good is not replaced by what comes after it.
            if (signatures.find(signature.digest()).isEmpty() || known.isEmpty() || Intake.isUnsigned(known.get())) {
                signatures.keep(signature);
                known.filter(Intake::isUnsigned).ifPresent(intake::readAgain);
            }
        });
        return policies.find(signature.digest()).map(StoredVersion::digest);
    }
}
