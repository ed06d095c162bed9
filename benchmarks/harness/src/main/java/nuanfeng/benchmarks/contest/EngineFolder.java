// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folder of the engine modules. A built module has {@code target/classes/engines/<id>.properties} for each of its engines and its
 * libraries in {@code target/lib}; one that has not becomes an absent entry, so that a peer is never dropped in silence.
 *
 * <p>Further class path, for an engine whose jars are built elsewhere, is the optional property {@code jars}: glob patterns of files,
 * relative to the module, separated by blanks.
 */
public final class EngineFolder {

    private final Path folder;

    public EngineFolder(Path folder) {
        this.folder = folder;
    }

    /** All engines: the floor and the limit first, then by id. */
    public List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path module : children(folder, "pom.xml")) {
            entries.addAll(entriesOf(module.getParent()));
        }
        entries.sort(Comparator.comparing(Entry::role).thenComparing(Entry::id));
        return entries;
    }

    private List<Entry> entriesOf(Path module) throws IOException {
        Path engines = module.resolve("target/classes/engines");
        if (!Files.isDirectory(engines)) {
            return List.of(Entry.absent(module.getFileName().toString(), "not built: the module or something that it needs did not resolve"));
        }
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(engines)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".properties")).sorted().toList()) {
                entries.add(read(module, file));
            }
        }
        return entries;
    }

    private static Entry read(Path module, Path file) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        List<URL> classPath = new ArrayList<>(List.of(url(module.resolve("target/classes"))));
        if (Files.isDirectory(module.resolve("target/lib"))) {
            try (Stream<Path> libraries = Files.list(module.resolve("target/lib"))) {
                libraries.sorted().forEach(each -> classPath.add(url(each)));
            }
        }
        String absent = "";
        for (String pattern : properties.getProperty("jars", "").split(" +")) {
            List<Path> jars = pattern.isEmpty() ? List.of() : matching(module, pattern);
            absent = !pattern.isEmpty() && jars.isEmpty() ? "not built: no " + pattern : absent;
            jars.forEach(each -> classPath.add(url(each)));
        }
        String id = file.getFileName().toString().replace(".properties", "");
        return new Entry(id, properties.getProperty("name"), properties.getProperty("version"),
                Role.valueOf(properties.getProperty("role")), properties.getProperty("note", ""),
                properties.getProperty("maker"), classPath, absent);
    }

    private static List<Path> matching(Path module, String pattern) throws IOException {
        Path glob = module.resolve(pattern).normalize();
        if (!Files.isDirectory(glob.getParent())) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (var files = Files.newDirectoryStream(glob.getParent(), glob.getFileName().toString())) {
            files.forEach(found::add);
        }
        return found;
    }

    private static List<Path> children(Path folder, String file) throws IOException {
        try (Stream<Path> modules = Files.list(folder)) {
            return modules.map(each -> each.resolve(file)).filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
