// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Naming;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.calculation.Verdict;
import nuanfeng.calculation.Warning;
import nuanfeng.document.ClauseText;
import nuanfeng.json.Language;
import nuanfeng.json.RefusalJson;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Parties;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.shell.internal.document.ClauseWords;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.shell.internal.text.Terms;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** An answer with its reasons: outcome, every line of the trace with its clause, warnings, edition. */
public final class CalculationText {

    private static final Phrases PHRASES = Phrases.beside(CalculationText.class);

    private final Speech speech;
    private final Language language;
    private final Naming naming;

    private CalculationText(Naming naming, Language language) {
        this.naming = naming;
        this.speech = new Speech(PHRASES, language);
        this.language = language;
    }

    /** @param texts of the clauses that it cites; empty when nobody wants to read them */
    public static List<String> lines(Calculation calculation, SpokenNames names, Map<Citation, ClauseText> texts, Language language) {
        return new CalculationText(calculation.meaning().naming(), language).all(calculation, names, texts);
    }

    private List<String> all(Calculation calculation, SpokenNames names, Map<Citation, ClauseText> texts) {
        List<String> lines = new ArrayList<>();
        boolean byPath = calculation.asked().equals(calculation.place().path());
        lines.add(speech.say("head", names.rule().isEmpty() ? Text.of(calculation.rule()) : PHRASES.say("named", names.rule(), calculation.rule()), calculation.place(), byPath ? "" : PHRASES.say("asked", calculation.asked()), calculation.on(),
                PHRASES.say("on." + calculation.onFrom().name().toLowerCase(Locale.ROOT))));
        lines.addAll(outcome(calculation.outcome()));
        if (!calculation.meaning().decision().isEmpty()) {
            lines.add("  " + speech.of(calculation.meaning().decision()));
        }
        if (!calculation.meaning().doesNotDecide().isEmpty()) {
            lines.add(speech.say("does-not-decide", calculation.meaning().doesNotDecide()));
        }
        owed("owed-by", calculation.parties().owedBy()).ifPresent(lines::add);
        owed("owed-to", calculation.parties().owedTo()).ifPresent(lines::add);
        if (calculation.hypothetical()) {
            lines.add(speech.say("what-if"));
        }
        if (!calculation.trace().isEmpty()) {
            lines.add("");
            lines.addAll(new TraceText(speech, names).lines(calculation.trace()));
        }
        if (!texts.isEmpty()) {
            lines.add("");
            lines.addAll(ClauseWords.lines(texts, language));
        }
        if (!calculation.warnings().isEmpty()) {
            lines.add("");
            TextTable table = speech.table("warning", "detail");
            for (Warning warning : calculation.warnings()) {
                table.row(warning.code(), speech.of(warning.sentence()));
            }
            lines.addAll(table.lines());
        }
        lines.add("");
        lines.add(speech.say("edition", calculation.edition()));
        return lines;
    }

    private Optional<String> owed(String how, List<Parties.Party> parties) {
        return parties.isEmpty() ? Optional.empty() : Optional.of(speech.say(how, parties.stream().map(Parties.Party::name).toList()));
    }

    private List<String> outcome(Outcome outcome) {
        if (outcome instanceof Outcome.Amount amount) {
            return List.of(speech.say("amount", Terms.yuan(amount.amount().toString(), language), Terms.modality(amount.modality(), language),
                    among(amount.parts(), "pair", this::called, value -> Terms.yuan(value, language))));
        } else if (outcome instanceof Outcome.Decision decision) {
            List<String> lines = new ArrayList<>();
            lines.add("  " + Verdict.of(decision.code()).map(verdict -> speech.of(verdict.title()) + " " + decision.code()).orElse(decision.code())
                    + among(decision.values(), "pair-text", UnaryOperator.identity(), UnaryOperator.identity()));
            TextTable reasons = speech.table("text", "clause", "reason");
            for (Reason reason : decision.reasons()) {
                reasons.row(speech.of(reason.sentence()), reason.citation().map(each -> Values.clause(each, language)).orElse(""), reason.code());
            }
            lines.addAll(reasons.isEmpty() ? List.of() : reasons.lines("  "));
            return lines;
        } else if (outcome instanceof Outcome.Dates dates) {
            return List.of("  " + pairs(dates.dates(), "pair-text", this::called, UnaryOperator.identity()));
        } else if (outcome instanceof Outcome.Listing listing) {
            return listing.items().stream().map(item -> "  - " + pairs(item, "pair-text", UnaryOperator.identity(), UnaryOperator.identity())).toList();
        }
        return refusal((Outcome.Refusal) outcome);
    }

    private List<String> refusal(Outcome.Refusal refusal) {
        List<String> lines = new ArrayList<>();
        lines.add(speech.say("refused", RefusalJson.title(refusal), refusal.code().code(), refusal.sentence()));
        if (!refusal.configure().isEmpty()) {
            lines.add(speech.say("configure", refusal.configure().equals(refusal.parameter()) ? Text.of(refusal.configure())
                    : PHRASES.say("configure-of", refusal.configure(), refusal.parameter())));
        }
        refusal.citation().ifPresent(citation -> lines.add(speech.say("open-clause", Values.clause(citation, language))));
        for (FactIssue issue : refusal.issues()) {
            lines.add(speech.say("issue", issue.field(), issue.sentence(), issue.code()));
        }
        return lines;
    }

    private String among(Map<String, ?> values, String as, UnaryOperator<String> name, UnaryOperator<String> value) {
        return values.isEmpty() ? "" : speech.say("among", pairs(values, as, name, value));
    }

    private String pairs(Map<String, ?> values, String as, UnaryOperator<String> name, UnaryOperator<String> value) {
        return Values.joined(new TreeMap<>(values).entrySet().stream().map(each -> speech.say(as, name.apply(each.getKey()), value.apply(each.getValue().toString())))
                .toList(), language);
    }

    private String called(String name) {
        Text called = naming.step(name);
        return called.isEmpty() ? name : speech.of(called);
    }
}
