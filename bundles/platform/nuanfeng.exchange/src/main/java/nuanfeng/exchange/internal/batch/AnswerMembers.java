// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Warning;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/** An answer as members of a line: outcome and clauses, without the way to them. */
final class AnswerMembers {

    static final String REFUSAL = "refusal";

    private AnswerMembers() {
    }

    static Map<String, Object> of(Calculation answer, boolean english) {
        return of(answer, answer.citations().stream().map(Citation::id).toList(), english);
    }

    /** @param clauses the ids of its clauses */
    static Map<String, Object> of(Calculation answer, List<String> clauses, boolean english) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("on", answer.on().toString());
        members.put("outcome", outcome(answer.outcome(), english));
        members.put("clauses", clauses);
        members.put("warnings", answer.warnings().stream().map(Warning::code).toList());
        return members;
    }

    /** What stands in the place of a line that could not be read. */
    static Map<String, Object> unreadable(String code, Text why, boolean english) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("kind", REFUSAL);
        outcome.put("code", code);
        outcome.put("detail", why.in(english));
        return Map.of("outcome", outcome);
    }

    private static Map<String, Object> outcome(Outcome outcome, boolean english) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (outcome instanceof Outcome.Amount amount) {
            members.put("kind", "amount");
            members.put("amount", amount.amount().toString());
            Map<String, Object> parts = new TreeMap<>();
            amount.parts().forEach((name, part) -> parts.put(name, part.toString()));
            members.put("parts", parts);
        } else if (outcome instanceof Outcome.Decision decision) {
            members.put("kind", "decision");
            members.put("code", decision.code());
            members.put("values", new TreeMap<>(decision.values()));
            members.put("reasons", decision.reasons().stream().map(each -> Map.of("code", each.code(), "text", each.sentence().in(english))).toList());
        } else if (outcome instanceof Outcome.Dates dates) {
            members.put("kind", "dates");
            Map<String, Object> days = new TreeMap<>();
            dates.dates().forEach((name, day) -> days.put(name, day.toString()));
            members.put("dates", days);
        } else if (outcome instanceof Outcome.Listing listing) {
            members.put("kind", "list");
            members.put("items", listing.items().stream().map(TreeMap::new).toList());
        } else {
            refusal((Outcome.Refusal) outcome, members, english);
        }
        return members;
    }

    private static void refusal(Outcome.Refusal refusal, Map<String, Object> members, boolean english) {
        members.put("kind", REFUSAL);
        members.put("code", refusal.code().code());
        members.put("detail", refusal.sentence().in(english));
        if (!refusal.parameter().isEmpty()) {
            members.put("parameter", refusal.parameter());
        }
        if (!refusal.configure().isEmpty()) {
            members.put("configure", refusal.configure());
        }
        if (!refusal.issues().isEmpty()) {
            members.put("issues", issues(refusal.issues(), english));
        }
    }

    private static List<Map<String, String>> issues(List<FactIssue> issues, boolean english) {
        return issues.stream().map(each -> Map.of("field", each.field(), "code", each.code(), "detail", each.sentence().in(english))).toList();
    }
}
