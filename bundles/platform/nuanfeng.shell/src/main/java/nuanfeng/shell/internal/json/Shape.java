// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.json;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import nuanfeng.agency.AgencyView;
import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.document.ClauseView;
import nuanfeng.document.DocumentView;
import nuanfeng.duty.AgencyDuty;
import nuanfeng.duty.DutyItem;
import nuanfeng.library.Difference;
import nuanfeng.lifecycle.Change;
import nuanfeng.measure.MeasureView;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Modality;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Table;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Rounding;

/**
 * The members that a value of the vocabulary has in JSON: a record's components by their names, an empty {@link Optional} not
 * at all, everything exact as a string. What the REST contract writes differently stands here by name.
 */
final class Shape {

    private Shape() {
    }

    /** Maps, lists, strings, booleans and whole numbers only. */
    static Object of(Object value) {
        if (value instanceof Quoted quoted) {
            return CalculationShape.of(quoted);
        } else if (value instanceof Calculation calculation) {
            return CalculationShape.of(new Quoted(calculation, Map.of()));
        } else if (value instanceof DocumentView document) {
            return DocumentShape.of(document);
        } else if (value instanceof ClauseView clause) {
            return DocumentShape.of(clause);
        } else if (value instanceof DutyItem item) {
            return DutyShape.of(item);
        } else if (value instanceof AgencyDuty duty) {
            return DutyShape.of(duty);
        } else if (value instanceof MeasureView measure) {
            return ResponsibilityShape.of(measure);
        } else if (value instanceof AgencyView agency) {
            return ResponsibilityShape.of(agency);
        } else if (value instanceof Difference difference) {
            return ResponsibilityShape.of(difference);
        } else if (value instanceof Citation citation) {
            return citation(citation);
        } else if (value instanceof Fact.Facts facts) {
            return of(facts.values());
        } else if (value instanceof Table table) {
            return of(Map.of("columns", table.columns(), "rows", table.rows()));
        } else if (value instanceof Change.Remove removal) {
            return Map.of("place", removal.place().path(), "remove", true);
        } else if (value instanceof RefusalCode code) {
            return code.code();
        } else if (value instanceof Enum<?> word) {
            return word instanceof Modality ? word.name() : word.name().toLowerCase(Locale.ROOT).replace('_', '-');
        } else if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return value;
        } else if (value instanceof Collection<?> items) {
            return items.stream().map(Shape::of).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((key, each) -> members.put(key.toString(), of(each)));
            return members;
        } else if (value instanceof PlaceId || value instanceof Text || value instanceof Money || value instanceof Rounding
                || !(value instanceof Record)) {
            return value.toString();
        }
        return components((Record) value);
    }

    private static Map<String, Object> components(Record value) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object each;
            try {
                each = component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            if (each instanceof Optional<?> optional) {
                optional.ifPresent(present -> members.put(component.getName(), of(present)));
            } else {
                members.put(component.getName(), of(each));
            }
        }
        return members;
    }

    static Map<String, Object> citation(Citation citation) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", citation.id());
        members.put("document", citation.document());
        members.put("title", citation.title());
        members.put("clause", citation.clause());
        members.put("href", "/api/v1/documents/%s/clauses/%s".formatted(citation.documentId(), citation.clauseId()));
        if (!citation.note().isEmpty()) {
            members.put("note", citation.note());
        }
        return members;
    }
}
