// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.util.List;

import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.policy.Phrases;

/** The parts of an activation, from what was typed. */
public final class TypedChanges {

    private static final Phrases PHRASES = Phrases.beside(TypedChanges.class);

    private TypedChanges() {
    }

    public static List<Change> activating(PolicyAdministration administration, List<String> digests) {
        return digests.stream().map(word -> activating(Digests.find(administration, word))).toList();
    }

    static Change activating(StoredPolicy policy) {
        return new Change.Activate(policy.place().orElseThrow(() -> new LifecycleException(
                LifecycleException.Kind.REFUSED_BY_GATE, PHRASES.say("no-place", policy.digest()))),
                policy.digest());
    }
}
