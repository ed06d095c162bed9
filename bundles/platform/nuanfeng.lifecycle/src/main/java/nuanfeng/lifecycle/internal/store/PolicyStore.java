// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

import nuanfeng.lifecycle.Digest;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.LifecycleException.Kind;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/**
 * The jars of policy bundles, by digest: {@code sha256/ab/<hex>.jar}, and beside each what is known about it,
 * {@code <hex>.json}. A jar is written once and never changed; a jar without its description never counted.
 */
public final class PolicyStore {

    private static final Phrases PHRASES = Phrases.beside(PolicyStore.class);

    private static final String JAR = ".jar";

    private final Path folder;
    private final Path incoming;
    private final Disk disk;
    private final long mostBytes;
    private final AtomicLong arrivals = new AtomicLong();

    /** @param mostBytes that a jar may have */
    public PolicyStore(Path folder, Disk disk, long mostBytes) {
        this.folder = folder.resolve("sha256");
        this.incoming = folder.resolve("incoming");
        this.disk = disk;
        this.mostBytes = mostBytes;
    }

    /** Bytes that have arrived but are not kept yet. */
    public record Arrival(Path file, String digest) {
    }

    /**
     * Everything that is described, by digest. Whatever an interrupted write left behind is removed.
     *
     * @param logged whether the log names a digest: such a jar is kept, come what may
     */
    public Map<String, StoredVersion> open(Predicate<String> logged, Consumer<Text> remarks) throws IOException {
        disk.folder(folder);
        disk.folder(incoming);
        Map<String, StoredVersion> found = new TreeMap<>();
        clear(incoming, file -> true);
        try (DirectoryStream<Path> shards = Files.newDirectoryStream(folder)) {
            for (Path shard : shards) {
                if (Files.isDirectory(shard)) {
                    read(shard, found, remarks);
                    clear(shard, file -> Digest.isAddress(digest(file)) && !found.containsKey(digest(file))
                            && !logged.test(digest(file)));
                }
            }
        }
        return found;
    }

    /** @throws IOException when {@code bytes} cannot be read @throws LifecycleException {@code TOO_LARGE}, {@code UNAVAILABLE} */
    public Arrival receive(InputStream bytes) throws IOException {
        Path file = incoming.resolve(arrivals.incrementAndGet() + ".part");
        boolean complete = false;
        try {
            String digest = new ArrivalFile(disk, mostBytes).write(bytes, file);
            complete = true;
            return new Arrival(file, digest);
        } finally {
            if (!complete) {
                discard(file);
            }
        }
    }

    public void discard(Path file) {
        try {
            disk.delete(file);
        } catch (IOException e) {
            // left behind: gone at the next start
        }
    }

    /** Takes the bytes in; they do not count before {@link #describe}. */
    public void keep(Arrival arrival) {
        Path jar = jar(arrival.digest());
        try {
            disk.force(arrival.file());
            if (!Files.isDirectory(jar.getParent())) {
                disk.folder(jar.getParent());
                disk.forceFolder(folder);
            }
            disk.move(arrival.file(), jar);
        } catch (IOException e) {
            discard(arrival.file());
            discard(jar);
            throw unavailable(e);
        }
    }

    /** Writes what is known about a jar, at once or not at all. With it the jar has reached the disk too. */
    public void describe(StoredVersion stored) {
        write(stored, true);
    }

    /** The same, where the log knows what counts: what a power cut takes of this is not missed. */
    void describeSometime(StoredVersion stored) {
        write(stored, false);
    }

    private void write(StoredVersion stored, boolean durable) {
        Path file = description(stored.digest());
        Path draft = incoming.resolve(arrivals.incrementAndGet() + ".json");
        try {
            try (OutputStream out = disk.create(draft)) {
                out.write(StoredVersionJson.write(stored));
            }
            if (durable) {
                disk.force(draft);
            }
            disk.move(draft, file);
            if (durable) {
                disk.forceFolder(file.getParent());
            }
        } catch (IOException e) {
            discard(draft);
            throw unavailable(e);
        }
    }

    public void forget(String digest) {
        try {
            disk.delete(description(digest));
            disk.delete(jar(digest));
            disk.forceFolder(jar(digest).getParent());
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    public Path jar(String digest) {
        return file(digest, JAR);
    }

    /** The jar, after its bytes were read and found to have this digest. @throws IOException with a sentence when not */
    public Path verified(String digest) throws IOException {
        Path jar = jar(digest);
        if (!Files.isRegularFile(jar)) {
            throw new DiskFaultException("jar-missing", digest);
        }
        if (!Digest.of(jar).equals(digest)) {
            throw new DiskFaultException("jar-damaged", digest);
        }
        return jar;
    }

    private void read(Path shard, Map<String, StoredVersion> found, Consumer<Text> remarks) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(shard, "*.json")) {
            for (Path file : files) {
                try {
                    StoredVersion stored = StoredVersionJson.read(Files.readAllBytes(file), digest(file));
                    found.put(stored.digest(), stored);
                } catch (IOException e) {
                    remarks.accept(PHRASES.say("description-unreadable", file.getFileName(), DiskFault.why(e)));
                }
            }
        }
    }

    private void clear(Path where, Predicate<Path> which) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(where)) {
            for (Path file : files) {
                if (which.test(file)) {
                    discard(file);
                }
            }
        }
    }

    private Path description(String digest) {
        return file(digest, ".json");
    }

    private Path file(String digest, String ending) {
        if (!Digest.isAddress(digest)) {
            throw new IllegalArgumentException("Not a digest: " + digest);
        }
        String hex = digest.substring(Digest.PREFIX.length());
        return folder.resolve(hex.substring(0, 2)).resolve(hex + ending);
    }

    private static String digest(Path file) {
        String name = file.getFileName().toString();
        int dot = name.indexOf('.');
        return Digest.PREFIX + (dot < 0 ? name : name.substring(0, dot));
    }

    static LifecycleException unavailable(IOException e) {
        return new LifecycleException(Kind.UNAVAILABLE, PHRASES.say("store-unwritable", DiskFault.why(e)));
    }
}
