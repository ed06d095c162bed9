// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.outbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Says who sends, and when: {@code t=1660089600,v1=…}, HMAC-SHA256 of moment, number and body with points between them. Old ones can be told by their moment. */
final class Seal {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec secret;

    Seal(String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /** @param second since 1970 */
    String signature(long second, String id, String body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            return "t=" + second + ",v1=" + HexFormat.of().formatHex(mac.doFinal((second + "." + id + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            // Every Java has it.
            throw new IllegalStateException(e);
        }
    }
}
