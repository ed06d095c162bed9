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
 *        codes, {@code W1}… web page, {@code INFER} a reading of this project
 * @param note what else the reader must know; may be empty
 */
public record Citation(String documentId, String document, String title, String clauseId, String clause, String source,
        String note) {

    /** {@code gg-2022-18#3.2.2} */
    public String id() {
        return documentId + "#" + clauseId;
    }

    /** Whether the text was seen in the document itself, a statute or an official list. */
    public boolean isOfficial() {
        return !source.startsWith("W") && !source.equals("INFER");
    }
}
