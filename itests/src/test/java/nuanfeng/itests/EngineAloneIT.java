// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A program that has the vocabulary, the engine and the libraries of these on its class path, and nothing else, can ask the law. */
class EngineAloneIT {

    private static final Path POLICIES = Path.of("../bundles/policy");
    private static final Set<String> OURS = Set.of("nuanfeng.api", "nuanfeng.engine");

    @Test
    void everyWorkedExampleOfEveryShippedPlaceHoldsOnAPlainClassPath(@TempDir Path folder) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath(),
                "-Dfile.encoding=UTF-8", Path.of("src/test/programs/WorkedExamples.java").toAbsolutePath().toString()));
        for (String place : shipped()) {
            command.add(jar(place).toString());
        }
        Path said = folder.resolve("said");
        Path failed = folder.resolve("failed");
        Process program = new ProcessBuilder(command).redirectOutput(said.toFile()).redirectError(failed.toFile()).start();
        assertEquals(0, program.waitFor(), () -> read(failed));
        assertEquals(written(), read(said), () -> read(failed));
    }

    /** What the program must say, counted in the folders that the bundles are made from. */
    private static String written() throws IOException {
        Map<String, Integer> examples = new TreeMap<>();
        for (String place : shipped()) {
            try (Stream<Path> files = Files.list(POLICIES.resolve(place).resolve("examples"))) {
                examples.put(place.substring("nuanfeng.".length()), files.mapToInt(EngineAloneIT::examples).sum());
            }
        }
        return examples.entrySet().stream().map(each -> "%s %s 0\n".formatted(each.getKey(), each.getValue())).collect(Collectors.joining());
    }

    private static int examples(Path file) {
        Map<?, ?> root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(read(file));
        return ((List<?>) root.get("examples")).size();
    }

    private static List<String> shipped() throws IOException {
        try (Stream<Path> folders = Files.list(POLICIES)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("policy"))).map(folder -> folder.getFileName().toString())
                    .sorted().toList();
        }
    }

    /** As it lies in the distribution. */
    private static Path jar(String place) throws IOException {
        try (Stream<Path> files = Files.walk(Distribution.assembly().resolve("system/nuanfeng").resolve(place))) {
            return files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
        }
    }

    /** What the tool of policy makers runs with, but of the platform the vocabulary and the engine alone. */
    private static String classPath() throws IOException {
        try (Stream<Path> jars = Files.list(Distribution.assembly().resolve("lib/tool"))) {
            return jars.filter(jar -> isOfTheEngine(jar.getFileName().toString())).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static boolean isOfTheEngine(String jar) {
        return !jar.startsWith("nuanfeng.") || OURS.stream().anyMatch(name -> jar.startsWith(name + "-"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
