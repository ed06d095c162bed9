// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests by one key. Each says in its first words what it is a digest of, so that one is never taken for another. */
final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    /** Keyed, and never fed: a copy of it is at hand sooner than a new one. */
    private final Mac keyed;

    Hmac(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.keyed = keyed();
    }

    private Mac keyed() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] of(String domain, String text) {
        return of(domain, text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] of(String domain, byte[]... parts) {
        Mac mac = fresh();
        mac.update(domain.getBytes(StandardCharsets.UTF_8));
        for (byte[] part : parts) {
            // Its length first: where one part ends and the next begins is not for the writer of a part to choose.
            mac.update(new byte[] {0, (byte) (part.length >>> 24), (byte) (part.length >>> 16), (byte) (part.length >>> 8), (byte) part.length});
            mac.update(part);
        }
        return mac.doFinal();
    }

    private Mac fresh() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            return keyed();
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
