// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.core.internal.content.CitedClause;
import nuanfeng.core.internal.content.Origin;
import nuanfeng.core.internal.content.PolicyContent;
import nuanfeng.lifecycle.Finding;
import nuanfeng.policy.Citation;

/** What stands against one bundle while it is bound to the places above it; collected, so that all of it is said at once. */
final class Objections {

    private final PolicyContent content;
    private final List<Finding> findings;

    /** @param findings where they are collected */
    Objections(PolicyContent content, List<Finding> findings) {
        this.content = content;
        this.findings = findings;
    }

    /** For content that was bound before: what stood against it was said then. */
    static Objections unheard(PolicyContent content) {
        return new Objections(content, new ArrayList<>(0));
    }

    void severe(Origin origin, String key, String code, String detail, String mend) {
        findings.add(new Finding(content.bundle(), origin.file(), origin.line(), key, code, detail, mend, true));
    }

    /** The clause as the shelf has it; an objection when it stands nowhere. */
    Optional<Citation> cite(Shelf shelf, CitedClause cited, String key, Origin origin) {
        try {
            return Optional.of(shelf.cite(cited));
        } catch (IllegalArgumentException e) {
            severe(origin, key, "unknown-clause", e.getMessage(), "Cite a clause that stands in documents.yaml, or add it there.");
            return Optional.empty();
        }
    }
}
