// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.util.List;

import nuanfeng.library.Statement;
import nuanfeng.library.Statement.Part;
import nuanfeng.policy.Setting;

/** What a setting says, beside what another one says: the data as code, its words as text. */
final class SettingStatement {

    private static final String NO_UNIT = "1";

    private SettingStatement() {
    }

    static Statement of(Setting setting) {
        return Statement.of(switch (setting.status()) {
            case UNSET -> Part.notConfigured(setting.configure());
            case ENDED -> Part.ended();
            case VALUE -> new Part("value", code(setting.value(), setting.unit()), setting.inWords());
        });
    }

    private static String code(Object value, String unit) {
        return unit.equals(NO_UNIT) ? value instanceof List<?> list ? list.toString() : String.valueOf(value) : value + " " + unit;
    }
}
