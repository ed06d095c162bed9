// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import nuanfeng.record.Register;
import nuanfeng.record.Search;
import nuanfeng.record.Search.Filter;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Query;

/** Which records of a register a query asks for. */
record Wanted(boolean ended, OptionalLong after, int limit, List<Filter> filters) {

    private static final int USUAL = 50;
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final String FROM = ".from";
    private static final String TO = ".to";

    static Wanted of(Query query) {
        boolean ended = query.flag(Query.ENDED, false);
        int limit = limit(query);
        OptionalLong after = after(query);
        List<Filter> filters = new ArrayList<>();
        query.fields().forEach((name, value) -> filters.add(filter(name, value)));
        return new Wanted(ended, after, limit, filters);
    }

    /** How many are wanted at most. */
    static int limit(Query query) {
        int limit = query.whole(Query.LIMIT, Search.MOST).orElse(USUAL);
        if (limit == 0) {
            query.fault(Query.LIMIT, "malformed", "须为 1 到 %s 的整数。".formatted(Search.MOST), "A whole number from 1 to %s is expected.".formatted(Search.MOST));
        }
        return limit;
    }

    /** Where the page before ended; empty for the first one. */
    static OptionalLong after(Query query) {
        Optional<String> after = query.find(Query.AFTER);
        if (after.filter(text -> !ID.matcher(text).matches()).isPresent()) {
            query.fault(Query.AFTER, "malformed", "须为上一页 next 的值。", "The value of next of the page before is expected.");
        }
        return after.filter(text -> ID.matcher(text).matches()).map(text -> OptionalLong.of(Long.parseLong(text))).orElse(OptionalLong.empty());
    }

    Search search(Register register, Enquiry enquiry, Query query) {
        return new Search(register, filters, enquiry.on(), query.knownAt(), ended, after, limit);
    }

    private static Filter filter(String name, String value) {
        return name.endsWith(FROM) ? new Filter(name.substring(0, name.length() - FROM.length()), Filter.Sort.FROM, value)
                : name.endsWith(TO) ? new Filter(name.substring(0, name.length() - TO.length()), Filter.Sort.TO, value)
                : new Filter(name, Filter.Sort.IS, value);
    }
}
