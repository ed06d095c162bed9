// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import nuanfeng.library.PlaceView;
import nuanfeng.parameter.ParameterView;
import nuanfeng.policy.Setting;

/** A place and what it says on a day. */
public final class PlaceText {

    private PlaceText() {
    }

    public static List<String> lines(PlaceView place) {
        List<String> lines = new ArrayList<>();
        lines.add("%s %s (%s, %s) is %s".formatted(place.place(), place.name(), place.level(), place.code(),
                place.served() ? "served" : "refused: " + place.reason()));
        lines.add("  bundle   %s %s".formatted(place.version(), place.digest()));
        if (!place.covers().isEmpty()) {
            lines.add("  covers   " + place.covers().entrySet().stream().map(each -> each.getKey() + " " + each.getValue())
                    .sorted().collect(Collectors.joining(", ")));
        }
        return lines;
    }

    public static List<String> parameters(List<ParameterView> parameters) {
        TextTable table = new TextTable("KEY", "VALUE", "DECIDED BY", "FROM", "CLAUSE", "WARNINGS");
        for (ParameterView parameter : parameters) {
            table.row(parameter.key(), parameter.setting().map(Values::text).orElse(status(parameter)),
                    parameter.setting().map(setting -> setting.decidedBy().path()).orElse(""),
                    parameter.setting().map(setting -> setting.from().toString()).orElse(""),
                    parameter.setting().map(Setting::citation).map(Values::clause).orElse(""),
                    parameter.warnings().stream().map(warning -> warning.code()).collect(Collectors.joining(", ")));
        }
        return table.isEmpty() ? List.of("No parameter is declared.") : table.lines();
    }

    private static String status(ParameterView parameter) {
        return parameter.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
