// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.util.List;
import java.util.Map;

import nuanfeng.library.Statement;
import nuanfeng.library.Statement.Part;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;

/** What a setting says, beside what another one says. */
final class SettingStatement {

    private static final Map<String, Text> UNITS = Map.of("CNY", Text.of("元", "CNY"), "CNY/month", Text.of("元/月", "CNY/month"),
            "CNY/year", Text.of("元/年", "CNY/year"), "day", Text.of("日", "days"), "month", Text.of("个月", "months"),
            "year", Text.of("年", "years"));
    private static final String NO_UNIT = "1";

    private SettingStatement() {
    }

    static Statement of(Setting setting) {
        return Statement.of(switch (setting.status()) {
            case UNSET -> Part.notConfigured(setting.configure());
            case ENDED -> Part.ended();
            case VALUE -> value(setting.value(), setting.unit());
        });
    }

    private static Part value(Object value, String unit) {
        if (!unit.equals(NO_UNIT)) {
            return new Part("value", value + " " + unit, Text.of(value + " " + unit(unit, false), value + " " + unit(unit, true)));
        } else if (value instanceof Boolean flag) {
            return new Part("value", flag.toString(), flag ? Text.of("是", "yes") : Text.of("否", "no"));
        } else if (value instanceof List<?> list) {
            String code = list.toString();
            return new Part("value", code, Text.of(code.substring(1, code.length() - 1)));
        }
        return Part.quoted("value", String.valueOf(value));
    }

    private static String unit(String unit, boolean english) {
        return UNITS.getOrDefault(unit, Text.of(unit)).in(english);
    }
}
