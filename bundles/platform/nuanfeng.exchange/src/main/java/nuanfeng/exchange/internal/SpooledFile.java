// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import nuanfeng.policy.Phrases;
import nuanfeng.record.RecordException;

/** Puts what is sent into a file, and leaves room on the disk for everybody else: the records lie there too, and the log of who speaks. */
final class SpooledFile {

    private static final Phrases PHRASES = Phrases.beside(SpooledFile.class);
    private static final int CHUNK = 1 << 16;
    private static final long LOOK_EVERY = 4L << 20;
    private static final long MOST_LEFT = 256L << 20;
    private static final long SHARE_LEFT = 20;
    private static final long MEGABYTE = 1L << 20;

    private SpooledFile() {
    }

    /** @throws RecordException unavailable, when there is no room; what was written lies there still */
    static void keep(InputStream bytes, Path file) throws IOException {
        FileStore disk = Files.getFileStore(file.getParent());
        long left = Math.min(MOST_LEFT, disk.getTotalSpace() / SHARE_LEFT);
        byte[] chunk = new byte[CHUNK];
        long length = 0;
        long look = 0;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                if (length >= look) {
                    if (disk.getUsableSpace() < left + LOOK_EVERY) {
                        throw full(length, left);
                    }
                    look = length + LOOK_EVERY;
                }
                write(out, chunk, read, length, left);
                length += read;
            }
            out.force(true);
        }
    }

    private static void write(FileChannel out, byte[] chunk, int read, long length, long left) {
        try {
            for (ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, read); buffer.hasRemaining();) {
                out.write(buffer);
            }
        } catch (IOException e) {
            throw full(length, left);
        }
    }

    private static RecordException full(long length, long left) {
        return new RecordException(RecordException.Kind.UNAVAILABLE, PHRASES.say("no-room-for-file", length / MEGABYTE, left / MEGABYTE));
    }
}
