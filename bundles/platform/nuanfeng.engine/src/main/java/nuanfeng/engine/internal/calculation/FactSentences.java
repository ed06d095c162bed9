// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;

/** Facts as people call them: a key is for programs. */
public final class FactSentences {

    private static final Phrases PHRASES = Phrases.beside(FactSentences.class);

    private FactSentences() {
    }

    public static Text name(Fact<?> fact) {
        return fact.title();
    }

    /** What is expected of a fact. @param item of its list, from 0; negative for all of it */
    static Text expected(Fact<?> fact, int item, String expected, Object... arguments) {
        Text what = PHRASES.say("expected/" + expected, arguments);
        return item < 0 ? PHRASES.say("expected", name(fact), what) : PHRASES.say("expected-of-item", name(fact), item + 1, what);
    }

    static Text missing(Fact<?> fact) {
        return PHRASES.say("missing", name(fact));
    }

    /** @param key that is none of the facts */
    static Text unknown(String key, Map<String, Fact<?>> byName, List<Fact<?>> wanted) {
        return Suggestions.nearest(key, byName.keySet()).stream().findFirst().map(byName::get)
                .map(near -> PHRASES.say("unknown/near", names(List.of(near)))).orElseGet(() -> PHRASES.say("unknown/none", names(wanted)));
    }

    private static Text names(List<Fact<?>> facts) {
        return Text.of(facts.stream().map(each -> name(each).zh() + "（" + each.name() + "）").collect(Collectors.joining("、")),
                facts.stream().map(each -> name(each).in(true) + " (" + each.name() + ")").collect(Collectors.joining(", ")));
    }
}
