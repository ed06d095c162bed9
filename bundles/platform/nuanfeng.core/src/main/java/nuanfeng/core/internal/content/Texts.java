// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.content;

import java.util.Map;
import java.util.Optional;

import nuanfeng.library.ClauseText;
import nuanfeng.library.DocumentView;

/**
 * The texts of the clauses of a place's own documents. They are as large as everything else of a policy together, so every
 * edition shares them.
 *
 * @param documents document id → what was read of it
 */
public record Texts(Map<String, OfDocument> documents) {

    public static final Texts NONE = new Texts(Map.of());

    public Texts {
        documents = Map.copyOf(documents);
    }

    public Optional<OfDocument> find(String document) {
        return Optional.ofNullable(documents.get(document));
    }

    /** @param clauses clause id → what the clause says itself, without the clauses below it; of every clause of the document */
    public record OfDocument(DocumentView.Archive archive, Map<String, ClauseText> clauses) {
        public OfDocument {
            clauses = Map.copyOf(clauses);
        }
    }
}
