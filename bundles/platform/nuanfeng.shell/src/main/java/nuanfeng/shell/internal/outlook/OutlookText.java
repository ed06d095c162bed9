// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.outlook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import nuanfeng.json.Language;
import nuanfeng.library.Edition;
import nuanfeng.outlook.AgendaItem;
import nuanfeng.outlook.GapItem;
import nuanfeng.outlook.SearchHit;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.shell.internal.command.WrongWordsException;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** What all places say together, a row each. */
final class OutlookText {

    private static final Phrases PHRASES = Phrases.beside(OutlookText.class);

    private OutlookText() {
    }

    static List<String> hits(List<SearchHit> hits, Language language) {
        Speech speech = new Speech(PHRASES, language);
        TextTable table = speech.table("kind", "title", "key", "place", "text");
        for (SearchHit hit : hits) {
            table.row(speech.say("what." + hit.what().word()), speech.of(hit.title()), hit.key(), speech.of(hit.placeName()), hit.document().isEmpty() ? hit.words() : hit.document() + " " + hit.words());
        }
        return hits.isEmpty() ? List.of(speech.say("nothing-found")) : table.lines();
    }

    static List<String> agenda(List<AgendaItem> items, Language language) {
        Speech speech = new Speech(PHRASES, language);
        TextTable table = speech.table("day", "kind", "place", "title", "now", "then", "clause");
        for (AgendaItem item : items) {
            table.row(item.date().toString(), speech.of(item.event().title()), item.place().path(), speech.of(item.title()), item.before().map(speech::of).orElse(""),
                    item.after().map(speech::of).orElse(""), clause(item.citation(), language));
        }
        return items.isEmpty() ? List.of(speech.say("nothing-happens")) : table.lines();
    }

    static List<String> gaps(List<GapItem> gaps, Language language) {
        Speech speech = new Speech(PHRASES, language);
        TextTable table = speech.table("status", "place", "title", "detail", "owed-by", "from", "clause");
        for (GapItem gap : gaps) {
            table.row(speech.of(gap.status().title()), gap.place().path(), speech.of(gap.title()), speech.of(gap.detail()), gap.missing().map(each -> speech.of(each.owner())).orElse(""),
                    gap.since().map(Object::toString).orElse(""), clause(gap.citation(), language));
        }
        return gaps.isEmpty() ? List.of(speech.say("nothing-missing")) : table.lines();
    }

    private static String clause(Optional<Citation> citation, Language language) {
        return citation.map(each -> Values.clause(each, language)).orElse("");
    }

    /** The one that was typed. @throws WrongWordsException for a second one */
    static Optional<String> place(List<String> words) {
        if (words.size() > 1) {
            throw new WrongWordsException("one-place", words.get(1));
        }
        return words.stream().findFirst();
    }

    static Text name(Edition edition, PlaceId place) {
        return edition.places().stream().filter(each -> each.place().equals(place)).findFirst().map(each -> each.name()).orElse(Text.of(place.path()));
    }

    /** Those that were typed, separated by commas; all where none was. @throws WrongWordsException for one that there is not */
    static <T> Set<T> chosen(String typed, List<T> all, Function<T, String> word) {
        if (typed == null) {
            return new LinkedHashSet<>(all);
        }
        Set<T> chosen = new LinkedHashSet<>();
        for (String each : typed.split(",", -1)) {
            chosen.add(all.stream().filter(one -> word.apply(one).equals(each)).findFirst()
                    .orElseThrow(() -> new WrongWordsException("not-one-of", each, all.stream().map(word).toList())));
        }
        return chosen;
    }
}
