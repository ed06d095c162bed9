// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A file system of a few megabytes that gets full, and larger when somebody makes room. Only root can make one. */
public final class SmallDisk implements AutoCloseable {

    private static final int SECONDS = 20;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Whether one can be made; where not, that is said aloud. */
    public static boolean isPossible() {
        boolean possible = System.getProperty("user.name").equals("root") && run(List.of("mountpoint", "-q", "/proc")) && mounts();
        if (!possible) {
            System.err.println("SKIPPED: what happens when the disk is full is not tested; only root can mount a small one");
        }
        return possible;
    }

    private static boolean mounts() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "nuanfeng-small-" + ProcessHandle.current().pid());
        if (!folder.toFile().isDirectory() && !folder.toFile().mkdir()) {
            return false;
        }
        boolean mounted = run(List.of("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString()));
        return mounted && run(List.of("umount", folder.toString())) && folder.toFile().delete();
    }

    public static SmallDisk mount(Path folder, int kilobytes) throws IOException {
        must(List.of("mount", "-t", "tmpfs", "-o", "mode=777,size=" + kilobytes + "k", "tmpfs", folder.toString()));
        return new SmallDisk(folder);
    }

    /** Makes room. */
    public void grow(int kilobytes) throws IOException {
        must(List.of("mount", "-o", "remount,size=" + kilobytes + "k", folder.toString()));
    }

    @Override
    public void close() throws IOException {
        must(List.of("umount", "-l", folder.toString()));
    }

    private static void must(List<String> command) throws IOException {
        if (!run(command)) {
            throw new IOException(String.join(" ", command));
        }
    }

    private static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
