// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.TraceLine;
import nuanfeng.engine.internal.calculation.Lines;
import nuanfeng.engine.internal.calculation.NamedFacts;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.FactLimits;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;
import nuanfeng.register.Condition;
import nuanfeng.run.RunSource;
import nuanfeng.run.Step;
import nuanfeng.run.StepAnswer;

/** The records that one question of a run is about. */
public final class Group {

    private static final Phrases PHRASES = Phrases.beside(Group.class);

    private static final Comparator<String> NULLS_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private final Occasion occasion;
    private final Step step;
    private final List<Map<String, Object>> records;

    /** @param records at least one, but for a step that has no groups */
    public Group(Occasion occasion, Step step, List<Map<String, Object>> records) {
        this.occasion = occasion;
        this.step = step;
        this.records = step.order().isEmpty() || records.size() < 2 ? records : ordered(step.order(), records);
    }

    private record Ranked(Map<String, Object> record, String[] rank) {
    }

    /** As texts; who lacks a field comes last. */
    private static List<Map<String, Object>> ordered(List<String> fields, List<Map<String, Object>> records) {
        return records.stream().map(record -> new Ranked(record, fields.stream().map(record::get).map(value -> value == null ? null : value.toString())
                .toArray(String[]::new))).sorted((one, other) -> Arrays.compare(one.rank, other.rank, NULLS_LAST)).map(Ranked::record).toList();
    }

    /** Asks, and says what is to be kept. */
    public StepAnswer answer(List<Object> key) {
        try {
            Map<String, Object> facts = facts();
            Case question = Case.of(occasion.place(), step.rule(), facts);
            Calculation calculation = occasion.edition().calculate(step.on().map(on -> (LocalDate) before(on)).map(question::on).orElse(question));
            Text refused = calculation.outcome() instanceof Outcome.Refusal refusal ? Text.of(refusal.detail()) : Text.of("");
            return new StepAnswer(key, records.size(), Optional.of(calculation), code(calculation), refused, result(calculation, refused));
        } catch (NotAlike e) {
            return new StepAnswer(key, records.size(), Optional.empty(), "records-differ", e.text, refusedResult(e.text));
        }
    }

    /** Puts the question as of a day, whatever day the step has, about records that have everything alike. */
    public Calculation asked(LocalDate day) {
        return occasion.edition().calculate(Case.of(occasion.place(), step.rule(), facts()).on(day));
    }

    private static String code(Calculation calculation) {
        return calculation.outcome() instanceof Outcome.Refusal refusal ? refusal.code().code() : "";
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new NamedFacts(step.facts().size());
        step.facts().forEach((name, source) -> {
            Object value = source.sort() == RunSource.Sort.GIVEN ? allHold(source.when()) ? occasion.givenAsFact(source.of()) : null : before(source);
            if (value != null) {
                put(facts, name, value);
            }
        });
        return facts;
    }

    /** A fact {@code owner.licensed} is a member of the fact {@code owner}. */
    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> facts, String name, Object value) {
        int point = name.indexOf('.');
        if (point < 0) {
            facts.put(name, value);
        } else {
            put((Map<String, Object>) facts.computeIfAbsent(name.substring(0, point), none -> new HashMap<>()), name.substring(point + 1), value);
        }
    }

    /** Null when there is nothing. */
    private Object before(RunSource source) {
        if (!source.when().isEmpty() && !allHold(source.when())) {
            return null;
        }
        return switch (source.sort()) {
            case IS -> source.of();
            case PERIOD -> occasion.month();
            case FIRST_DAY -> occasion.month().atDay(1);
            case LAST_DAY -> occasion.month().atEndOfMonth();
            case FIELD -> alike(source.of());
            case LIST -> list(source.of());
            case HOLDS -> allHold(source.holding());
            case GROUPS -> occasion.groups(source.of());
            case GIVEN -> occasion.given().get(source.of());
            case EDITION -> occasion.edition().hash();
            case PLACE -> occasion.code();
            case COUNT -> Quantity.of(records.size());
            case SUM -> sum(source.of());
            default -> throw new IllegalStateException(source.sort() + " is not known before the answer");
        };
    }

    private boolean allHold(List<Condition> conditions) {
        for (Map<String, Object> record : records) {
            for (Condition each : conditions) {
                if (!each.holds(record)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Object alike(String field) {
        Object first = records.isEmpty() ? null : records.get(0).get(field);
        for (int i = 1; i < records.size(); i++) {
            if (!Objects.equals(first, records.get(i).get(field))) {
                throw new NotAlike(PHRASES.say("records-differ", field));
            }
        }
        return first;
    }

    private List<Object> list(String field) {
        List<Object> values = new ArrayList<>(records.size());
        for (Map<String, Object> record : records) {
            Object value = record.get(field);
            if (value != null) {
                values.add(value instanceof BigDecimal amount && amount.scale() <= FactLimits.MONEY_DECIMALS ? Quantity.of(amount) : value);
            }
        }
        return values.isEmpty() ? null : values;
    }

    private Quantity sum(String field) {
        BigDecimal sum = null;
        for (Map<String, Object> record : records) {
            Object value = record.get(field);
            if (value != null) {
                BigDecimal number = value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
                sum = sum == null ? number : sum.add(number);
            }
        }
        return sum == null ? null : Quantity.of(sum);
    }

    private Map<String, Object> result(Calculation calculation, Text refused) {
        boolean isRefused = calculation.outcome() instanceof Outcome.Refusal;
        Map<String, Object> result = new LinkedHashMap<>();
        step.result().ifPresent(each -> each.fields().forEach((field, source) -> keep(result, field, source.sort().isBeforeTheAnswer() ? before(source)
                : source.sort() == RunSource.Sort.STATE ? state(source, isRefused) : isRefused ? refusal(source, refused) : answered(source, calculation))));
        return result;
    }

    private Map<String, Object> refusedResult(Text refused) {
        Map<String, Object> result = new LinkedHashMap<>();
        step.result().ifPresent(each -> each.fields().forEach((field, source) -> {
            try {
                keep(result, field, source.sort().isBeforeTheAnswer() ? before(source) : source.sort() == RunSource.Sort.STATE ? state(source, true)
                        : refusal(source, refused));
            } catch (NotAlike e) {
                // What the records do not have alike the result does not have.
            }
        }));
        return result;
    }

    private static void keep(Map<String, Object> result, String field, Object value) {
        if (value != null) {
            result.put(field, value instanceof Quantity || value instanceof Temporal ? value.toString() : value);
        }
    }

    private static String state(RunSource source, boolean isRefused) {
        int cut = source.of().indexOf('/');
        return isRefused ? source.of().substring(cut + 1) : source.of().substring(0, cut);
    }

    private static Object refusal(RunSource source, Text refused) {
        return source.sort() == RunSource.Sort.REFUSAL ? refused.zh() : null;
    }

    private Object answered(RunSource source, Calculation calculation) {
        return switch (source.sort()) {
            case OUTCOME -> member(source.of(), calculation.outcome());
            case LINE -> line(source.of(), calculation.trace());
            case SHARES -> calculation.outcome() instanceof Outcome.Amount amount ? SharesOfOutcome.of(amount.amount(), source, records) : null;
            default -> null;
        };
    }

    private static Object member(String name, Outcome outcome) {
        if (outcome instanceof Outcome.Amount amount) {
            Money said = name.equals("amount") ? amount.amount() : amount.parts().get(name);
            return said == null ? null : BigDecimal.valueOf(said.fen(), 2);
        }
        if (outcome instanceof Outcome.Decision decision) {
            return name.equals("decision") ? decision.code() : decision.values().get(name);
        }
        return outcome instanceof Outcome.Dates dates ? dates.dates().get(name) : null;
    }

    private static Object line(String name, List<TraceLine> trace) {
        // A refusal before the rule was called has no lines.
        TraceLine found = trace instanceof Lines lines ? lines.last(name) : null;
        return found instanceof TraceLine.Step one ? one.value().toString()
                : found instanceof TraceLine.Rounded one ? one.value().toString()
                : found instanceof TraceLine.FactRead one ? one.value().toString()
                : found instanceof TraceLine.ParameterRead one ? String.valueOf(one.setting().value()) : null;
    }

    /** Records of one group should have a field alike and do not. */
    private static final class NotAlike extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Text text;

        NotAlike(Text text) {
            super(text.zh(), null, false, false);
            this.text = text;
        }
    }
}
