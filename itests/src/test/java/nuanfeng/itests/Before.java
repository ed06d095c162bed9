// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a server of an earlier build left behind, places 1.1.0 among it; see {@code src/test/fixtures/README.md}. */
final class Before {

    static final Path FIXTURES = Path.of(System.getProperty("nuanfeng.fixtures", "src/test/fixtures")).toAbsolutePath().normalize();

    private static final Path STATE = FIXTURES.resolve("places-1.1.0");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Before() {
    }

    /** The activation log, oldest first. */
    static List<JsonNode> log() {
        try (Stream<String> lines = Files.lines(STATE.resolve("log/activations.jsonl"))) {
            return lines.map(Before::json).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places that shipped then, each with its jar. */
    static Map<String, Path> jars() {
        Map<String, Path> jars = new TreeMap<>();
        log().get(0).path("changes").forEach(change -> jars.put(change.path("place").asText(), jar(change.path("to").asText())));
        return jars;
    }

    /** Gives a server that never started this state. */
    static Distribution into(Distribution server) {
        Path home = server.home().resolve("var/nuanfeng");
        try (Stream<Path> files = Files.walk(STATE)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = home.resolve(STATE.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return server;
    }

    private static Path jar(String digest) {
        String hex = digest.substring("sha256:".length());
        return STATE.resolve("store/sha256").resolve(hex.substring(0, 2)).resolve(hex + ".jar");
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
