// SPDX-License-Identifier: Apache-2.0
package nuanfeng.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

/** What an edition says of all its places together. */
@ProviderType
public interface Outlook {

    /** Words that one search may have. */
    int MOST_WORDS = 8;

    /**
     * Looks for words among places, rules, parameters, duties, measures, forms, agencies, documents and the words of their clauses. Words are
     * separated by blanks; each must be found. One that fits a place narrows the others to what holds there: {@code 甲区 工伤} is about work injury
     * in the city that covers 甲区. Places are found by path, name, division code and pinyin, whole or by initials; everything else by its title or
     * the initials of it, by its key, and clauses by what they say.
     *
     * @param words at most {@link #MOST_WORDS}; further ones are not looked at
     * @param most how many are wanted
     * @return the best first
     */
    List<SearchHit> search(String words, int most);

    /**
     * What happens on the days of a range, both ends included, in order.
     *
     * @param place what happens there, whoever says it; without one what each place says itself, so that a change of the nation is told once
     * @param wanted what is looked for
     * @throws nuanfeng.library.UnknownNameException {@code PLACE_NOT_SERVED}
     * @throws nuanfeng.duty.DayRangeException when {@code to} lies before {@code from}, or the range is longer than ten years
     */
    List<AgendaItem> agenda(Optional<String> place, LocalDate from, LocalDate to, Set<AgendaItem.Event> wanted);

    /**
     * What is missing on a day, or wants a second look, in order.
     *
     * @param place what is missing there, whoever is to say it; without one what each place is to say itself
     * @throws nuanfeng.library.UnknownNameException {@code PLACE_NOT_SERVED} when there is no such place
     */
    List<GapItem> gaps(Optional<String> place, LocalDate on);
}
