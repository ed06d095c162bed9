// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table;

import java.nio.charset.Charset;
import java.util.Locale;

/**
 * How the bytes of a text file are taken for letters, and why.
 *
 * @param by what decided it
 * @param skip bytes at the beginning that only say so
 */
public record FoundCharset(Charset charset, By by, int skip) {

    /** What can decide it. */
    public enum By {
        /** Whoever sent it said so. */
        ASKED,
        /** The mark at its beginning. */
        MARK,
        /** All of it is valid UTF-8. */
        VALID_UTF8,
        /** It is not UTF-8: GB18030 is tried, and holds only if the titles of the columns are known ones then. */
        TRIED;

        /** {@code valid-utf8} */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
