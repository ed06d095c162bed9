// SPDX-License-Identifier: Apache-2.0
package nuanfeng.document;

/** Whether the words of a clause or of a document can be read here; {@link #code()} is what stands in answers. */
public enum TextStatus {

    /** As the archived text has them. */
    STORED("stored"),
    /** The archived text is damaged just there. The clause exists and may be cited; the damage is recorded, not repaired. */
    MISSING("missing"),
    /** No text of this document was archived: a statute, a web page, news, a reading of this project. */
    NOT_STORED("not-stored");

    private final String code;

    TextStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
