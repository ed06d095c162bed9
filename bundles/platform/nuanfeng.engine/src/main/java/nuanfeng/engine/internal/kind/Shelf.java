// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.document.DocumentView;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.ComplaintException;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;

/** The documents that a place may cite: its own and those of the places above. Half- and full-width brackets are the same. */
public record Shelf(Shelf above, Map<String, DocumentView> byName) {

    private static final Phrases PHRASES = Phrases.beside(Shelf.class);

    private static final Shelf EMPTY = new Shelf(null, Map.of());
    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final int FULL_WIDTH_SHIFT = '！' - '!';

    public static Shelf empty() {
        return EMPTY;
    }

    public Shelf with(Collection<DocumentView> documents) {
        if (documents.isEmpty()) {
            return this;
        }
        Map<String, DocumentView> names = new HashMap<>();
        for (DocumentView each : documents) {
            names.put(plain(each.id()), each);
            if (!each.number().isEmpty()) {
                names.put(plain(each.number()), each);
            }
        }
        return new Shelf(this, Map.copyOf(names));
    }

    /** By ASCII id or official number. */
    public Optional<DocumentView> find(String name) {
        String wanted = plain(name);
        for (Shelf each = this; each != null; each = each.above) {
            DocumentView found = each.byName.get(wanted);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        for (Shelf each = this; each != null; each = each.above) {
            each.byName.values().forEach(document -> ids.add(document.id()));
        }
        return ids;
    }

    /** @throws ComplaintException when the document or the clause is not there */
    Citation cite(CitedClause cited) {
        DocumentView document = find(cited.document()).orElseThrow(() -> new ComplaintException(
                Complaint.of(PHRASES, "unknown-document", cited.document(), Suggestions.near(cited.document(), ids()))));
        String wanted = plain(cited.clause());
        for (Map.Entry<String, String> clause : document.clauses().entrySet()) {
            if (plain(clause.getKey()).equals(wanted) || plain(clause.getValue()).equals(wanted)) {
                return new Citation(document.id(), document.number().isEmpty() ? document.title() : document.number(),
                        document.title(), clause.getKey(), clause.getValue(), document.source(), cited.note());
            }
        }
        throw new ComplaintException(Complaint.of(PHRASES, "unknown-clause", document.title(), cited.clause(),
                document.clauses().keySet(), document.id()));
    }

    /** Folds the brackets, blanks and full-width letters and digits in which official numbers are written differently. */
    public static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            switch (c) {
                case '（', '〔', '［', '[', '【', '﹝' -> plain.append('(');
                case '）', '〕', '］', ']', '】', '﹞' -> plain.append(')');
                case ' ', '　' -> { }
                default -> plain.append(c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? (char) (c - FULL_WIDTH_SHIFT) : c);
            }
        }
        return plain.toString();
    }
}
