// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.text;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import nuanfeng.json.Language;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Modality;
import nuanfeng.policy.Phrases;

/** Words that several commands use: the headings of tables, what codes are called. */
public final class Terms {

    private static final Phrases PHRASES = Phrases.beside(Terms.class);

    private Terms() {
    }

    /** @param columns names of headings; nothing stands above an empty one */
    public static List<String> headings(Language language, String... columns) {
        return Arrays.stream(columns).map(column -> column.isEmpty() ? "" : say(language, "heading." + column)).toList();
    }

    public static String modality(Modality modality, Language language) {
        return language.of(modality.title());
    }

    public static String mark(Operation operation, Language language) {
        return say(language, "operation." + operation.name().toLowerCase(Locale.ROOT));
    }

    /** The unit of a time limit. */
    public static String unit(String unit, Language language) {
        return PHRASES.find("unit." + unit).map(language::of).orElse(unit);
    }

    public static String yuan(String amount, Language language) {
        return say(language, "yuan", amount);
    }

    public static String weekday(DayOfWeek day, Language language) {
        return say(language, "weekday." + day.getValue());
    }

    /** Said of what no document states. */
    public static String proposed(Language language) {
        return say(language, "proposed");
    }

    private static String say(Language language, String key, Object... arguments) {
        return language.of(PHRASES.say(key, arguments));
    }
}
