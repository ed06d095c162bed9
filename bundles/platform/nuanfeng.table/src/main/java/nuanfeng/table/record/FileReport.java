// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became of the rows of a file, in numbers and with the first issues of each kind. Memory does not grow with the rows.
 */
public final class FileReport {

    /** Issues of one code and field that are told with their cells; all others are counted. */
    private static final int TOLD = 20;
    private static final int KINDS = 2_000;

    /** Issues of one kind. @param count how many there are in all */
    public record Group(SheetIssue.Sort sort, String field, String code, long count, List<SheetIssue> first) {
    }

    private static final class Counted {
        private final List<SheetIssue> first = new ArrayList<>();
        private long count;
    }

    private final Map<String, Counted> groups = new LinkedHashMap<>();
    private long good;
    private long bad;

    /** Takes a row into account. */
    public void add(RecordRow row) {
        if (row.isGood()) {
            good++;
        } else {
            bad++;
        }
        row.issues().forEach(this::add);
    }

    public void add(SheetIssue issue) {
        String kind = issue.sort() + " " + issue.field() + " " + issue.code();
        Counted counted = groups.size() < KINDS ? groups.computeIfAbsent(kind, none -> new Counted()) : groups.get(kind);
        if (counted != null) {
            counted.count++;
            if (counted.first.size() < TOLD) {
                counted.first.add(issue);
            }
        }
    }

    /** Rows that can be taken. */
    public long good() {
        return good;
    }

    /** Rows that cannot. */
    public long bad() {
        return bad;
    }

    /** What is wrong first, then what is asked, what was repaired, what is worth a warning. */
    public List<Group> groups() {
        return Stream.of(SheetIssue.Sort.values()).flatMap(sort -> groups.values().stream().filter(each -> each.first.get(0).sort() == sort))
                .map(each -> new Group(each.first.get(0).sort(), each.first.get(0).field(), each.first.get(0).code(), each.count, List.copyOf(each.first))).toList();
    }
}
