// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nuanfeng.json.Language;
import nuanfeng.policy.Citation;
import nuanfeng.policy.spi.Fact;
import nuanfeng.quantity.Quantity;

/** Values of the vocabulary as people read them. */
public final class Values {

    private static final int SHORT_DIGEST = 12;
    private static final String SCHEME = "sha256:";

    private Values() {
    }

    public static String text(Object value) {
        return text(value, 0);
    }

    /** Yuan show at least two decimals. */
    public static String money(Object value) {
        return text(value, 2);
    }

    public static String clause(Citation citation, Language language) {
        return language.of(citation.basis());
    }

    public static String clauses(List<Citation> citations, Language language) {
        return citations.stream().map(each -> clause(each, language)).distinct().collect(Collectors.joining(language == Language.ENGLISH ? "; " : "；"));
    }

    /** Of names. */
    public static String joined(List<String> names, Language language) {
        return String.join(language == Language.ENGLISH ? ", " : "、", names);
    }

    public static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    /** Enough of a digest or a hash to tell it from others; any command takes it. */
    public static String brief(String digest) {
        int length = SCHEME.length() + SHORT_DIGEST;
        return digest.startsWith(SCHEME) && digest.length() > length ? digest.substring(0, length) : digest;
    }

    private static String text(Object value, int decimals) {
        if (value instanceof Quantity quantity) {
            return quantity.toPlainString(decimals);
        } else if (value instanceof List<?> list) {
            return list.stream().map(each -> text(each, decimals)).collect(Collectors.joining(", "));
        } else if (value instanceof Fact.Facts facts) {
            return text(facts.values(), decimals);
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(each -> each.getKey() + "=" + text(each.getValue(), decimals)).sorted()
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return String.valueOf(value);
    }
}
