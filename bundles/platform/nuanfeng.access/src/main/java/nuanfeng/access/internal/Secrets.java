// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.security.SecureRandom;
import java.util.Base64;

import nuanfeng.lifecycle.Digest;

/** Secrets that cannot be guessed, and what is kept of them. */
final class Secrets {

    /** What a token begins with: it is told from other secrets, and found where it has no business to be. */
    static final String TOKEN = "nft_";

    private static final int BYTES = 32;
    private static final int SHORT_BYTES = 15;

    private Secrets() {
    }

    static String random() {
        return random(BYTES);
    }

    /** One that a person types once. 120 bits. */
    static String shorter() {
        return random(SHORT_BYTES);
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of one that cannot be guessed. */
    static String hash(String secret) {
        return Digest.hex(secret);
    }
}
