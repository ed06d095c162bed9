// SPDX-License-Identifier: Apache-2.0
package nuanfeng.font;

import java.io.IOException;
import java.io.InputStream;

/** Noto Sans SC, Regular: the letters of everything that is printed. Under the SIL Open Font License 1.1, whose text is beside it. */
public final class ChineseFont {

    /** Its name. */
    public static final String FAMILY = "Noto Sans SC";

    private ChineseFont() {
    }

    /** A TrueType file. */
    public static InputStream open() throws IOException {
        InputStream in = ChineseFont.class.getResourceAsStream("NotoSansSC-Regular.ttf");
        if (in == null) {
            throw new IOException("The font is not in its bundle");
        }
        return in;
    }
}
