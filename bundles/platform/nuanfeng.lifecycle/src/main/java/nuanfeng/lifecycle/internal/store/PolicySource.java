// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.nio.file.Path;
import java.util.Optional;

import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.PlaceId;

/** Reads the jars of policy bundles without running anything of them. */
public interface PolicySource {

    /** Every check that needs nothing but the jar itself. Content is there when all passed. */
    Reading examine(Path jar, String digest);

    /** The same for a jar whose origin is vouched for by something beside it: no signature inside is asked for. */
    default Reading examineVouched(Path jar, String digest) {
        return examine(jar, digest);
    }

    /** Whether {@link #examine} asks for a signature inside the jar. */
    default boolean demandsSignatureInside() {
        return false;
    }

    /** Reads a jar that passed a gate before: what a stricter gate would say today are remarks. Content is there whenever it can be formed. */
    Reading trust(Path jar, String digest);

    /**
     * Whether a stored bundle that never was active may become so: who signed it may have lost the right to since it came.
     *
     * @param hasCode whether it brings Java rules
     * @return what stands against it
     */
    default Optional<Complaint> standing(String digest, PlaceId place, boolean hasCode) {
        return Optional.empty();
    }

    /** Who signed a bundle, as it is shown; empty when nobody known did. */
    default Optional<String> signer(String digest) {
        return Optional.empty();
    }

    /** Whether a bundle has to be signed by somebody whom this server trusts. */
    default boolean demandsSignature() {
        return demandsSignatureInside();
    }

    static PolicySource of(PolicyReader reader) {
        return new Readers(reader, Optional.empty());
    }

    /** @param demanding asks for a signature inside the jar */
    static PolicySource of(PolicyReader reader, PolicyReader demanding) {
        return new Readers(reader, Optional.of(demanding));
    }

    /** @param demanding empty when no signature inside is asked for */
    record Readers(PolicyReader plain, Optional<PolicyReader> demanding) implements PolicySource {

        @Override
        public Reading examine(Path jar, String digest) {
            return demanding.orElse(plain).read(jar, digest);
        }

        @Override
        public Reading examineVouched(Path jar, String digest) {
            return plain.read(jar, digest);
        }

        @Override
        public boolean demandsSignatureInside() {
            return demanding.isPresent();
        }

        @Override
        public Reading trust(Path jar, String digest) {
            return plain.readTrusted(jar, digest);
        }
    }
}
