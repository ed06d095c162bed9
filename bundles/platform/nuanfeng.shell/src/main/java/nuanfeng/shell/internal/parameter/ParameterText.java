// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.parameter;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import nuanfeng.parameter.ParameterView;
import nuanfeng.policy.Setting;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** What a place says, key by key. */
public final class ParameterText {

    private ParameterText() {
    }

    public static List<String> lines(List<ParameterView> parameters) {
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
