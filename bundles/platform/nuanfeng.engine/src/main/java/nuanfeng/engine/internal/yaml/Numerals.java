// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them who write no YAML all day: what they probably meant. */
public final class Numerals {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern PERCENT = Pattern.compile("(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?) ?([%‰])");
    private static final Pattern SEPARATED = Pattern.compile("-?[1-9][0-9]{0,2}(?:[, '_][0-9]{3})+(\\.[0-9]{1,15})?");
    private static final Pattern COMMA = Pattern.compile("(-?[0-9]{1,15}),([0-9]{1,15})");
    private static final Pattern WITH_UNIT = Pattern.compile("[¥￥]? ?(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?) ?(?:元|万元|人民币|CNY|RMB|日|天|个月|月|年|小时|倍)?[^0-9]{0,6}");
    private static final String TEN_THOUSAND = "万";

    private Numerals() {
    }

    /** @param key of the phrase that names the slip @param meant the number as it is written in a policy file */
    public record Slip(String key, String meant) {
    }

    /** What is wrong with a text that should be a number; empty where it is not even nearly one. */
    public static Optional<Slip> slip(String text) {
        String narrow = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        if (!narrow.equals(text) && PLAIN.matcher(narrow).matches()) {
            return Optional.of(new Slip("full-width", narrow));
        }
        Matcher percent = PERCENT.matcher(narrow);
        if (percent.matches()) {
            return Optional.of(new Slip("percent", new BigDecimal(percent.group(1))
                    .movePointLeft(percent.group(2).equals("%") ? 2 : 3).stripTrailingZeros().toPlainString()));
        }
        if (SEPARATED.matcher(narrow).matches()) {
            return Optional.of(new Slip("separators", narrow.replaceAll("[, '_]", "")));
        }
        Matcher comma = COMMA.matcher(narrow);
        if (comma.matches()) {
            return Optional.of(new Slip("comma", comma.group(1) + "." + comma.group(2)));
        }
        Matcher unit = WITH_UNIT.matcher(narrow);
        if (unit.matches() && !narrow.contains(TEN_THOUSAND)) {
            return Optional.of(new Slip("unit", unit.group(1)));
        }
        return Optional.empty();
    }
}
