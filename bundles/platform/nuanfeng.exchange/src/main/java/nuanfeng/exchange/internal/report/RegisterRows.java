// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import nuanfeng.form.FormLayout;
import nuanfeng.form.FormSource;
import nuanfeng.library.Place;
import nuanfeng.record.RecordPage;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;
import nuanfeng.run.Step;

/**
 * The records that a layout is filled in from. What stands on a day is asked of that day; what happened is asked of what is known.
 *
 * @param asOf the day whose state is wanted
 * @param knownAt the moment whose knowledge is wanted; empty: now
 */
record RegisterRows(Records records, Place place, LocalDate asOf, Optional<Instant> knownAt, Sight sight) {

    /** By source; sources without a register are left out. */
    Map<String, List<Map<String, Object>>> of(FormLayout layout) {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        Map<String, List<Map<String, Object>>> read = new LinkedHashMap<>();
        for (FormSource source : layout.sources()) {
            if (!source.register().isEmpty()) {
                boolean onThatDay = source.manner() == FormSource.Manner.AS_OF;
                rows.put(source.name(), read.computeIfAbsent(source.register() + onThatDay, key -> read(source.register(), onThatDay)));
            }
        }
        return rows;
    }

    private List<Map<String, Object>> read(String type, boolean onThatDay) {
        Register register = Register.of(place, place.registers().type(type, asOf));
        Search search = new Search(register, List.of(), onThatDay ? Optional.of(asOf) : Optional.empty(), knownAt, !onThatDay, OptionalLong.empty(), Search.MOST);
        List<Map<String, Object>> rows = new ArrayList<>();
        while (true) {
            RecordPage page = records.search(search, sight);
            page.records().stream().filter(each -> each.erasedAt().isEmpty()).forEach(each -> {
                Map<String, Object> row = new LinkedHashMap<>(each.body());
                row.put(Step.RECORD, "#" + each.id());
                rows.add(row);
            });
            if (page.next().isEmpty()) {
                return rows;
            }
            search = search.after(page.next().getAsLong());
        }
    }
}
