// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Keyed digests. Each says in its first words what it is a digest of, so that one is never taken for another. */
final class Hmac {

    static final String ALGORITHM = "HmacSHA256";

    private Hmac() {
    }

    static byte[] of(SecretKey key, String domain, String text) {
        return of(key, domain, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] of(SecretKey key, String domain, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(domain.getBytes(StandardCharsets.UTF_8));
            for (byte[] part : parts) {
                // Its length first: where one part ends and the next begins is not for the writer of a part to choose.
                mac.update(new byte[] {0, (byte) (part.length >>> 24), (byte) (part.length >>> 16), (byte) (part.length >>> 8), (byte) part.length});
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
