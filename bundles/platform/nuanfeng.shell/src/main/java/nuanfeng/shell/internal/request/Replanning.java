// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;

import nuanfeng.approval.ChangeRequest.Preview;
import nuanfeng.calendar.LegalTime;
import nuanfeng.json.access.PlanPrinter;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.lifecycle.Plan;
import nuanfeng.record.PlannedRows;
import nuanfeng.record.Records;

/** How a plan is written as it is kept with a request. */
final class Replanning {

    private Replanning() {
    }

    static Function<Plan, Preview> today(PolicyLibrary library, Records records) {
        return new PlanPrinter(new PlannedRows(library, records)).at(LocalDate.now(Clock.system(LegalTime.ZONE)));
    }
}
