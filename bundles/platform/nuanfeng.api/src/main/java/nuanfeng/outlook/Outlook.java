// SPDX-License-Identifier: Apache-2.0
package nuanfeng.outlook;

import java.util.List;

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
}
