// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.engine.internal.kind.TypedAlready;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.FactLimits;
import nuanfeng.quantity.Quantity;

/** Lists of amounts and of records, item by item: all that is wrong is found, each at its place. */
record FactLists(FactReader reader) {

    Object money(Fact<?> fact, Object raw) {
        if (!(raw instanceof List<?> list)) {
            return reader.wrong(fact, "list");
        }
        if (list.isEmpty() || list.size() > FactLimits.ITEMS) {
            return reader.outOfRange(fact, "items", FactLimits.ITEMS);
        }
        if (new TypedAlready(fact).accepts(list)) {
            return raw;
        }
        List<Quantity> values = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            reader.at(i);
            Quantity value = list.get(i) == null ? reader.wrong(fact, "amount") : reader.money(fact, list.get(i));
            if (value != null) {
                values.add(value);
            }
        }
        reader.at(-1);
        return values;
    }

    Object records(Fact<?> fact, Object raw) {
        if (!(raw instanceof List<?> list)) {
            return reader.wrong(fact, "records");
        }
        if (list.isEmpty() || list.size() > FactLimits.ITEMS) {
            return reader.outOfRange(fact, "items", FactLimits.ITEMS);
        }
        Map<String, Fact<?>> members = membersByName(fact);
        List<Fact.Facts> values = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Fact.Facts typed) {
                values.add(typed);
            } else if (list.get(i) instanceof Map<?, ?> map) {
                values.add(reader.record(fact, map, "/" + i, members));
            } else {
                reader.at(i);
                reader.wrong(fact, "record");
                reader.at(-1);
                // What is said of the others is said at their own places.
                values.add(new Fact.Facts(Map.of()));
            }
        }
        return values;
    }

    static Map<String, Fact<?>> membersByName(Fact<?> fact) {
        Map<String, Fact<?>> members = new HashMap<>();
        fact.members().forEach(member -> members.put(member.name(), member));
        return members;
    }
}
