// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

import nuanfeng.lifecycle.internal.store.Disk;

/** One disk now and another from some moment on. */
final class SwitchingDisk implements Disk {

    private volatile Disk disk;

    SwitchingDisk(Disk first) {
        this.disk = first;
    }

    void use(Disk other) {
        disk = other;
    }

    @Override
    public void folder(Path folder) throws IOException {
        disk.folder(folder);
    }

    @Override
    public OutputStream create(Path file) throws IOException {
        return disk.create(file);
    }

    @Override
    public void force(Path file) throws IOException {
        disk.force(file);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        disk.forceFolder(folder);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        disk.move(from, to);
    }

    @Override
    public void append(Path file, byte[] bytes) throws IOException {
        disk.append(file, bytes);
    }

    @Override
    public void truncate(Path file, long length) throws IOException {
        disk.truncate(file, length);
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.delete(file);
    }
}
