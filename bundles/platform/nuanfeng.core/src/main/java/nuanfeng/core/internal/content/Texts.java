// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.content;

import java.util.Map;
import java.util.Optional;

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

    /** @param clauses clause id → text, of every clause of the document */
    public record OfDocument(DocumentView.Archive archive, Map<String, OfClause> clauses) {
        public OfDocument {
            clauses = Map.copyOf(clauses);
        }
    }

    /**
     * What a clause says itself, without the clauses below it.
     *
     * @param heading may be empty
     * @param text empty when the clause is missing, or has all its words in the clauses below it
     * @param missing catalogue id of the gap, or {@code unknown}; empty when the clause is there
     * @param reason why it is missing; empty when it is there
     */
    public record OfClause(String heading, String text, String missing, String reason) {
    }
}
