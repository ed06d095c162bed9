// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the parts of a workbook, one behind the other and as they come. All have one time, and of no zone. */
public final class PartWriter implements Closeable {

    /** Of the first of January the JDK adds a field that depends on the zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final int FLUSH = 1 << 16;
    /** A tenth larger than the smallest, in half the time. */
    private static final int LEVEL = 4;

    private final ZipOutputStream zip;
    private final StringBuilder text = new StringBuilder(FLUSH + (FLUSH >> 2));

    public PartWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.zip.setLevel(LEVEL);
    }

    /** What is written to goes into the part that was begun last. */
    public StringBuilder text() {
        return text;
    }

    public void begin(String part) throws IOException {
        ZipEntry next = new ZipEntry(part);
        next.setTimeLocal(TIME);
        zip.putNextEntry(next);
    }

    /** Lets go of what is there, once it is enough. */
    public void rest() throws IOException {
        if (text.length() > FLUSH) {
            flush();
        }
    }

    public void end() throws IOException {
        flush();
        zip.closeEntry();
    }

    public void part(String name, String content) throws IOException {
        begin(name);
        text.append(content);
        end();
    }

    /** A file beside this class. */
    static String template(String file) throws IOException {
        try (InputStream in = PartWriter.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void flush() throws IOException {
        zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
