// SPDX-License-Identifier: Apache-2.0
package nuanfeng.approval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a request is. */
public enum RequestState {

    /** Being prepared; nobody is asked yet. */
    DRAFT,
    /** Somebody else is to approve it. */
    REVIEW,
    /** Approved; to be activated. */
    APPROVED,
    /** Approved; is activated by itself when its time has come. */
    SCHEDULED,
    /** It was done. */
    ACTIVE,
    /** Not approved; to be mended. */
    RETURNED,
    /** Taken back. */
    WITHDRAWN,
    /** What it rests on has moved: it is to be planned again. */
    STALE;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    public static Optional<RequestState> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** Whether nothing becomes of it any more. */
    public boolean isEnd() {
        return this == ACTIVE || this == WITHDRAWN;
    }
}
