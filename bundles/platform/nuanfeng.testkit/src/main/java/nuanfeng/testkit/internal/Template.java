// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files with names in double braces, in their paths and in their texts. They lie in cnf/city of the repository. */
final class Template {

    private static final String ROOT = "nuanfeng/testkit/city";
    private static final Pattern NAME = Pattern.compile("\\{\\{([a-z.]+)}}");

    private Template() {
    }

    /**
     * Path → text of all files of some layers; where two layers have the same file, the later one's.
     *
     * @throws IllegalStateException when a template wants a value that is not given
     */
    static Map<String, String> filled(List<String> layers, Map<String, String> values) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String layer : layers) {
            read(layer).forEach((path, text) -> files.put(fill(path, values), fill(text, values)));
        }
        return files;
    }

    /** One file as it is. */
    static String text(String name) throws IOException {
        return new String(Template.class.getClassLoader().getResourceAsStream(ROOT + "/" + name).readAllBytes(),
                StandardCharsets.UTF_8);
    }

    private static Map<String, String> read(String layer) throws IOException {
        try {
            URI place = Template.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path home = Path.of(place);
            if (Files.isDirectory(home)) {
                return read(home.resolve(ROOT), layer);
            }
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                return read(jar.getPath(ROOT), layer);
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, String> read(Path root, String layer) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root.resolve(layer))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.resolve(layer).relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static String fill(String text, Map<String, String> values) {
        return NAME.matcher(text).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException("Nothing is given for %s.".formatted(found.group()));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
