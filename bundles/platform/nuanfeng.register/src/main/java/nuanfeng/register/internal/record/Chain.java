// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import nuanfeng.record.ChainCheck;
import nuanfeng.register.internal.seal.CanonicalJson;
import nuanfeng.register.internal.seal.Vault;

/**
 * Chains the versions of a record. Each carries a keyed digest over the one before it, over what it is (who, when, why, from when), and
 * over the digest of what it says: so a body can be erased and the chain still be verified.
 */
record Chain(Vault vault) {

    /** What a record says after its erasure. */
    static final Map<String, Object> ERASED = Map.of("erased", Boolean.TRUE);

    private static final byte[] BEGINNING = {};

    /** The first version of a record, chained. */
    Stored first(Stored version, Map<String, Object> secret) {
        return after(BEGINNING, version, secret);
    }

    Stored after(Stored before, Stored version, Map<String, Object> secret) {
        return after(before.digest(), version, secret);
    }

    private Stored after(byte[] before, Stored version, Map<String, Object> secret) {
        byte[] salt = vault.salt();
        byte[] body = bodyDigest(salt, version.open(), secret);
        return version.chained(salt, body, link(before, version, body));
    }

    /** A version that says the same as the one before it; also after that was erased. */
    Stored sameBody(Stored before, Stored version) {
        return version.chained(before.salt(), before.bodyDigest(), link(before.digest(), version, before.bodyDigest()));
    }

    private byte[] bodyDigest(byte[] salt, Map<String, Object> open, Map<String, Object> secret) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("open", open);
        whole.put("secret", secret);
        return vault.bodyDigest(salt, CanonicalJson.bytes(whole));
    }

    private byte[] link(byte[] before, Stored version, byte[] bodyDigest) {
        return vault.link(before, CanonicalJson.bytes(version.signed(HexFormat.of().formatHex(bodyDigest))));
    }

    /**
     * Computes everything again.
     *
     * @param versions all of them, oldest first
     * @param secrets of a version; whoever cannot open them throws {@link Vault.BrokenSealException}
     */
    ChainCheck verify(List<Stored> versions, Secrets secrets) {
        byte[] before = BEGINNING;
        int expected = 1;
        // A body may be missing only if a chained version says that it was erased.
        boolean mayLack = versions.stream().anyMatch(each -> each.open().equals(ERASED) && !each.isErased());
        for (Stored each : versions) {
            if (each.version() != expected || each.isErased() && !mayLack || !isIntact(before, each, secrets)) {
                return new ChainCheck(false, versions.size(), isErased(versions), OptionalInt.of(expected));
            }
            before = each.digest();
            expected++;
        }
        return new ChainCheck(true, versions.size(), isErased(versions), OptionalInt.empty());
    }

    private static boolean isErased(List<Stored> versions) {
        return versions.stream().anyMatch(Stored::isErased);
    }

    private boolean isIntact(byte[] before, Stored version, Secrets secrets) {
        if (!Arrays.equals(link(before, version, version.bodyDigest()), version.digest())) {
            return false;
        }
        try {
            return version.isErased() || Arrays.equals(bodyDigest(version.salt(), version.open(), secrets.of(version)), version.bodyDigest());
        } catch (Vault.BrokenSealException e) {
            return false;
        }
    }

    /** What was sealed of a version. */
    @FunctionalInterface
    interface Secrets {
        Map<String, Object> of(Stored version);
    }
}
