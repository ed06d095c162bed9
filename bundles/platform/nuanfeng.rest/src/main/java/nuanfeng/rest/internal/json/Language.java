// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.json;

import java.util.Locale;

import nuanfeng.policy.Text;

/** The language of texts for people. Codes never change with it. */
public enum Language {

    CHINESE("zh-CN"), ENGLISH("en");

    private static final int MOST_RANGES = 20;

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    public String of(Text text) {
        return text.in(this == ENGLISH);
    }

    /**
     * What an {@code Accept-Language} header prefers, the first of equals; Chinese when it is missing, unreadable or asks for
     * neither.
     *
     * @param header may be null, as servlets say "not there"
     */
    public static Language preferred(String header) {
        Language preferred = CHINESE;
        int best = 0;
        for (String range : header == null ? new String[0] : header.split(",", MOST_RANGES)) {
            String[] parts = range.trim().toLowerCase(Locale.ROOT).split("\\s*;\\s*q\\s*=\\s*", 2);
            boolean english = parts[0].equals("en") || parts[0].startsWith("en-");
            boolean chinese = parts[0].equals("zh") || parts[0].startsWith("zh-") || parts[0].equals("*");
            int weight = english || chinese ? parts.length == 1 ? Weight.FULL : Weight.of(parts[1]) : 0;
            if (weight > best) {
                best = weight;
                preferred = english ? ENGLISH : CHINESE;
            }
        }
        return preferred;
    }
}
