// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import nuanfeng.record.Register;
import nuanfeng.record.StoredRecord;
import nuanfeng.register.RowReader;
import nuanfeng.run.RunSource;
import nuanfeng.run.Step;

/** Whether a result that is kept says what an answer of today says, by whatever edition: then it stays as it is, and tells which edition it is from. */
final class SameButEdition {

    private final RowReader reader;
    private final Set<String> editions;

    SameButEdition(Register register, Step.Result result, LocalDate day) {
        reader = new RowReader(register.type(), register.within(), day);
        editions = result.fields().entrySet().stream().filter(each -> each.getValue().sort() == RunSource.Sort.EDITION).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** @param kept where something of it is hidden, nobody knows */
    boolean holds(StoredRecord kept, Map<String, Object> answer) {
        return !editions.isEmpty() && kept.hidden().isEmpty() && same(values(kept.body()), values(answer));
    }

    private Map<String, Object> values(Map<String, Object> body) {
        Map<String, Object> values = new LinkedHashMap<>(reader.read(body).values());
        values.keySet().removeAll(editions);
        return values;
    }

    /** Numbers by what they are worth. */
    private static boolean same(Object one, Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal another) {
            return number.compareTo(another) == 0;
        } else if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> another) {
            return map.keySet().equals(another.keySet()) && map.keySet().stream().allMatch(each -> same(map.get(each), another.get(each)));
        } else if (one instanceof List<?> list && other instanceof List<?> another) {
            return list.size() == another.size() && IntStream.range(0, list.size()).allMatch(each -> same(list.get(each), another.get(each)));
        }
        return one.equals(other);
    }
}
