// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.util.Locale;

import nuanfeng.json.Language;

/** Reads the header {@code Accept-Language}. */
final class AcceptLanguage {

    private static final int MOST_RANGES = 20;

    private AcceptLanguage() {
    }

    /**
     * What the header prefers, the first of equals; Chinese when it is missing, unreadable or asks for neither.
     *
     * @param header may be null, as servlets say "not there"
     */
    static Language preferred(String header) {
        Language preferred = Language.CHINESE;
        int best = 0;
        for (String range : header == null ? new String[0] : header.split(",", MOST_RANGES)) {
            String[] parts = range.trim().toLowerCase(Locale.ROOT).split("\\s*;\\s*q\\s*=\\s*", 2);
            boolean english = parts[0].equals("en") || parts[0].startsWith("en-");
            boolean chinese = parts[0].equals("zh") || parts[0].startsWith("zh-") || parts[0].equals("*");
            int weight = english || chinese ? parts.length == 1 ? Weight.FULL : Weight.of(parts[1]) : 0;
            if (weight > best) {
                best = weight;
                preferred = english ? Language.ENGLISH : Language.CHINESE;
            }
        }
        return preferred;
    }
}
