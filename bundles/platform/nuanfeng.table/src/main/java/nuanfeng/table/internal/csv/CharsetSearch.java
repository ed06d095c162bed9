// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import nuanfeng.table.FoundCharset;

/** Finds out how a text file was written: what was said, else its mark, else UTF-8 if all of it is, else GB18030 on trial. */
public final class CharsetSearch {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF16BE_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final int AT_ONCE = 1 << 16;

    private CharsetSearch() {
    }

    /** GB2312 and GBK are parts of GB18030, and tables that say so hold letters of all of it. */
    public static FoundCharset search(Path file, Optional<Charset> asked) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(UTF8_MARK.length);
        }
        int utf8 = begins(head, UTF8_MARK) ? UTF8_MARK.length : 0;
        if (asked.isPresent()) {
            Charset charset = asked.get().name().startsWith("GB") ? GB18030 : asked.get();
            return new FoundCharset(charset, FoundCharset.By.ASKED, charset.equals(StandardCharsets.UTF_8) ? utf8 : 0);
        } else if (utf8 > 0) {
            return new FoundCharset(StandardCharsets.UTF_8, FoundCharset.By.MARK, utf8);
        } else if (begins(head, UTF16LE_MARK)) {
            return new FoundCharset(StandardCharsets.UTF_16LE, FoundCharset.By.MARK, UTF16LE_MARK.length);
        } else if (begins(head, UTF16BE_MARK)) {
            return new FoundCharset(StandardCharsets.UTF_16BE, FoundCharset.By.MARK, UTF16BE_MARK.length);
        }
        return isUtf8(file) ? new FoundCharset(StandardCharsets.UTF_8, FoundCharset.By.VALID_UTF8, 0)
                : new FoundCharset(GB18030, FoundCharset.By.TRIED, 0);
    }

    private static boolean begins(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE);
        CharBuffer letters = CharBuffer.allocate(AT_ONCE);
        try (FileChannel channel = FileChannel.open(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                if (decoder.decode(bytes, letters.clear(), end).isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }
}
