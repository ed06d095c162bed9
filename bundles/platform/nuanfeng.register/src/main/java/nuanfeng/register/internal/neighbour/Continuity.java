// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.neighbour;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.register.Check;
import nuanfeng.register.FieldType;
import nuanfeng.register.ListedCode;
import nuanfeng.register.RecordType;
import nuanfeng.register.Slot;
import nuanfeng.register.internal.body.Slots;

/**
 * How a row follows on from the month, or the day, before. In a list ({@code listed}) whoever enters was not in it before, all others were, and who left it
 * is not: a first list follows on from nothing. A figure that is carried over ({@code carries}) is that of the row before, with what came and without what went.
 * The first of the fields is the period.
 */
final class Continuity {

    private static final String LISTED = "listed";
    private static final String CARRIES = "carries";
    private static final int MONTH = "2022-07".length();

    private Continuity() {
    }

    /** The other sort is about the versions of one record. */
    static boolean isAmongPeriods(Check check) {
        return is(check, LISTED) || is(check, CARRIES);
    }

    private static boolean is(Check check, String rule) {
        return rule.equals(check.arguments().get("rule"));
    }

    /** Of a list its whole period is one group, so that a first list is known as such. */
    static List<String> alike(Check check) {
        return is(check, LISTED) ? check.fields().subList(0, 1) : check.fields();
    }

    static Neighbour before(Check check, Neighbour row, RecordType type) {
        String period = check.fields().get(0);
        String text = row.text(period);
        if (text.isEmpty()) {
            return row;
        }
        String before = text.length() == MONTH ? YearMonth.parse(text).minusMonths(1).toString() : LocalDate.parse(text).minusDays(1).toString();
        Map<String, Object> values = new HashMap<>(row.values());
        values.put(period, before);
        Map<Slot, Object> slots = new EnumMap<>(Slot.class);
        slots.putAll(row.slots().values());
        type.slots().forEach((slot, field) -> {
            if (field.equals(period)) {
                slots.put(slot, slot == Slot.D1 ? LocalDate.parse(before.length() == MONTH ? before + "-01" : before) : before);
            }
        });
        return new Neighbour(row.id(), row.isNew(), values, new Slots(slots));
    }

    static List<Asked.Clash> against(Check check, Neighbour row, List<Neighbour> before) {
        return is(check, LISTED) ? listed(check, row, before) : carried(check, row, before);
    }

    private static List<Asked.Clash> listed(Check check, Neighbour row, List<Neighbour> before) {
        String change = check.fields().get(check.fields().size() - 1);
        List<String> same = check.fields().subList(1, check.fields().size() - 1);
        if (before.isEmpty() || !row.values().containsKey(change)) {
            return List.of();
        }
        boolean enters = codes(check, "enters").contains(row.text(change));
        Optional<Neighbour> there = before.stream().filter(each -> same.stream().allMatch(field -> each.text(field).equals(row.text(field)))).findFirst();
        if (there.isEmpty()) {
            return enters ? List.of() : List.of(new Asked.Clash(change, "not-in-the-list-before", Optional.empty(), List.of()));
        }
        boolean left = codes(check, "leaves").contains(there.get().text(change));
        return left == enters ? List.of() : List.of(new Asked.Clash(change, left ? "left-the-list" : "in-the-list-before", there, List.of()));
    }

    private static List<String> codes(Check check, String argument) {
        return List.of(check.arguments().getOrDefault(argument, "").split(" "));
    }

    private static List<Asked.Clash> carried(Check check, Neighbour row, List<Neighbour> before) {
        String total = check.arguments().getOrDefault("total", "");
        List<Asked.Clash> clashes = new ArrayList<>();
        before.stream().findFirst().ifPresent(there -> number(there, check.arguments().get("from")).ifPresent(carried -> number(row, total).ifPresent(given -> {
            BigDecimal expected = carried.add(number(row, check.arguments().get("plus")).orElse(BigDecimal.ZERO))
                    .subtract(number(row, check.arguments().get("minus")).orElse(BigDecimal.ZERO));
            if (given.compareTo(expected) != 0) {
                clashes.add(new Asked.Clash(total, "not-carried-over", Optional.of(there), List.of(expected.toPlainString(), given.toPlainString())));
            }
        })));
        return clashes;
    }

    private static Optional<BigDecimal> number(Neighbour row, String field) {
        return field == null || row.text(field).isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(row.text(field)));
    }

    /**
     * Whether a record may go from one state to another: the codes of its field are in the order of the steps, one may be left out, none is gone back to but
     * from the one that {@code again} names, and after the last nothing is changed any more.
     *
     * @param was the state so far
     */
    static Optional<String> step(RecordType type, Check check, String was, String now) {
        List<String> codes = type.field(check.fields().get(0)).type() instanceof FieldType.Codes field ? field.codes().stream().map(ListedCode::code).toList() : List.of();
        if (codes.indexOf(was) == codes.size() - 1) {
            return Optional.of("locked");
        }
        boolean back = codes.indexOf(now) < codes.indexOf(was) && !codes(check, "again").contains(was);
        return back ? Optional.of("goes-back") : Optional.empty();
    }
}
