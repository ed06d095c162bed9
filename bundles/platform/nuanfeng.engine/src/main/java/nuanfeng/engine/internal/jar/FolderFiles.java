// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nuanfeng.engine.internal.yaml.Checked;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Limits;
import nuanfeng.engine.internal.yaml.RawFile;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.Digest;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/**
 * The folder that a policy bundle is made from: {@code policy/} and {@code examples/}, nothing else is looked at.
 *
 * @param name of the folder, which is the bundle's symbolic name
 */
public record FolderFiles(String name, List<RawFile> files) {

    private static final Phrases PHRASES = Phrases.beside(FolderFiles.class);

    /** What editors and systems leave behind and the build passes over. */
    private static final Set<String> PASSED_OVER = Set.of(".DS_Store", ".gitignore", ".gitkeep", "Thumbs.db");

    /** As {@code archive}: within limits, and readable. */
    public static Checked<FolderFiles> read(Path folder, Limits limits) {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        Findings findings = new Findings(ArchiveCheck.NAME, name);
        List<RawFile> files = new ArrayList<>();
        try {
            addAll(folder, "policy", "", limits, files, findings);
            addAll(folder, "examples", "examples/", limits, files, findings);
        } catch (IOException | UncheckedIOException e) {
            findings.refuse("", Complaint.of(PHRASES, "broken-folder", e.getMessage()));
        }
        Optional<FolderFiles> read = Optional.of(new FolderFiles(name, List.copyOf(files)));
        return new Checked<>(findings.toCheck(), read.filter(any -> findings.size() == 0));
    }

    public Optional<PlaceId> place() {
        return Manifest.place(name);
    }

    /** Stands for the bytes of a bundle that was not built yet. */
    public String digest() {
        StringBuilder all = new StringBuilder(name);
        files.forEach(file -> all.append('\n').append(file.path()).append(' ').append(Digest.of(file.bytes())));
        return Digest.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void addAll(Path folder, String part, String prefix, Limits limits, List<RawFile> files, Findings findings)
            throws IOException {
        Path root = folder.resolve(part);
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile).sorted()::iterator) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (PASSED_OVER.contains(file.getFileName().toString())) {
                    continue;
                }
                if (files.size() >= limits.entries()) {
                    findings.refuse("", Complaint.of(PHRASES, "too-many-entries/2", limits.entries()));
                    return;
                }
                // One byte more than may be there, so that its reader says that it is too large.
                try (InputStream in = Files.newInputStream(file)) {
                    files.add(new RawFile(part + "/" + path, prefix + path, in.readNBytes(limits.yaml() + 1)));
                }
            }
        }
    }
}
