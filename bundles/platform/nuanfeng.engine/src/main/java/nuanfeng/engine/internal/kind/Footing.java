// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.util.Set;

import nuanfeng.document.DocumentView;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Modality;
import nuanfeng.policy.Phrases;

/** What an entry stands on: a document that binds nobody makes no MUST, and what was not held against the official text is not settled. */
public record Footing(CitedClause clause, Modality modality, boolean provisional) {

    private static final Phrases PHRASES = Phrases.beside(Footing.class);

    /** Sources of which the official text was not seen. */
    private static final Set<String> UNCHECKED = Set.of("B", "C");

    /**
     * Somebody should look at an entry that claims more than its document bears. No refusal: places were released before this was looked
     * at, and what is out is taken for ever.
     */
    public void look(Kind.Review<?> review, String key, Origin at) {
        review.here().shelf().find(clause.document()).ifPresent(document -> look(document, review, key, at));
    }

    private void look(DocumentView document, Kind.Review<?> review, String key, Origin at) {
        if (modality == Modality.MUST && document.kind().equals("reply")) {
            review.warn(at, key, Complaint.of(PHRASES, "reply-binds-nobody", key, document.title()));
        }
        if (!provisional && modality != Modality.TENTATIVE && UNCHECKED.contains(document.source())) {
            review.warn(at, key, Complaint.of(PHRASES, "unchecked-but-settled", key, document.title(), document.source()));
        }
    }
}
