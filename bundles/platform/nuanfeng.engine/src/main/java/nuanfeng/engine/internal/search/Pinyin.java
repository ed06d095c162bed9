// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import net.sourceforge.pinyin4j.PinyinHelper;

/** How Chinese is typed without a Chinese keyboard: by the sounds of its characters, or the first letters of them. */
final class Pinyin {

    /** A character has up to six readings, a name several such characters: more than these nobody types. */
    private static final int MOST_READINGS = 16;
    private static final Map<Character, List<String>> SOUNDS = new ConcurrentHashMap<>();

    private Pinyin() {
    }

    /** {@code kd} of 快递; what is no Chinese stays as it is. Several where characters have several readings. */
    static Set<String> initials(String text) {
        return readings(text, sound -> sound.substring(0, 1));
    }

    /** {@code kuaidi} of 快递. */
    static Set<String> sounds(String text) {
        return readings(text, sound -> sound);
    }

    private static Set<String> readings(String text, UnaryOperator<String> part) {
        Set<String> readings = Set.of("");
        for (char each : text.toCharArray()) {
            Set<String> longer = new LinkedHashSet<>();
            for (String sound : SOUNDS.computeIfAbsent(each, Pinyin::spoken)) {
                readings.stream().limit(MOST_READINGS).forEach(before -> longer.add(before + part.apply(sound)));
            }
            readings = longer;
        }
        return readings;
    }

    /** Without tones, ü as it is typed. */
    private static List<String> spoken(char character) {
        String[] sounds = PinyinHelper.toHanyuPinyinStringArray(character);
        return sounds == null ? List.of(String.valueOf(character))
                : Arrays.stream(sounds).map(sound -> sound.replace("u:", "v").replaceAll("[0-9]$", "")).distinct().toList();
    }
}
