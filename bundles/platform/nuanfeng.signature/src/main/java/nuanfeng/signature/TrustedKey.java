// SPDX-License-Identifier: Apache-2.0
package nuanfeng.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import nuanfeng.policy.PlaceId;

/**
 * A key that an operator trusts.
 *
 * @param id made from the key itself
 * @param holder who keeps the private half: an office, not a person
 * @param place for which, and for those below, it may sign
 * @param from first day on which what it signed is taken in
 * @param to first day on which it no longer is; empty without end
 * @param revoked why it is trusted no more, whatever the days say; empty while it is
 * @param code whether bundles with Java rules are taken, too
 */
public record TrustedKey(String id, SigningAlgorithm algorithm, PublicKey key, String holder, PlaceId place, LocalDate from, Optional<LocalDate> to,
        Optional<String> revoked, boolean code) {

    private static final int ID_BYTES = 16;

    /** @param publicKey SubjectPublicKeyInfo in DER @return the first half of its SHA-256, 32 hexadecimal digits */
    public static String idOf(byte[] publicKey) {
        try {
            return HexFormat.of().formatHex(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(publicKey), ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    boolean isValid(LocalDate day) {
        return !day.isBefore(from) && to.map(day::isBefore).orElse(true);
    }

    /** {@code 某某信息中心（3f2a…）} */
    public String label() {
        return holder + "（" + id + "）";
    }
}
