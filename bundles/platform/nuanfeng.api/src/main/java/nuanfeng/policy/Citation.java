// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

/**
 * The clause that says so.
 *
 * @param documentId ASCII id of the document: {@code gg-2022-18}
 * @param document official number, or the title where the document has none: {@code 贵人社函〔2022〕18号}
 * @param title title of the document
 * @param clauseId ASCII id of the clause: {@code 3.2.2}
 * @param clause the clause's own number: {@code 三（二）2}
 * @param source where the text was seen: {@code S} seed document, {@code L} statute, {@code H} holiday notice, {@code M} division
 *        codes, {@code A} official text in full in a public archive, {@code A2} full text in a public copy that names the official page,
 *        {@code B} copied from a named official page, {@code C} press or pages that agree, {@code W1}… web page, {@code INFER} a
 *        reading of this project, whose {@code clause} is a sentence
 * @param note what else the reader must know; may be empty
 */
public record Citation(String documentId, String document, String title, String clauseId, String clause, String source,
        String note) {

    /** {@code gg-2022-18#3.2.2} */
    public String id() {
        return documentId + "#" + clauseId;
    }

    /** The document of a what-if value, which is none. */
    public static final String HYPOTHETICAL = "hypothetical";

    /** Whether the text was seen in the document itself, a statute or an official list. */
    public boolean isOfficial() {
        return !source.startsWith("W") && !source.equals("INFER") && !isUnchecked();
    }

    /** Whether the figure was copied from somewhere and not yet held against the text that its authority published. */
    public boolean isUnchecked() {
        return source.equals("B") || source.equals("C");
    }

    /** Whether this is no document's clause but a reading of this project: never a legal basis. */
    public boolean isReading() {
        return source.equals("INFER") && !documentId.equals(HYPOTHETICAL);
    }

    /** What stands where a reader looks for the basis: document and clause, or that the documents do not say it. */
    public Text basis() {
        return isReading() ? Text.of("文件未明确（平台理解" + clauseId + "）", "not settled by the documents (reading " + clauseId + ")")
                : Text.of(document + " " + clause);
    }
}
