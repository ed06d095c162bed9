// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.outlook;

import java.util.List;

import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.request.Query;

/** One page of a long list. Headers tell how long the whole is, and where the next page is. @param after how many are passed over */
record ListPage(int after, int limit) {

    /** Header: how long the whole list is. */
    static final String COUNT = "Total-Count";

    private static final int USUAL = 1000;
    private static final int MOST = 5000;
    private static final int MOST_PASSED = 100_000_000;

    static ListPage of(Query query) {
        int limit = query.whole(Query.LIMIT, MOST).orElse(USUAL);
        return new ListPage(query.whole(Query.AFTER, MOST_PASSED).orElse(0), Math.max(1, limit));
    }

    <T> List<T> of(List<T> all) {
        return all.subList(Math.min(after, all.size()), Math.min(after + limit, all.size()));
    }

    /** @param size of the whole */
    Answer signed(Answer answer, Query query, int size) {
        Answer counted = answer.with(COUNT, Integer.toString(size));
        if (after + limit >= size) {
            return counted;
        }
        String asked = query.request().getQueryString();
        String others = asked == null ? "" : asked.replaceAll("(^|&)after=[^&]*", "");
        return counted.with("Link", "<%s?%s&after=%s>; rel=\"next\"".formatted(query.request().getRequestURI(), others.startsWith("&") ? others.substring(1) : others,
                after + limit));
    }
}
