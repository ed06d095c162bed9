// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Table;
import nuanfeng.policy.Text;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;

/**
 * Where an answer differs from what an example expects, one sentence for each difference. Numbers are equal when their values
 * are, however many zeros they are written with; everything else is compared as text.
 */
public final class Mismatches {

    private static final Phrases PHRASES = Phrases.beside(Mismatches.class);

    private final List<Text> sentences = new ArrayList<>();

    public List<Text> sentences() {
        return sentences;
    }

    public void say(Text sentence) {
        sentences.add(sentence);
    }

    /** All sentences as one text. */
    public Text text() {
        return Text.of(joined(false, ""), joined(true, " "));
    }

    private String joined(boolean english, String gap) {
        return sentences.stream().map(each -> each.in(english)).collect(Collectors.joining(gap));
    }

    /** A word under expect that means nothing here. */
    public void unknown(String member, String kind, List<String> known) {
        say(PHRASES.say("unknown", member, named(kind), known));
    }

    /** A refusal, or what it says, was expected, and an answer came. @param got the answer */
    public void answered(String member, Object expected, Text got) {
        say(PHRASES.say("differs", member.equals("refusal") ? named("the refusal") : Text.of(member, member), expected, got));
    }

    /** @param what as in {@code phrases.properties} @param got as it stands in the answer */
    public void value(String what, Object expected, Object got) {
        value(named(what), expected, got);
    }

    public void value(Text what, Object expected, Object got) {
        if (!same(expected, got)) {
            say(PHRASES.say("differs", what, text(expected), shown(got)));
        }
    }

    public void members(String what, Object expected, Map<String, ?> got) {
        members(named(what), expected, got);
    }

    /** Every member of a map that is expected, against the members of the answer. */
    public void members(Text what, Object expected, Map<String, ?> got) {
        if (!(expected instanceof Map<?, ?> map)) {
            say(PHRASES.say("no-map", what, expected));
            return;
        }
        map.forEach((name, value) -> {
            if (got.containsKey(String.valueOf(name))) {
                value(PHRASES.say("member", what, name), value, got.get(String.valueOf(name)));
            } else {
                say(PHRASES.say("no-such", what, name, value, got.keySet()));
            }
        });
    }

    /** Every word of a list that is expected must be among those of the answer. */
    public void occur(String what, Object expected, Collection<String> got) {
        if (!(expected instanceof List<?> list)) {
            say(PHRASES.say("no-list", named(what), expected));
            return;
        }
        for (Object each : list) {
            if (!got.contains(String.valueOf(each))) {
                say(PHRASES.say("differs", named(what), each, got.isEmpty() ? PHRASES.say("none") : got.toString()));
            }
        }
    }

    /** A thing that answers have, in both languages. */
    private static Text named(String what) {
        return PHRASES.say("what/" + what.replace(' ', '-'));
    }

    public static boolean same(Object expected, Object got) {
        if (got instanceof Quantity quantity) {
            return isNumber(expected, quantity);
        }
        if (got instanceof Money money) {
            return isNumber(expected, money.toQuantity());
        }
        if (got instanceof Table table) {
            return same(expected, table.rows());
        }
        if (got instanceof List<?> list) {
            return expected instanceof List<?> wanted && wanted.size() == list.size() && eachSame(wanted, list);
        }
        if (got instanceof Map<?, ?> map) {
            return expected instanceof Map<?, ?> wanted && wanted.keySet().equals(map.keySet())
                    && wanted.keySet().stream().allMatch(key -> same(wanted.get(key), map.get(key)));
        }
        return text(expected).equals(got instanceof Text text ? text.in(true) : String.valueOf(got));
    }

    private static boolean eachSame(List<?> expected, List<?> got) {
        for (int i = 0; i < got.size(); i++) {
            if (!same(expected.get(i), got.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(Object expected, Quantity got) {
        try {
            return Quantity.parse(text(expected)).equals(got);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String text(Object expected) {
        return expected instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(expected);
    }

    private static Object shown(Object got) {
        return got instanceof Text ? got : got instanceof Quantity quantity && !quantity.isDecimal() ? PHRASES.say("endless", quantity)
                : got instanceof Table table ? table.rows().toString() : String.valueOf(got);
    }
}
