// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.util.List;
import java.util.Set;

import nuanfeng.policy.PlaceId;

/**
 * What one policy bundle says, read and well-formed, but not yet bound to the places above it: values are still texts, and
 * citations still name documents that may stand above. Whatever decides is bound, and the bound form decides; what it was bound
 * from is needed when a place above changes and when somebody wants to read it.
 *
 * @param rules questions that the bundle's Java components answer
 * @param code digest of everything in the bundle that runs; empty where nothing does
 */
public record PolicyContent(PolicyHead head, Set<String> rules, String code, AllWritten written) {

    public PolicyContent {
        rules = Set.copyOf(rules);
    }

    /** Without anything that runs, or where that does not matter. */
    public PolicyContent(PolicyHead head, Set<String> rules, AllWritten written) {
        this(head, rules, "", written);
    }

    public PlaceId place() {
        return head.place();
    }

    public String version() {
        return head.version();
    }

    /** Of the bundle's bytes, {@code sha256:…}. */
    public String digest() {
        return head.digest();
    }

    public List<Example> examples() {
        return written.examples();
    }

    public String bundle() {
        return head.bundle();
    }
}
