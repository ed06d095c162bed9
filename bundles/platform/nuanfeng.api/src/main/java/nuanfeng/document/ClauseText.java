// SPDX-License-Identifier: Apache-2.0
package nuanfeng.document;

/**
 * The words of a clause.
 *
 * @param status whether there are any
 * @param heading as printed; may be empty
 * @param text as printed, paragraphs separated by line feeds; empty when the clause is missing or not stored, and of a clause
 *        whose words all stand in the clauses below it
 * @param missing the catalogue's id of the gap ({@code MBC-01}), or {@code unknown}; empty unless the status is {@code MISSING}
 * @param reason what the archived text has instead; empty unless the status is {@code MISSING}
 */
public record ClauseText(TextStatus status, String heading, String text, String missing, String reason) {

    /** What is said of every clause of a document whose text was not archived. */
    public static final ClauseText NOT_STORED = new ClauseText(TextStatus.NOT_STORED, "", "", "", "");

    /** Heading and text, each a paragraph of its own. */
    public String words() {
        return heading.isEmpty() ? text : text.isEmpty() ? heading : heading + "\n" + text;
    }
}
