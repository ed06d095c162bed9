// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jdbi.v3.core.Handle;

import nuanfeng.record.Register;
import nuanfeng.register.RowIssue;
import nuanfeng.register.RowReader;
import nuanfeng.register.internal.database.ManyValues;
import nuanfeng.register.internal.seal.Vault;

/** Reads what is kept against a type that is to come, and counts field by field what would not be taken. Nobody sees what was read. */
record Fitting(Handle handle, Vault vault, Definitions definitions) {

    private static final int CHUNK = 1000;
    private static final String ALL = "";

    Map<String, Long> misfits(Register register, LocalDate today) {
        RowReader reader = new RowReader(register.type(), register.within(), today);
        Map<String, Long> counted = new TreeMap<>();
        long after = 0;
        for (List<Stored> chunk = living(register, after); !chunk.isEmpty(); chunk = living(register, after)) {
            for (Stored each : chunk) {
                after = each.id();
                counted.merge(ALL, 1L, Long::sum);
                fields(reader.read(whole(each)).issues()).forEach(field -> counted.merge(field, 1L, Long::sum));
            }
        }
        return counted;
    }

    /** What nothing was sealed of is not looked up. */
    private Map<String, Object> whole(Stored stored) {
        boolean seals = definitions.of(handle, stored).fields().values().stream().anyMatch(Shape.Part::sealed);
        return seals ? new Sealing(stored.open(), RecordTable.secrets(handle, vault, stored.type(), stored.id(), stored.version())).whole() : stored.open();
    }

    /** Each once; a column counts for its list too. */
    private static Set<String> fields(List<RowIssue> issues) {
        Set<String> fields = new TreeSet<>();
        issues.stream().filter(each -> !each.warns() && !each.field().isEmpty()).map(each -> Sealing.field(each.field())).forEach(field -> {
            for (int end = field.length(); end > 0; end = field.lastIndexOf('.', end - 1)) {
                fields.add(field.substring(0, end));
            }
        });
        return fields;
    }

    private List<Stored> living(Register register, long after) {
        return handle.createQuery("select " + Stored.NEWEST + " from record v" + ManyValues.byIndexOf(handle, "page")
                + " where v.type = :type and v.place = :place and v.id > :after and v.ended_on is null order by v.type, v.place, v.id limit :limit")
                .bind("type", register.type().name()).bind("place", register.place().path()).bind("after", after).bind("limit", CHUNK)
                .map((row, context) -> Stored.of(row)).list();
    }
}
