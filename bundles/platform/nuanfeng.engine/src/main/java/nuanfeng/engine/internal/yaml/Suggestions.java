// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** What somebody probably meant: the nearest names to one that is not there. */
public final class Suggestions {

    private static final Phrases PHRASES = Phrases.beside(Suggestions.class);

    private static final int MOST = 3;
    private static final int LONGEST = 80;
    private static final int LONGEST_WORD = 60;
    private static final int SHORTEST_NAME = 2;

    private Suggestions() {
    }

    public static List<String> nearest(String wanted, Collection<String> known) {
        String asked = wanted.length() > LONGEST ? wanted.substring(0, LONGEST) : wanted;
        record Near(String name, int distance) {
        }
        return known.stream().map(name -> new Near(name, distance(asked, name)))
                .filter(near -> near.distance <= Math.max(2, asked.length() / 2))
                // Two short words with no letter in common are not near.
                .filter(near -> near.distance < Math.max(asked.length(), near.name.length()))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST).map(Near::name).toList();
    }

    /** Paths of places: those whose name was written instead, else those that look alike. @param names by path */
    public static List<String> places(String wanted, Map<String, Text> names, Collection<String> known) {
        List<String> named = wanted.length() < SHORTEST_NAME || wanted.length() > LONGEST ? List.of() : names.entrySet().stream()
                .filter(place -> isNamed(place.getValue(), wanted.toLowerCase(Locale.ROOT))).map(Map.Entry::getKey).limit(MOST).toList();
        return named.isEmpty() ? nearest(wanted, known) : named;
    }

    /** The known word with the fewest edits to {@code word}, unless that would change most of it; upper and lower case are the same. */
    public static Optional<String> meant(String word, Collection<String> known) {
        if (word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        int most = Math.max(1, word.length() / 2);
        return known.stream().filter(each -> edits(word, each) <= most)
                // Two short words with no letter in common are not near.
                .filter(each -> edits(word, each) < Math.max(word.length(), each.length())).min(Comparator.comparingInt(each -> edits(word, each)));
    }

    private static int edits(String a, String b) {
        return distance(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
    }

    private static boolean isNamed(Text name, String wanted) {
        return name.zh().contains(wanted) || name.english().filter(english -> english.toLowerCase(Locale.ROOT).contains(wanted)).isPresent();
    }

    /** For the end of a sentence: {@code ; near is 'rate'}, or nothing. */
    public static Text near(String wanted, Collection<String> known) {
        return nearest(wanted, known).stream().findFirst().map(near -> PHRASES.say("near", near)).orElse(Text.NONE);
    }

    /** What to do about a word that is not there: {@code Did you mean 'rate'?}, else {@code otherwise}. */
    public static Text meant(String word, Collection<String> known, Text otherwise) {
        return meant(word, known).map(near -> PHRASES.say("meant", near)).orElse(otherwise);
    }

    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + change);
            }
            before = row;
        }
        return before[b.length()];
    }
}
