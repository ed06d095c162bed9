// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import nuanfeng.calculation.Warning;
import nuanfeng.engine.internal.kind.Mismatches;
import nuanfeng.parameter.ParameterView;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Setting;

/** Compares a parameter that was looked up with what an example expects of it. */
public final class ExpectedSetting {

    private static final Phrases PHRASES = Phrases.beside(ExpectedSetting.class);

    private static final List<String> KNOWN = List.of("status", "value", "unit", "decidedBy", "configure", "cites", "warnings");

    private ExpectedSetting() {
    }

    public static void compare(Map<String, Object> expect, ParameterView answer, Mismatches found) {
        expect.forEach((name, expected) -> member(name, expected, answer, found));
    }

    private static void member(String name, Object expected, ParameterView answer, Mismatches found) {
        Optional<Setting> setting = answer.setting();
        switch (name) {
            case "status" -> found.value("the status", expected, status(answer));
            case "value" -> value(expected, answer, found);
            case "unit" -> found.value("the unit", expected, text(setting, Setting::unit));
            case "decidedBy" -> found.value("a decision by", expected, text(setting, by -> by.decidedBy().path()));
            case "configure" -> found.value("to be told to configure", expected, text(setting, Setting::configure));
            case "cites" -> found.occur("the citation", expected, setting.map(by -> List.of(by.citation().id())).orElse(List.of()));
            case "warnings" -> found.occur("the warning", expected, answer.warnings().stream().map(Warning::code).toList());
            case "refusal" -> found.answered(name, expected, PHRASES.say("look-up", status(answer)));
            default -> found.unknown(name, "a look-up", KNOWN);
        }
    }

    private static void value(Object expected, ParameterView answer, Mismatches found) {
        if (answer.status() == ParameterView.Status.VALUE) {
            found.value("the value", expected, answer.setting().orElseThrow().value());
        } else {
            found.say(PHRASES.say("no-value", expected, status(answer)));
        }
    }

    private static String status(ParameterView answer) {
        return answer.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(Optional<Setting> setting, Function<Setting, String> part) {
        return setting.map(part).filter(text -> !text.isEmpty()).orElse("nothing");
    }
}
