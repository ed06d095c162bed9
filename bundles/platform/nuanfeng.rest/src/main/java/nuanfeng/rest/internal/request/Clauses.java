// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

import nuanfeng.library.DocumentView;
import nuanfeng.library.UnknownNameException;

/** Finds a clause by its ASCII id or by its own number, whatever the width and shape of the brackets. */
public final class Clauses {

    private static final int MOST_SUGGESTIONS = 5;
    private static final int SHOWN = 60;

    private Clauses() {
    }

    /** @return id and number of the clause @throws UnknownNameException {@code CLAUSE} */
    public static Map.Entry<String, String> find(DocumentView document, String idOrNumber) {
        String wanted = plain(idOrNumber);
        for (Map.Entry<String, String> clause : document.clauses().entrySet()) {
            if (clause.getKey().equals(idOrNumber) || plain(clause.getValue()).equals(wanted)) {
                return clause;
            }
        }
        String shown = idOrNumber.length() > SHOWN ? idOrNumber.substring(0, SHOWN) + "…" : idOrNumber;
        throw new UnknownNameException(UnknownNameException.Kind.CLAUSE,
                "文件 %s 没有条款 %s。".formatted(document.id(), shown), nearest(document, wanted));
    }

    private static List<String> nearest(DocumentView document, String wanted) {
        return document.clauses().entrySet().stream()
                .filter(clause -> !wanted.isEmpty() && (plain(clause.getValue()).startsWith(wanted.substring(0, 1))
                        || clause.getKey().startsWith(wanted.substring(0, 1))))
                .map(Map.Entry::getKey).limit(MOST_SUGGESTIONS).toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\[〔【﹝]", "(").replaceAll("[\\]〕】﹞]", ")")
                .replaceAll("\\s", "");
    }
}
