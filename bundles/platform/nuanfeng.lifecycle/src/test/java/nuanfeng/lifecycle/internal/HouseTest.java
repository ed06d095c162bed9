// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
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
@AnalyzeClasses(packages = "nuanfeng.lifecycle.internal", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final Path SOURCE = Path.of("src/main/java");
    private static final int MOST_CLASSES = 25;
    private static final int MOST_LINES = 250;

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CIRCLES = slices().matching("nuanfeng.lifecycle.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_STORE_WRITES_FILES = noClasses().that().resideOutsideOfPackage("nuanfeng.lifecycle.internal.store")
            .should().callMethodWhere(target(owner(type(Files.class)))
                    .and(target(nameMatching("(write|create|move|copy|delete|set).*|newOutputStream|newBufferedWriter|newByteChannel"))))
            .orShould().callMethodWhere(target(owner(type(FileChannel.class))).and(target(nameMatching("open"))))
            .orShould().dependOnClassesThat().areAssignableTo(FileOutputStream.class)
            .orShould().dependOnClassesThat().areAssignableTo(FileWriter.class)
            .orShould().dependOnClassesThat().areAssignableTo(RandomAccessFile.class);

    @ArchTest
    static final ArchRule OF_THE_ENGINE_ONLY_THE_DOOR_IS_USED =
            noClasses().should().dependOnClassesThat().resideInAPackage("nuanfeng.engine.internal..");

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
