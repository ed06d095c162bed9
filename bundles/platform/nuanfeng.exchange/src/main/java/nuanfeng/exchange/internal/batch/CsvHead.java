// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.engine.Facts;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.table.SheetCell;
import nuanfeng.table.SheetRow;

/**
 * The columns of a file of facts: a fact each, {@code paid.basic} a member of a record, several amounts of one fact in one cell with {@code ;} between
 * them; and the asker's own, which begin with an underscore.
 *
 * @param asked for each column the type of its fact; nothing where it is the asker's own
 */
record CsvHead(List<String> columns, List<Optional<Fact.Type>> asked) {

    private static final String BETWEEN = ";";

    /** @throws nuanfeng.record.RecordException when a column is no fact, stands there twice or would hold a list */
    static CsvHead of(Optional<SheetRow> row, RuleDescription question) {
        Map<String, Fact.Type> known = known(question);
        String names = String.join(", ", known.keySet());
        if (row.isEmpty()) {
            throw BatchesOfLines.refused("no-head", names);
        }
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> unknown = new ArrayList<>();
        for (SheetCell cell : row.get().cells()) {
            String column = cell.written().strip();
            columns.add(column);
            if (!seen.add(column)) {
                throw BatchesOfLines.refused("twice", column);
            }
            if (known.get(column) == Fact.Type.RECORD_LIST) {
                throw BatchesOfLines.refused("list-columns", column);
            }
            if (!column.startsWith(JsonBatch.OWN) && !known.containsKey(column)) {
                unknown.add(column);
            }
        }
        if (!unknown.isEmpty()) {
            throw BatchesOfLines.refused("unknown-columns", String.join(", ", unknown), names);
        }
        // Names that are interned are found sooner.
        return new CsvHead(columns.stream().map(String::intern).toList(), columns.stream().map(column -> column.startsWith(JsonBatch.OWN) ? Optional.<Fact.Type>empty()
                : Optional.of(known.get(column))).toList());
    }

    private static Map<String, Fact.Type> known(RuleDescription question) {
        Map<String, Fact.Type> known = new LinkedHashMap<>();
        for (Fact<?> fact : question.facts()) {
            if (fact.type() == Fact.Type.RECORD) {
                fact.members().forEach(member -> known.put(fact.name() + "." + member.name(), member.type()));
            } else {
                known.put(fact.name(), fact.type());
            }
        }
        return known;
    }

    /** The facts of a row; an empty cell says nothing. */
    Map<String, Object> facts(SheetRow row, PlainFacts plain) {
        Map<String, Object> facts = Facts.named(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            SheetCell cell = row.cell(i);
            Fact.Type type = asked.get(i).orElse(null);
            if (type != null && !cell.isBlank()) {
                put(facts, columns.get(i), value(cell.written().strip(), type, plain));
            }
        }
        return facts;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> facts, String column, Object value) {
        int dot = column.indexOf('.');
        if (dot < 0) {
            facts.put(column, value);
        } else {
            ((Map<String, Object>) facts.computeIfAbsent(column.substring(0, dot), each -> new LinkedHashMap<String, Object>())).put(column.substring(dot + 1), value);
        }
    }

    private static Object value(String written, Fact.Type type, PlainFacts plain) {
        return switch (type) {
            case FLAG -> switch (written) {
                case "true", "TRUE", "是" -> Boolean.TRUE;
                case "false", "FALSE", "否" -> Boolean.FALSE;
                default -> written;
            };
            case MONEY_LIST -> List.of(written.split(BETWEEN));
            default -> plain.of(written, type);
        };
    }
}
