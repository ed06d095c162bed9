// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.difference;

import java.util.List;

import nuanfeng.json.DifferenceJson;
import nuanfeng.library.Difference;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.report.Comparison;
import nuanfeng.report.DiffPage;
import nuanfeng.report.DiffTable;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Format;
import nuanfeng.rest.internal.request.Query;

/** The difference between two places in whatever form it is wanted. */
record DiffAnswer(Reply reply) {

    Answer give(String place, Format format, Query query) {
        String against = query.required(Query.AGAINST);
        // On paper the two lie side by side; a program asks what differs.
        boolean kept = query.flag(Query.KEPT, format != Format.JSON);
        Enquiry enquiry = query.enquiry();
        boolean texts = query.flag(Query.TEXTS, false);
        Edition edition = enquiry.edition();
        if (format == Format.JSON) {
            Place here = edition.place(place);
            Place there = edition.place(against);
            List<Difference> differences = kept ? here.sideBySide(there, enquiry.day()) : here.diff(there, enquiry.day());
            return reply.readOn(enquiry, lineage(edition, place, against), json -> DifferenceJson.write(json, differences,
                    enquiry.language(), enquiry.quotation()));
        }
        Comparison comparison = Comparison.of(edition, place, against, enquiry.day(), kept, texts, enquiry.language());
        if (format == Format.HTML) {
            return reply.readOn(enquiry, lineage(edition, place, against), DiffPage.TYPE, DiffPage.write(comparison))
                    .with("Content-Security-Policy", DiffPage.POLICY).with("Referrer-Policy", "no-referrer");
        }
        return reply.readOn(enquiry, lineage(edition, place, against), DiffTable.TYPE, DiffTable.write(comparison))
                .with("Content-Disposition", "attachment; filename=\"diff-%s-%s-%s.csv\"".formatted(comparison.here().place(),
                        comparison.there().place(), comparison.on()));
    }

    /** A page names the edition it was made from, so that it changes with every other one. */
    private static String lineage(Edition edition, String place, String against) {
        return edition.lineageHash(place) + edition.lineageHash(against) + edition.hash();
    }
}
