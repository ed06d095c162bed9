// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;

import nuanfeng.lifecycle.Digest;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.LifecycleException.Kind;
import nuanfeng.policy.Phrases;

/** Writes arriving bytes to a file, up to a limit, and takes their digest. */
record ArrivalFile(Disk disk, long mostBytes) {

    private static final Phrases PHRASES = Phrases.beside(ArrivalFile.class);

    private static final int BUFFER = 1 << 16;

    /** @return the digest @throws IOException when {@code bytes} cannot be read */
    String write(InputStream bytes, Path file) throws IOException {
        MessageDigest sha = Digest.start();
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        try (OutputStream out = sink(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                length += read;
                if (length > mostBytes) {
                    throw new LifecycleException(Kind.TOO_LARGE, PHRASES.say("too-large", mostBytes));
                }
                sha.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return Digest.end(sha);
    }

    /** A file whose own errors are told apart from those of the bytes' source. */
    private OutputStream sink(Path file) {
        try {
            OutputStream out = disk.create(file);
            return new OutputStream() {
                @Override
                public void write(int b) {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int count) {
                    try {
                        out.write(bytes, offset, count);
                    } catch (IOException e) {
                        throw PolicyStore.unavailable(e);
                    }
                }

                @Override
                public void close() {
                    try {
                        out.close();
                    } catch (IOException e) {
                        throw PolicyStore.unavailable(e);
                    }
                }
            };
        } catch (IOException e) {
            throw PolicyStore.unavailable(e);
        }
    }
}
