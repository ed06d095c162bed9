// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

import nuanfeng.lifecycle.Digest;

/**
 * Names one state of one answer. Everything the answer depends on goes in: what speaks for the place, the day, the language, the
 * address. The day is the one that was reckoned, not the one that was written: a rate that begins at midnight changes the tag of
 * a question that names no day. Today goes in even beside a day that was named: from some day on an answer warns that its value
 * wants a second look.
 */
public record EntityTag(String quoted) {

    private static final int KEPT_BYTES = 18;
    private static final String WEAK = "W/";

    public static EntityTag of(String... ingredients) {
        MessageDigest sha = Digest.start();
        for (String each : ingredients) {
            sha.update(each.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) '\n');
        }
        byte[] kept = java.util.Arrays.copyOf(sha.digest(), KEPT_BYTES);
        return new EntityTag('"' + Base64.getUrlEncoder().withoutPadding().encodeToString(kept) + '"');
    }

    /** @param header {@code If-None-Match}; may be null, as servlets say "not there" */
    public boolean isAmong(String header) {
        if (header == null) {
            return false;
        }
        if (header.strip().equals("*")) {
            return true;
        }
        for (String each : header.split(",")) {
            String tag = each.strip();
            if ((tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag).equals(quoted)) {
                return true;
            }
        }
        return false;
    }

    /** With its quotation marks. */
    @Override
    public String toString() {
        return quoted;
    }
}
