// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.watch;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What somebody has seen, kind by kind, as a few letters that say nothing to anybody else. */
record SeenMarks(Map<String, String> byKind) {

    /** What was seen last time; of a text that is none, nothing. */
    static SeenMarks parse(String text) {
        Map<String, String> marks = new LinkedHashMap<>();
        Arrays.stream(text.split("\\.", -1)).map(each -> each.split("-", 2)).filter(each -> each.length == 2).forEach(each -> marks.put(each[0], each[1]));
        return new SeenMarks(marks);
    }

    /** Kinds that are different now. */
    List<String> since(SeenMarks before) {
        return byKind.keySet().stream().filter(kind -> !byKind.get(kind).equals(before.byKind.get(kind))).toList();
    }

    @Override
    public String toString() {
        return byKind.entrySet().stream().map(each -> each.getKey() + "-" + each.getValue()).collect(Collectors.joining("."));
    }
}
