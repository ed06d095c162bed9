// SPDX-License-Identifier: Apache-2.0
package nuanfeng.audit;

import java.util.List;

import nuanfeng.lifecycle.Digest;

/**
 * The hashes of an audit file: each is over the one before and the texts of its line, each with a unit separator (U+001F) behind it. A line that is
 * changed, left out or put in breaks every hash from there on; a file that was cut off has no last line.
 */
public final class AuditChain {

    /** The hash before the first line. */
    public static final String BEGINNING = "sha256:" + "0".repeat(64);
    /** The name of its column. */
    public static final String COLUMN = "hash";
    /** What the last line says in its first column; the second one counts the lines before. */
    public static final String END = "end";

    private static final char SEPARATOR = '\u001f';

    private String last = BEGINNING;

    /** The hash of the next line. */
    public String next(List<String> cells) {
        StringBuilder text = new StringBuilder(last).append(SEPARATOR);
        cells.forEach(each -> text.append(each).append(SEPARATOR));
        last = Digest.of(text.toString());
        return last;
    }
}
