// SPDX-License-Identifier: Apache-2.0
package nuanfeng.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Naming;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.calculation.TraceLine;
import nuanfeng.calculation.Verdict;
import nuanfeng.document.ClauseText;
import nuanfeng.document.TextStatus;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FormOrder;
import nuanfeng.form.FormView;
import nuanfeng.library.CalculationOffer;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.library.UnknownNameException;
import nuanfeng.lifecycle.Digest;
import nuanfeng.policy.Setting;
import nuanfeng.policy.SettingWords;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.quantity.Quantity;
import nuanfeng.sheet.FormSheet;

/**
 * An answer explained in the form that a place has for it: the form whose first source is called {@code calculation}. Its lines are handed over
 * under the names {@code part, name, value, unit, expression, sinceDay, decidedBy, document, clause, text, provisional}.
 */
public final class CalculationForm {

    private static final Phrases PHRASES = Phrases.beside(CalculationForm.class);
    private static final String SOURCE = "calculation";
    private static final int FEN_DECIMALS = 2;

    private final Edition edition;
    private final Place place;
    private final Calculation answer;
    private final Optional<CalculationOffer> offer;
    private final Naming naming;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    private CalculationForm(Edition edition, Place place, Calculation answer) {
        this.edition = edition;
        this.place = place;
        this.answer = answer;
        this.naming = answer.meaning().naming();
        this.offer = place.calculations().stream().filter(each -> each.rule().equals(answer.rule())).findFirst();
    }

    /** @param edition that answered @param asked the place as it was asked for @throws UnknownNameException where no form explains answers */
    public static FormSheet of(Edition edition, String asked, Calculation answer) {
        return new CalculationForm(edition, edition.place(asked), answer).sheet(asked);
    }

    private FormSheet sheet(String asked) {
        FormView form = place.forms().all().stream().filter(each -> each.layout(answer.on()).filter(layout -> !layout.sources().isEmpty()
                && layout.sources().get(0).name().equals(SOURCE)).isPresent()).findFirst()
                .orElseThrow(() -> new UnknownNameException(UnknownNameException.Kind.FORM, PHRASES.say("no-explanation", place.view().name(), answer.on()), List.of()));
        answer.trace().forEach(this::line);
        outcome(answer.outcome());
        answer.warnings().forEach(each -> row("WARNING", each.code(), each.sentence().zh(), Optional.empty()));
        if (!answer.meaning().doesNotDecide().isEmpty()) {
            row("WARNING", PHRASES.say("does-not-decide").zh(), answer.meaning().doesNotDecide().zh(), Optional.empty());
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("rule", offer.map(each -> each.description().title().zh()).filter(each -> !each.isEmpty()).orElse(answer.rule()));
        facts.put("place", place.view().name().zh());
        facts.put("on", answer.on().toString());
        facts.put("hypothetical", PHRASES.say(answer.hypothetical() ? "hypothetical" : "in-force").zh());
        facts.put("number", Digest.of(answer.edition() + "\n" + asked + "\n" + answer.rule() + "\n" + answer.on() + "\n" + rows));
        LocalDate on = answer.on();
        FilledForm filled = place.forms().fill(form.id(), new FormOrder(on, on, on, facts, Map.of(SOURCE, rows), Map.of(), Map.of(), Map.of()), asked, edition::calculate);
        return FormSheet.of(filled, place.view().place().path(), place.view().name().zh(), answer.edition(), true);
    }

    private void line(TraceLine line) {
        if (line instanceof TraceLine.FactRead fact) {
            row("FACT", called(fact.name()), said(naming.value(fact.name(), fact.value()), shown(fact.value(), fact.money() ? FEN_DECIMALS : 0)), Optional.empty());
        } else if (line instanceof TraceLine.ParameterRead read) {
            Setting setting = read.setting();
            Map<String, Object> row = row("VALUE", setting.about().title().isEmpty() ? setting.key() : setting.about().title().zh(), setting.inWords().zh(), Optional.of(setting.citation()));
            row.put("sinceDay", setting.from().toString());
            row.put("decidedBy", setting.about().place().isEmpty() ? setting.decidedBy().path() : setting.about().place().zh());
            row.put("provisional", setting.provisional());
            if (read.overridden()) {
                row.put("expression", PHRASES.say("overridden").zh());
            }
        } else if (line instanceof TraceLine.Step step) {
            boolean rate = step.unit().equals(SettingWords.RATE);
            String value = rate ? SettingWords.number(step.value(), step.unit()).zh() : step.value().toPlainString(step.unit().startsWith("CNY") ? FEN_DECIMALS : 0);
            row("STEP", step(step.name()), value, Optional.empty()).put("unit", rate ? "" : step.unit());
        } else if (line instanceof TraceLine.Rounded rounded) {
            row("STEP", step(rounded.name()), rounded.value().toPlainString(rounded.rounding().decimals()), line.citation()).put("expression", rounded.rounding().toString());
        } else if (line instanceof TraceLine.Inherited inherited) {
            row("STEP", inherited.name(), PHRASES.say("inherited", place(inherited.place())).zh(), Optional.empty());
        } else if (line instanceof TraceLine.Reading reading) {
            row("STEP", PHRASES.say("reading", reading.name()).zh(), reading.option(), line.citation());
        } else if (line instanceof TraceLine.Limit limit) {
            row("STEP", step(limit.name()), String.valueOf(limit.length()), line.citation()).put("unit", limit.unit());
        } else if (line instanceof TraceLine.Counted counted) {
            row("STEP", step(counted.name()), counted.to().toString(), line.citation()).put("expression", PHRASES.say("counted", counted.from().toString(), place(counted.calendar())).zh());
        } else if (line instanceof TraceLine.Announced announced) {
            row("STEP", announced.name(), PHRASES.say("days", announced.days().stream().map(LocalDate::toString).toList()).zh(), line.citation());
        } else if (line instanceof TraceLine.Shifted shifted) {
            row("STEP", step(shifted.name()), shifted.to().toString(), line.citation()).put("expression", PHRASES.say("counted", shifted.from().toString(), shifted.rule()).zh());
        }
    }

    private void outcome(Outcome outcome) {
        if (outcome instanceof Outcome.Amount amount) {
            row("OUTCOME", PHRASES.say("amount").zh(), amount.amount().toString(), Optional.empty()).put("unit", "CNY");
            new TreeMap<>(amount.parts()).forEach((who, part) -> row("OUTCOME", PHRASES.say("of-it", step(who)).zh(), part.toString(), Optional.empty())
                    .put("unit", "CNY"));
        } else if (outcome instanceof Outcome.Decision decision) {
            String called = !answer.meaning().decision().isEmpty() ? answer.meaning().decision().zh()
                    : Verdict.of(decision.code()).map(verdict -> verdict.title().zh()).orElse(decision.code());
            row("OUTCOME", PHRASES.say("decision").zh(), called, Optional.empty());
            new TreeMap<>(decision.values()).forEach((name, value) -> row("OUTCOME", step(name), value, Optional.empty()));
            for (Reason reason : decision.reasons()) {
                row("OUTCOME", PHRASES.say("why").zh(), reason.sentence().zh(), reason.citation());
            }
        } else if (outcome instanceof Outcome.Dates dates) {
            new TreeMap<>(dates.dates()).forEach((name, day) -> row("OUTCOME", step(name), day.toString(), Optional.empty()));
        } else if (outcome instanceof Outcome.Listing listing) {
            listing.items().forEach(item -> row("OUTCOME", PHRASES.say("item").zh(), new TreeMap<>(item).toString(), Optional.empty()));
        } else if (outcome instanceof Outcome.Refusal refusal) {
            Map<String, Object> row = row("OUTCOME", PHRASES.say("refused", refusal.code().code()).zh(), refusal.detail(), refusal.citation());
            if (!refusal.configure().isEmpty()) {
                row.put("expression", PHRASES.say("configure", refusal.configure()).zh());
            }
            refusal.issues().forEach(issue -> row("OUTCOME", called(issue.field()), issue.sentence().zh(), Optional.empty()));
        }
    }

    private Map<String, Object> row(String part, String name, String value, Optional<Citation> citation) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("part", part);
        row.put("name", name);
        row.put("value", value);
        citation.ifPresent(clause -> {
            row.put("document", clause.document());
            row.put("clause", clause.clause());
            ClauseText text = edition.documents().text(clause);
            row.put("text", text.status() == TextStatus.STORED ? text.words() : PHRASES.say("not-stored").zh());
        });
        rows.add(row);
        return row;
    }

    private String called(String fact) {
        return said(naming.fact(fact), fact);
    }

    private String step(String name) {
        return said(naming.step(name), name);
    }

    private String place(String path) {
        return said(naming.place(path), path);
    }

    /** The name itself where nobody says what it is called. */
    private static String said(Text called, String name) {
        return called.isEmpty() ? name : called.zh();
    }

    private static String shown(Object value, int decimals) {
        if (value instanceof Quantity quantity) {
            return quantity.toPlainString(decimals);
        } else if (value instanceof List<?> list) {
            return String.join("、", list.stream().map(each -> shown(each, decimals)).toList());
        } else if (value instanceof Boolean flag) {
            return PHRASES.say(flag ? "yes" : "no").zh();
        } else if (value instanceof Fact.Facts facts) {
            return new TreeMap<>(facts.values()).entrySet().stream().map(each -> each.getKey() + "：" + shown(each.getValue(), 0)).toList().toString();
        }
        return String.valueOf(value);
    }
}
