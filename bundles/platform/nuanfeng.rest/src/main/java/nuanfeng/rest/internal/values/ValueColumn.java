// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.values;

import java.util.Arrays;
import java.util.List;

import nuanfeng.json.Language;
import nuanfeng.policy.Text;

/** The columns of the sheet, in order. */
enum ValueColumn {

    TITLE("名称", "name"),
    FROM("起始日", "first day"),
    VALUE("取值", "value"),
    UNIT("单位", "unit"),
    STATUS("状态", "state"),
    DOCUMENT("依据文件", "document"),
    CLAUSE("依据条款", "clause"),
    REVIEW("复核日期", "review by"),
    NOTE("说明", "note"),
    KEY("参数编号", "key"),
    /** Of what the sheet was made: a sheet of an older version would take back what was changed since. */
    BASE("基准", "base");

    private final Text title;

    ValueColumn(String zh, String en) {
        title = Text.of(zh, en);
    }

    static List<String> titles(Language language) {
        return Arrays.stream(values()).map(each -> language.of(each.title)).toList();
    }

    boolean isCalled(String written) {
        return written.strip().equals(title.zh()) || written.strip().equalsIgnoreCase(title.in(true));
    }

    Text title() {
        return title;
    }
}
