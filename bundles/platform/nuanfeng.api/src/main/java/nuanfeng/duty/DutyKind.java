// SPDX-License-Identifier: Apache-2.0
package nuanfeng.duty;

import java.util.Locale;

/** What sort of thing a duty is. */
public enum DutyKind {
    /** 报表. */
    REPORT,
    /** 名单. */
    LIST,
    /** 期限: something else that must be done by a day. */
    DEADLINE,
    /** 目标: met or missed, never violated. */
    TARGET,
    /** 阶段. */
    PHASE,
    /** Begins when something happens. */
    EVENT,
    /** 常态: always, or again and again. */
    STANDING;

    /** As it stands in policy files and answers: {@code report}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
