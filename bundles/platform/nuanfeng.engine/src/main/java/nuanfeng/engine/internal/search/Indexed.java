// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.search;

import java.util.List;

import nuanfeng.engine.internal.kind.Kind.Findable;

/** Something that can be looked for, as it is compared. @param latin what its title begins with where it is typed without a Chinese keyboard */
record Indexed(Findable found, String key, String title, String english, String words, List<String> latin) {

    private static final int WHOLE = 90;
    private static final int BEGINNING = 70;
    private static final int TITLE = 60;
    private static final int KEY = 50;
    private static final int SOUND = 40;
    private static final int WORDS = 20;
    private static final int LETTERS_OF_A_SOUND = 2;

    static Indexed of(Findable found) {
        return new Indexed(found, Letters.folded(found.key()), Letters.folded(found.title().zh()), Letters.folded(found.title().english().orElse("")),
                Letters.folded(found.words()), List.copyOf(Pinyin.initials(found.title().zh())));
    }

    /** How well a word fits, 0 where it does not. */
    int fits(String word) {
        if (word.equals(key) || word.equals(title)) {
            return WHOLE;
        }
        if (title.startsWith(word)) {
            return BEGINNING;
        }
        if (title.contains(word) || word.length() > LETTERS_OF_A_SOUND && english.contains(word)) {
            return TITLE;
        }
        if (key.contains(word)) {
            return KEY;
        }
        if (word.length() >= LETTERS_OF_A_SOUND && latin.stream().anyMatch(each -> each.startsWith(word))) {
            return SOUND;
        }
        return words.contains(word) ? WORDS : 0;
    }

    /** All of the words together; 0 where one does not fit. */
    int fits(List<String> wanted) {
        int sum = 0;
        for (String word : wanted) {
            int score = fits(word);
            if (score == 0) {
                return 0;
            }
            sum += score;
        }
        return sum / wanted.size();
    }
}
