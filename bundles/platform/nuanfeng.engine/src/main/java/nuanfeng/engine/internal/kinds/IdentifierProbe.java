// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kinds;

import java.util.List;
import java.util.Map;

import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.Mismatches;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Trail;
import nuanfeng.policy.Identifiers;
import nuanfeng.policy.Phrases;

/** Asks whether a number is a well-formed identity number or credit code: {@code kind} and {@code number}. No policy has a say in that. */
final class IdentifierProbe implements Probe {

    private static final Phrases PHRASES = Phrases.beside(IdentifierProbe.class);

    @Override
    public String word() {
        return "identifier";
    }

    @Override
    public void ask(Example example, Asked asked, Mismatches found, Trail trail) {
        String kind = String.valueOf(example.question().getOrDefault("kind", ""));
        String number = String.valueOf(example.question().getOrDefault("number", ""));
        for (Map.Entry<String, Object> each : example.expect().entrySet()) {
            if (!each.getKey().equals("valid")) {
                found.unknown(each.getKey(), "an identifier", List.of("valid"));
            } else if (!kind.equals("GB11643") && !kind.equals("GB32100")) {
                found.say(PHRASES.say("no-kind", kind));
            } else {
                found.value("valid", each.getValue(),
                        kind.equals("GB11643") ? Identifiers.isIdentityNumber(number) : Identifiers.isCreditCode(number));
            }
        }
    }
}
