// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** What holds for the houses of all modules of the platform together; each module's own HouseTest knows its rooms. */
class PlatformHouseIT {

    private static final Path PLATFORM = Path.of("../bundles/platform");
    /** A place for a number in a text that is put together. */
    private static final Pattern NUMBER = Pattern.compile("\"[^\"]*%[-0,+]*[0-9]*(\\.[0-9]+)?[dfx][^\"]*\"");
    private static final int MOST_CLASSES = 25;
    private static final int MOST_LINES = 250;
    /** Exact numbers are one thing, however many operations they have. */
    private static final String NUMBERS = "quantity";
    /** Every package has one. */
    private static final Set<String> OF_EVERY_PACKAGE = Set.of("package-info.java");

    @Test
    void packagesAreFreeOfCircles() throws IOException {
        List<Path> classes;
        try (Stream<Path> modules = Files.list(PLATFORM)) {
            classes = modules.map(module -> module.resolve("target/classes/nuanfeng")).filter(Files::isDirectory).toList();
        }
        assertTrue(classes.size() > 8, classes.toString());
        JavaClasses platform = new ClassFileImporter().importPaths(classes);
        slices().matching("nuanfeng.(**)").should().beFreeOfCycles().check(platform);
    }

    @Test
    void noTwoClassesHaveOneName() throws IOException {
        Map<String, List<Path>> byName = sources().collect(Collectors.groupingBy(file -> file.getFileName().toString()));
        assertTrue(byName.size() > 500, byName.size() + " classes");
        byName.values().removeIf(files -> files.size() == 1);
        assertEquals(Map.of(), byName);
    }

    @Test
    void noPackageHasMoreClassesThanOneCanKeepInMind() throws IOException {
        Map<Path, Long> crowded = sources().collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        assertFalse(crowded.isEmpty());
        crowded.values().removeIf(count -> count <= MOST_CLASSES);
        assertEquals(Map.of(), crowded);
    }

    @Test
    void noClassIsLongerThanTwoOrThreeScreens() throws IOException {
        Map<Path, Long> tall = sources().filter(file -> !file.getParent().endsWith(NUMBERS)).collect(Collectors.toMap(Function.identity(),
                PlatformHouseIT::lines));
        tall.values().removeIf(lines -> lines <= MOST_LINES);
        assertEquals(Map.of(), tall);
    }

    /** Else a server whose language writes digits of its own writes dates that nobody can read. */
    @Test
    void numbersAreWrittenWithTheDigitsOfNoLanguage() throws IOException {
        List<String> lines = sources().flatMap(PlatformHouseIT::read).filter(line -> NUMBER.matcher(line).find()).toList();
        assertFalse(lines.isEmpty());
        assertEquals(List.of(), lines.stream().filter(line -> !line.contains("Locale.ROOT")).toList());
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> walk = Files.walk(PLATFORM)) {
            return walk.filter(file -> file.toString().endsWith(".java") && file.toString().contains("/src/main/java/")
                    && !file.toString().contains("/target/") && !OF_EVERY_PACKAGE.contains(file.getFileName().toString())).toList().stream();
        }
    }

    /** Of code: without comments and blank lines. */
    private static long lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.matches("(//|/\\*|\\*).*")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
