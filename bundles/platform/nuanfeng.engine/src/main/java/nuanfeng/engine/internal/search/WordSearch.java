// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.outlook.Outlook;
import nuanfeng.outlook.SearchHit;
import nuanfeng.outlook.SearchHit.Division;
import nuanfeng.outlook.SearchHit.What;

/** One search: which of the words are places is tried both ways, and the better is taken. */
public final class WordSearch {

    /** A word may mean many places, of which only so many are gone into. */
    private static final int MOST_PLACES = 12;
    /** What is said nearer to the place that is meant is rather meant. */
    private static final int NEARER = 3;
    /** Who looks for words mostly has a question. */
    private static final int QUESTION = 10;
    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingInt(Scored::score).reversed()
            .thenComparing(each -> each.hit.what()).thenComparing(each -> each.hit.title().zh().length()).thenComparing(each -> each.hit.key()).thenComparing(each -> each.hit.place());

    private final List<Section> sections;
    private final Map<String, Scored> found = new HashMap<>();

    private WordSearch(List<Section> sections) {
        this.sections = sections;
    }

    private record Scored(SearchHit hit, int score) {
    }

    private record Meant(Section section, int score, Optional<Division> division) {
    }

    /** @param nodes all places of an edition @param words as typed @param most how many are wanted */
    public static List<SearchHit> in(List<PlaceNode> nodes, String words, int most) {
        List<String> wanted = Arrays.stream(words.split("[\\s\u3000]+")).map(Letters::folded).filter(each -> !each.isEmpty()).distinct()
                .limit(Outlook.MOST_WORDS).toList();
        WordSearch looking = new WordSearch(nodes.stream().map(Section::of).toList());
        if (!wanted.isEmpty()) {
            looking.look(wanted);
            if (looking.found.isEmpty()) {
                looking.lookApart(wanted);
            }
        }
        return looking.found.values().stream().sorted(BEST_FIRST).limit(most).map(Scored::hit).toList();
    }

    private void look(List<String> words) {
        List<String> places = words.stream().filter(word -> sections.stream().anyMatch(each -> each.names().fits(word).score() > 0)).toList();
        things(words);
        within(places, words);
        if (places.size() > 1) {
            places.forEach(place -> within(List.of(place), words));
        }
    }

    /** Words that somebody typed without a blank: the name of a place, then something else. */
    private void lookApart(List<String> words) {
        for (String word : words) {
            for (int at = word.length() - 1; at > 1 && found.isEmpty(); at--) {
                String place = word.substring(0, at);
                List<String> apart = new ArrayList<>(List.of(place, word.substring(at)));
                words.stream().filter(each -> !each.equals(word)).forEach(apart::add);
                within(List.of(place), apart);
            }
        }
    }

    /** No word names a place. What a place says of something that one above it has too is told once, as that one's. */
    private void things(List<String> words) {
        Set<String> told = new HashSet<>();
        for (Section section : sections) {
            for (Indexed thing : section.things()) {
                int score = thing.fits(words);
                if (score > 0 && told.add(thing.found().what() + "|" + thing.found().key() + "|" + thing.found().title())) {
                    add(hit(section, Optional.empty(), thing, words), score);
                }
            }
        }
    }

    /** Some words name a place, the others something there; where there are no others the place itself is wanted. */
    private void within(List<String> places, List<String> words) {
        List<String> others = words.stream().filter(word -> !places.contains(word)).toList();
        List<Meant> meant = places.isEmpty() ? List.of() : sections.stream().flatMap(each -> meant(each, places).stream())
                .sorted(Comparator.comparingInt(Meant::score).reversed()).limit(others.isEmpty() ? Long.MAX_VALUE : MOST_PLACES).toList();
        for (Meant each : meant) {
            if (others.isEmpty()) {
                add(new SearchHit(What.PLACE, each.section.place().path(), each.section.name(), each.section.place(), each.section.name(),
                        each.division, "", ""), each.score);
            } else {
                things(each, others);
            }
        }
    }

    private static Optional<Meant> meant(Section section, List<String> places) {
        int sum = 0;
        Optional<Division> division = Optional.empty();
        for (String word : places) {
            PlaceNames.Fit fit = section.names().fits(word);
            if (fit.score() == 0) {
                return Optional.empty();
            }
            sum += fit.score();
            division = division.or(fit::division);
        }
        return Optional.of(new Meant(section, sum / places.size(), division));
    }

    private void things(Meant meant, List<String> words) {
        for (Section section : sections) {
            if (section.speaksFor(meant.section.place())) {
                for (Indexed thing : section.things()) {
                    int score = thing.fits(words);
                    if (score > 0) {
                        add(hit(meant.section, meant.division, thing, words), score + meant.score + NEARER * section.place().lineage().size());
                    }
                }
            }
        }
    }

    private static SearchHit hit(Section where, Optional<Division> division, Indexed thing, List<String> words) {
        String around = thing.found().words().isEmpty() || thing.found().what() != What.CLAUSE ? ""
                : Letters.around(thing.found().words(), words.stream().filter(thing.words()::contains).findFirst().orElse(""));
        return new SearchHit(thing.found().what(), thing.found().key(), thing.found().title(), where.place(), where.name(), division,
                thing.found().document(), around);
    }

    /** Several ways to the same thing are one. */
    private void add(SearchHit hit, int score) {
        found.merge(hit.what() + "|" + hit.key() + "|" + hit.place(), new Scored(hit, hit.what() == What.RULE ? score + QUESTION : score), (a, b) -> BEST_FIRST.compare(a, b) <= 0 ? a : b);
    }
}
