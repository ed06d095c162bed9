// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** How this house is built. */
@AnalyzeClasses(packages = "nuanfeng.register.internal", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final Path SOURCE = Path.of("src/main/java");
    private static final int MOST_CLASSES = 25;
    private static final int MOST_LINES = 250;

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CIRCLES = slices().matching("nuanfeng.register.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONE_PACKAGE_KNOWS_THE_DRIVERS = noClasses().that().resideOutsideOfPackage("nuanfeng.register.internal.database")
            .should().dependOnClassesThat().resideInAnyPackage("org.h2..", "org.postgresql..", "com.zaxxer..", "org.flywaydb..");

    @ArchTest
    static final ArchRule ONE_PACKAGE_KNOWS_THE_KEYS = noClasses().that().resideOutsideOfPackage("nuanfeng.register.internal.seal")
            .should().dependOnClassesThat().resideInAnyPackage("javax.crypto..");

    @Test
    void noPackageHasMoreClassesThanOneCanKeepInMind() throws IOException {
        Map<Path, Long> crowded = sources().collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        assertFalse(crowded.isEmpty());
        crowded.values().removeIf(count -> count <= MOST_CLASSES);
        assertEquals(Map.of(), crowded);
    }

    @Test
    void noClassIsLongerThanTwoOrThreeScreens() throws IOException {
        Map<Path, Long> tall = sources().collect(Collectors.toMap(Function.identity(), HouseTest::lines));
        tall.values().removeIf(lines -> lines <= MOST_LINES);
        assertEquals(Map.of(), tall);
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> walk = Files.walk(SOURCE)) {
            return walk.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java")).toList().stream();
        }
    }

    /** Of code: without comments and blank lines. */
    private static long lines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream().map(String::strip).filter(line -> !line.isEmpty() && !line.matches("(//|/\\*|\\*).*")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
