// SPDX-License-Identifier: Apache-2.0
package nuanfeng.filing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What somebody does with a report, from which states, and what it is afterwards. */
public enum Deed {

    /** Filled in from the registers. */
    FILL(ReportState.DRAFT, ReportState.DRAFT, ReportState.CHECKED, ReportState.RETURNED),
    /** Cells entered by hand, notes at cells. */
    ENTER(ReportState.DRAFT, ReportState.DRAFT, ReportState.CHECKED, ReportState.RETURNED),
    /** Read from a file that somebody corrected. */
    TAKE_IN(ReportState.DRAFT, ReportState.DRAFT, ReportState.CHECKED, ReportState.RETURNED),
    /** Put together from the reports of others. */
    AGGREGATE(ReportState.DRAFT, ReportState.DRAFT, ReportState.CHECKED, ReportState.RETURNED),
    CHECK(ReportState.CHECKED, ReportState.DRAFT),
    SUBMIT(ReportState.SUBMITTED, ReportState.CHECKED),
    RETURN(ReportState.RETURNED, ReportState.CHECKED, ReportState.SUBMITTED),
    FILE(ReportState.FILED, ReportState.SUBMITTED),
    /** Another one took its place. */
    SUPERSEDE(ReportState.SUPERSEDED, ReportState.FILED),
    /** It was kept long enough. What somebody is waiting for is not erased. */
    ERASE(ReportState.ERASED, ReportState.DRAFT, ReportState.CHECKED, ReportState.RETURNED, ReportState.FILED, ReportState.SUPERSEDED);

    private final ReportState to;
    private final Set<ReportState> from;

    Deed(ReportState to, ReportState... from) {
        this.to = to;
        this.from = EnumSet.copyOf(Arrays.asList(from));
    }

    public ReportState to() {
        return to;
    }

    public Set<ReportState> from() {
        return from;
    }

    /** {@code take-in} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
