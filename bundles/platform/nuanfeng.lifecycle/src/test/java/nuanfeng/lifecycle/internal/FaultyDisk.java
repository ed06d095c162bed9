// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;

import nuanfeng.lifecycle.internal.store.Disk;
import nuanfeng.lifecycle.internal.store.LocalDisk;

/** A disk whose k-th operation fails half-way: either for good, as when the power goes, or for a while, as when it is full. */
final class FaultyDisk implements Disk {

    private final Disk disk = new LocalDisk();
    private final boolean forGood;
    private int left;
    private boolean failed;

    private FaultyDisk(int k, boolean forGood) {
        this.left = k;
        this.forGood = forGood;
    }

    /** The k-th operation is cut short, and none comes after it. */
    static FaultyDisk crashingAt(int k) {
        return new FaultyDisk(k, true);
    }

    /** From the k-th operation on there is no room, until {@link #repair}. */
    static FaultyDisk fullAt(int k) {
        return new FaultyDisk(k, false);
    }

    boolean hasFailed() {
        return failed;
    }

    void repair() {
        left = Integer.MAX_VALUE;
    }

    /** @return whether this one happens half-way */
    private boolean count(boolean needsRoom) throws IOException {
        if (failed && forGood) {
            throw new IOException("No power.");
        }
        left--;
        if (left == 0 || left < 0 && needsRoom) {
            failed = true;
            return true;
        }
        return false;
    }

    private void step(boolean needsRoom) throws IOException {
        if (count(needsRoom)) {
            throw new IOException("No space left on device.");
        }
    }

    @Override
    public void folder(Path folder) throws IOException {
        step(true);
        disk.folder(folder);
    }

    @Override
    public OutputStream create(Path file) throws IOException {
        step(true);
        OutputStream out = disk.create(file);
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int count) throws IOException {
                boolean half = count(true);
                out.write(bytes, offset, half ? count / 2 : count);
                if (half) {
                    throw new IOException("No space left on device.");
                }
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    @Override
    public void force(Path file) throws IOException {
        step(true);
        disk.force(file);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step(true);
        disk.forceFolder(folder);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step(true);
        disk.move(from, to);
    }

    @Override
    public void append(Path file, byte[] bytes) throws IOException {
        boolean half = count(true);
        disk.append(file, half ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
        if (half) {
            throw new IOException("No space left on device.");
        }
    }

    @Override
    public void truncate(Path file, long length) throws IOException {
        step(false);
        disk.truncate(file, length);
    }

    @Override
    public void delete(Path file) throws IOException {
        step(false);
        disk.delete(file);
    }
}
