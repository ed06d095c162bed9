// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An uploaded body in a temporary file: a slow sender must not hold up whoever takes the bytes in. Gone when closed. */
public final class Spool implements AutoCloseable {

    private final Path file;
    private InputStream open = InputStream.nullInputStream();

    private Spool(Path file) {
        this.file = file;
    }

    /** @throws nuanfeng.rest.internal.problem.ProblemException 413 @throws IOException when it cannot be kept */
    public static Spool of(Body body) throws IOException {
        Spool spool = new Spool(Files.createTempFile("nuanfeng-upload", ".jar"));
        try (OutputStream out = Files.newOutputStream(spool.file)) {
            body.copyTo(out);
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
        return spool;
    }

    /** From the first byte; closed together with the spool. */
    public InputStream open() throws IOException {
        open = Files.newInputStream(file);
        return open;
    }

    /** Where it lies until it is closed. */
    public Path path() {
        return file;
    }

    @Override
    public void close() throws IOException {
        open.close();
        Files.deleteIfExists(file);
    }
}
