// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.access;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Function;

import nuanfeng.approval.ChangeRequest.Preview;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.json.PlanJson;
import nuanfeng.lifecycle.Plan;
import nuanfeng.record.PlannedRows;

/** Writes a plan as whoever asks for it sees it, to be kept. */
public record PlanPrinter(PlannedRows rows) {

    public Function<Plan, Preview> at(LocalDate today) {
        return plan -> {
            Plan counted = rows.counted(plan, today);
            return new Preview(text(counted, Language.CHINESE), text(counted, Language.ENGLISH));
        };
    }

    private static String text(Plan plan, Language language) {
        return new String(Json.bytes(json -> PlanJson.write(json, plan, language)), StandardCharsets.UTF_8);
    }
}
