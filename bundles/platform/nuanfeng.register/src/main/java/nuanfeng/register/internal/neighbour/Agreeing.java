// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.neighbour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.library.Agreement;
import nuanfeng.record.Register;
import nuanfeng.register.Check;
import nuanfeng.register.FieldType;
import nuanfeng.register.ListedCode;
import nuanfeng.register.RowIssue;

/**
 * Whether rows of one transaction agree with what questions of the policy answer. By which answers a person has to decide, the check says: then the row is
 * taken where the finding of a person is kept, and refused where none is. What cannot be told for want of a fact or a figure is taken with a warning.
 */
public final class Agreeing {

    private static final Phrases PHRASES = Phrases.beside(Agreeing.class);

    private final Register register;
    private final Agreement.Kept kept;
    private final List<Check> checks;
    private final Map<Check, Map<Map<String, Object>, Optional<Agreement.Answered>>> answers = new HashMap<>();

    public Agreeing(Register register, Agreement.Kept kept) {
        this.register = register;
        this.kept = kept;
        this.checks = register.type().checks().stream().filter(each -> each.kind() == Check.Kind.AGREES).toList();
    }

    /** Asks at once about many rows. @param rows typed, references resolved */
    public void meet(List<Map<String, Object>> rows) {
        for (Check check : checks) {
            Map<Map<String, Object>, Optional<Agreement.Answered>> known = answers.computeIfAbsent(check, none -> new HashMap<>());
            List<Map<String, Object>> fresh = rows.stream().filter(row -> check.when().stream().allMatch(each -> each.holds(row))).map(row -> asked(check, row)).distinct()
                    .filter(row -> !known.containsKey(row)).toList();
            List<Optional<Agreement.Answered>> answered = fresh.isEmpty() ? List.of() : register.agreement().ask(check, register.type(), fresh, kept);
            for (int i = 0; i < fresh.size(); i++) {
                known.put(fresh.get(i), answered.get(i));
            }
        }
    }

    /** Only what the question is about. */
    private static Map<String, Object> asked(Check check, Map<String, Object> row) {
        Map<String, Object> asked = new HashMap<>();
        check.fields().stream().skip(1).filter(row::containsKey).forEach(each -> asked.put(each, row.get(each)));
        return asked;
    }

    /** What is wrong with a row. */
    public List<RowIssue> judged(Map<String, Object> row) {
        if (checks.isEmpty()) {
            return List.of();
        }
        meet(List.of(row));
        List<RowIssue> issues = new ArrayList<>();
        checks.forEach(check -> Optional.ofNullable(answers.get(check).get(asked(check, row))).flatMap(each -> each)
                .filter(each -> check.when().stream().allMatch(when -> when.holds(row))).ifPresent(each -> judge(check, row, each, issues)));
        return issues;
    }

    private void judge(Check check, Map<String, Object> row, Agreement.Answered answered, List<RowIssue> issues) {
        String field = check.fields().get(0);
        String given = String.valueOf(row.get(field));
        if (answered.calculation().outcome() instanceof Outcome.Decision decision) {
            if (List.of(check.arguments().getOrDefault("review", "").split(" ")).contains(decision.code())) {
                issues.add(issue(check, field, answered.reviewed() ? "found-by-a-person" : "for-a-person", answered.reviewed(), answered.question(), reasons(decision)));
            } else if (!decision.code().equals(given)) {
                issues.add(issue(check, field, "disagrees", false, answered.question(), title(field, decision.code()), title(field, given), reasons(decision)));
            } else {
                place(check, row, decision, issues);
            }
        } else if (answered.calculation().outcome() instanceof Outcome.Refusal refusal) {
            boolean isNone = refusal.code() == RefusalCode.NOT_APPLICABLE;
            issues.add(issue(check, field, isNone ? "not-applicable" : "not-answered", !isNone, answered.question(), refusal.sentence()));
        }
    }

    /** Where the answer names places, the field that the check names must say one of them. */
    private void place(Check check, Map<String, Object> row, Outcome.Decision decision, List<RowIssue> issues) {
        String field = check.arguments().getOrDefault("place", "");
        if (!decision.values().isEmpty() && row.containsKey(field) && !decision.values().containsValue(row.get(field).toString())) {
            issues.add(issue(check, field, "elsewhere", false, register.type().field(field).title(), decision.values().getOrDefault("place", ""), row.get(field)));
        }
    }

    private static Text reasons(Outcome.Decision decision) {
        List<Text> all = decision.reasons().stream().map(Reason::sentence).toList();
        return Text.of(all.stream().map(Text::zh).collect(Collectors.joining()), all.stream().map(each -> each.in(true)).collect(Collectors.joining(" ")));
    }

    private Text title(String field, String code) {
        return register.type().field(field).type() instanceof FieldType.Codes codes ? codes.find(code).map(ListedCode::title).orElse(Text.of(code)) : Text.of(code);
    }

    private static RowIssue issue(Check check, String field, String code, boolean warns, Object... said) {
        return new RowIssue(field, code, PHRASES.say(code, said), PHRASES.say(code + ".mend", said), warns || check.warns(), check.duty());
    }
}
