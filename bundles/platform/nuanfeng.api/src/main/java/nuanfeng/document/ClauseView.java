// SPDX-License-Identifier: Apache-2.0
package nuanfeng.document;

import java.util.List;
import java.util.Optional;

/**
 * A clause of a document with its words.
 *
 * @param document in which it stands
 * @param id ASCII id: {@code 3.2}
 * @param number the clause's own number: {@code 三（二）}
 * @param own what it says itself
 * @param below the clauses below it, at any depth, in the order of the document
 * @param above id of the clause that it stands in
 * @param previous id of the clause before it that stands in the same one
 * @param next id of the clause behind it that stands in the same one
 */
public record ClauseView(DocumentView document, String id, String number, ClauseText own, List<Part> below,
        Optional<String> above, Optional<String> previous, Optional<String> next) {

    public ClauseView {
        below = List.copyOf(below);
    }

    /** Whether the clause's own words can be read; what is below it says so itself. */
    public TextStatus status() {
        return own.status();
    }

    /**
     * Its own words, then those of the clauses below it, each a paragraph of its own behind what its number adds to the number of
     * the clause above: {@code （二）…}. Empty when nothing is stored.
     */
    public String wholeText() {
        return wholeText(own, below);
    }

    /** The same without a view, for who wants nothing but the text. */
    public static String wholeText(ClauseText own, List<Part> below) {
        if (below.isEmpty()) {
            return own.words();
        }
        StringBuilder whole = new StringBuilder(own.words());
        for (Part part : below) {
            String words = part.text().words();
            if (!words.isEmpty()) {
                whole.append(whole.isEmpty() ? "" : "\n").append(part.marker());
                whole.append(part.marker().isEmpty() || part.marker().endsWith("）") ? "" : " ").append(words);
            }
        }
        return whole.toString();
    }

    /**
     * A clause below another one.
     *
     * @param marker what its number adds to that of the clause above it: {@code （二）} of {@code 三（二）}; the number itself where it
     *        does not begin with that one: {@code 第六条}; empty for a paragraph ({@code 第二款}), which bears no number in print
     * @param text what it says itself
     */
    public record Part(String id, String number, String marker, ClauseText text) {
    }
}
