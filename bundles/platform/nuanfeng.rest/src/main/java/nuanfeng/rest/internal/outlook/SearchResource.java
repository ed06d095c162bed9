// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.outlook;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.json.Json;
import nuanfeng.json.outlook.SearchJson;
import nuanfeng.outlook.SearchHit;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Costly;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/** Looks for words in everything that policy names. */
@Open
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record SearchResource(Reply reply) {

    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final int MOST_LETTERS = 200;

    @Costly
    @GET
    @Path("/search")
    @Accepts({Query.WORDS, Query.LIMIT, Query.EDITION, Query.KNOWN_AT})
    public Answer search(@Context Query query) {
        String words = query.required(Query.WORDS);
        if (words.length() > MOST_LETTERS) {
            query.fault(Query.WORDS, "too-long", "检索词不超过%s个字符。".formatted(MOST_LETTERS), "Words of at most %s characters are looked for.".formatted(MOST_LETTERS));
        }
        int most = query.whole(Query.LIMIT, MOST).orElse(USUAL);
        Enquiry enquiry = query.enquiry();
        List<SearchHit> hits = enquiry.edition().outlook().search(words, most);
        return reply.read(enquiry, enquiry.edition().hash(), Json.list(hits, (json, hit) -> SearchJson.write(json, hit, enquiry.language())));
    }
}
