// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.page;

import java.util.List;

import nuanfeng.document.ClauseText;
import nuanfeng.document.TextStatus;
import nuanfeng.json.Hrefs;
import nuanfeng.policy.Citation;

/** The clauses behind a page, in the order of their numbers; with their words where these are wanted. */
record ClauseList(Comparison comparison, Words words, Html html) {

    void write(List<Citation> cited) {
        if (cited.isEmpty()) {
            return;
        }
        html.add("<section>\n<h2>{}</h2>\n<ol class=\"" + (comparison.texts() ? "texts" : "clauses") + "\">\n", words.of("依据", "Clauses"));
        int number = 0;
        for (Citation each : cited) {
            html.add("<li id=\"c{}\">", ++number);
            html.add("<a href=\"{}\">{} {}</a>", Hrefs.clause(each.documentId(), each.clauseId()), each.document(), each.clause());
            if (!each.isOfficial()) {
                html.add(" <small>{}</small>", words.of("（非官方来源）", "(unofficial source)"));
            }
            if (comparison.texts()) {
                text(comparison.text().apply(each));
            }
            html.add("</li>\n");
        }
        html.add("</ol>\n</section>\n");
    }

    private void text(ClauseText text) {
        if (text.status() == TextStatus.STORED) {
            html.add("<blockquote>{}</blockquote>", text.words());
        } else {
            html.add(" <small>{}</small>", text.status() == TextStatus.MISSING ? words.of("归档文本缺此条：", "Missing in the archived text: ") + text.reason()
                    : words.of("未存原文", "no text stored"));
        }
    }
}
