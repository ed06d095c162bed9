// SPDX-License-Identifier: Apache-2.0
package nuanfeng.filing;

import java.util.Locale;
import java.util.Optional;

import nuanfeng.policy.Text;

/** How far a report is. */
public enum ReportState {

    /** It is being filled in. */
    DRAFT(Text.of("填报中", "being filled in")),
    /** Somebody else than who filled it in has found it right. */
    CHECKED(Text.of("已审核", "checked")),
    /** It was handed in; whoever sent it changes nothing any more. */
    SUBMITTED(Text.of("已报送", "handed in")),
    /** The receiver sent it back. */
    RETURNED(Text.of("已退回", "returned")),
    /** The receiver took it. Nothing changes it any more. */
    FILED(Text.of("已归档", "filed")),
    /** It was filed, and another one took its place. */
    SUPERSEDED(Text.of("已更正", "superseded")),
    /** It was kept as long as its form says; what stood in it and its files are gone. */
    ERASED(Text.of("已销毁", "erased"));

    private final Text title;

    ReportState(Text title) {
        this.title = title;
    }

    public Text title() {
        return title;
    }

    /** {@code submitted} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportState> of(String code) {
        for (ReportState each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Whether whoever fills it in may change what stands in it. */
    public boolean isOpen() {
        return this == DRAFT || this == CHECKED || this == RETURNED;
    }

    /** Whether it counts for whoever puts reports together. */
    public boolean isHandedIn() {
        return this == SUBMITTED || this == FILED;
    }
}
