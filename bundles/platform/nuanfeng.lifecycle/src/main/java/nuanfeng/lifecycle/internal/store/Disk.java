// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The few things the lifecycle does to files, so that a test can let the k-th of them fail. */
public interface Disk {

    /** Makes a folder and those above it; does nothing when it is there. */
    void folder(Path folder) throws IOException;

    /** A new or emptied file. Nothing is durable before {@link #force}. */
    OutputStream create(Path file) throws IOException;

    /** Returns when the content of the file has reached the disk. */
    void force(Path file) throws IOException;

    /** Returns when the names in the folder have reached the disk. */
    void forceFolder(Path folder) throws IOException;

    /** Replaces {@code to} at once. */
    void move(Path from, Path to) throws IOException;

    /** Adds to the end of a file, making it when it is not there. Not durable before {@link #force}. */
    void append(Path file, byte[] bytes) throws IOException;

    void truncate(Path file, long length) throws IOException;

    /** Does nothing when it is not there. */
    void delete(Path file) throws IOException;
}
