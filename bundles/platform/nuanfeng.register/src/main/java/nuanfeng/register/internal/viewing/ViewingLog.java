// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.viewing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import org.jdbi.v3.core.Handle;

import nuanfeng.record.Viewing;

/** Reads who read what is personal or sealed. */
public final class ViewingLog {

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]{14,17}[0-9０-９XxＸｘ]");

    private ViewingLog() {
    }

    /** @param before of entries older than this one @param limit at most so many */
    public static Viewing.Page page(Handle handle, String type, String place, long record, OptionalLong before, int limit) {
        List<Viewing> found = handle.createQuery("select id, read_at, read_by, purpose, fields from access_log where record_id = :record and type = :type and place = :place and id < :before"
                + " order by id desc limit :limit").bind("record", record).bind("type", type).bind("place", place).bind("before", before.orElse(Long.MAX_VALUE)).bind("limit", limit + 1)
                .map((row, context) -> new Viewing(row.getLong("id"), row.getObject("read_at", OffsetDateTime.class).toInstant(), row.getString("read_by"),
                        NUMBER.matcher(row.getString("purpose")).replaceAll("…"), List.of(row.getString("fields").split(" ")))).list();
        return found.size() <= limit ? new Viewing.Page(found, OptionalLong.empty()) : new Viewing.Page(found.subList(0, limit), OptionalLong.of(found.get(limit - 1).id()));
    }
}
