// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.form.FilledCell;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormOperation;
import nuanfeng.form.FormOrder;

/** Cells that a rule computes. @param place as it is asked for @param answers asked for each of them */
record RuleCells(String place, Function<Case, Calculation> answers, FormOrder order) {

    /** A refusal is an empty cell with its code. @param cells by column of the line */
    FilledCell cell(FormColumn column, Function<String, FilledCell> cells) {
        FormOperation operation = column.operation();
        Calculation calculation = answer(column, cells);
        List<String> from = List.of("rule:" + operation.of());
        if (calculation.outcome() instanceof Outcome.Refusal refusal) {
            return new FilledCell(Optional.empty(), "", refusal.code().code(), from);
        }
        return FormValues.cell(column, member(operation.by(), calculation.outcome()), from, order.units());
    }

    /** What the rule says, with its trace. */
    Calculation answer(FormColumn column, Function<String, FilledCell> cells) {
        FormOperation operation = column.operation();
        Map<String, Object> facts = new HashMap<>();
        operation.facts().forEach((fact, from) -> {
            Optional<Object> value = from.startsWith(FormRecords.FACT)
                    ? Optional.ofNullable(order.facts().get(from.substring(FormRecords.FACT.length()))) : cells.apply(from).value();
            value.ifPresent(each -> facts.put(fact, each instanceof BigDecimal number ? number.toPlainString() : each));
        });
        return answers.apply(Case.of(place, operation.of(), facts));
    }

    private static Object member(String name, Outcome outcome) {
        if (outcome instanceof Outcome.Amount amount) {
            return name.isEmpty() || name.equals("amount") ? amount.amount() : amount.parts().get(name);
        } else if (outcome instanceof Outcome.Decision decision) {
            return name.isEmpty() || name.equals("decision") ? decision.code() : decision.values().get(name);
        }
        return outcome instanceof Outcome.Dates dates ? dates.dates().get(name) : null;
    }
}
