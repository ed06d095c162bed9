// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.ComplaintException;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.Finding;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;

/** What stands against one bundle while it is bound to the places above it; collected, so that all of it is said at once. */
public final class Objections {

    private static final Phrases PHRASES = Phrases.beside(Objections.class);

    private final String bundle;
    private final List<Finding> findings;
    /** One for all that rest on the same clause. */
    private final Map<CitedClause, Citation> citations = new HashMap<>();

    /** @param findings where they are collected */
    public Objections(String bundle, List<Finding> findings) {
        this.bundle = bundle;
        this.findings = findings;
    }

    /** For content that was bound before: what stood against it was said then. */
    public static Objections unheard(String bundle) {
        return new Objections(bundle, new ArrayList<>(0));
    }

    public void severe(Origin origin, String key, Complaint complaint) {
        findings.add(new Finding(bundle, origin.file(), origin.line(), key, complaint, true));
    }

    /** The clause as the shelf, which is always that of the bundle's place, has it; an objection when it stands nowhere. */
    public Optional<Citation> cite(Shelf shelf, CitedClause cited, String key, Origin origin) {
        Citation known = citations.get(cited);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Citation citation = shelf.cite(cited);
            citations.put(cited, citation);
            return Optional.of(citation);
        } catch (ComplaintException e) {
            severe(cited.at(origin), key, e.complaint());
            return Optional.empty();
        }
    }
}
