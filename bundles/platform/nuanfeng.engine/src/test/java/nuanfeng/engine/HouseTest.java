// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import nuanfeng.engine.internal.kinds.Kinds;

/** How this house is built: floors that know no subject, a room for each subject, one door. */
@AnalyzeClasses(packages = "nuanfeng.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String ROOMS = "nuanfeng.engine.internal.";
    private static final Path SOURCE = Path.of("src/main/java");
    private static final int MOST_CLASSES = 25;
    private static final int MOST_LINES = 250;

    /** Each may look into those before it. */
    private static final List<String> LOWER_FLOORS = List.of("yaml", "pack", "schema", "jar", "workbook", "host", "timeline", "kind");
    /** No kind, but a room: what the kinds behind it share. */
    private static final Map<String, String> SHARED = Map.of("clock", "obligation");
    /** As they are bound. */
    private static final List<String> SUBJECTS = Kinds.ALL.stream().map(kind -> room(kind.getClass().getPackageName())).distinct()
            .flatMap(room -> Stream.concat(Optional.ofNullable(SHARED.get(room)).stream(), Stream.of(room))).toList();
    private static final List<String> UPPER_FLOORS = List.of("kinds", "reader", "search", "outlook", "edition");
    /** Names every subject: that is what it is for. */
    private static final String LIST_OF_SUBJECTS = "kinds";

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CIRCLES = slices().matching("nuanfeng.engine.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_ROOM_LOOKS_OUT_OF_THE_DOOR = noClasses().that().resideInAPackage(ROOMS + ".")
            .should().dependOnClassesThat().resideInAPackage("nuanfeng.engine");

    @ArchTest
    static final ArchRule IT_KNOWS_NO_CONTAINER = noClasses().that().haveSimpleNameNotEndingWith("package-info")
            .should().dependOnClassesThat().resideInAPackage("org.osgi..");

    @ArchTest
    static final ArchRule IT_HOLDS_NO_LOCK = noClasses().should().dependOnClassesThat().areAssignableTo(Lock.class);

    @ArchTest
    static final ArchRule IT_HAS_NO_CLOCK_OF_ITS_OWN = noClasses().should().callMethodWhere(target(owner(type(Clock.class)))
            .and(target(nameMatching("system.*")))).orShould().callMethodWhere(target(owner(type(System.class)))
            .and(target(nameMatching("currentTimeMillis|nanoTime"))));

    @ArchTest
    static final ArchRule ONLY_JAR_OPENS_FILES = noClasses().that().resideOutsideOfPackage(ROOMS + "jar")
            .should().dependOnClassesThat().areAssignableTo(Files.class)
            .orShould().dependOnClassesThat().areAssignableTo(ZipFile.class)
            .orShould().dependOnClassesThat().areAssignableTo(File.class);

    @ArchTest
    static final ArchRule NOTHING_WRITES_FILES = noClasses().should().callMethodWhere(target(owner(type(Files.class)))
            .and(target(nameMatching("(write|create|move|copy|delete|set).*|newOutputStream|newBufferedWriter|newByteChannel"))))
            .orShould().dependOnClassesThat().areAssignableTo(FileChannel.class)
            .orShould().dependOnClassesThat().areAssignableTo(FileOutputStream.class)
            .orShould().dependOnClassesThat().areAssignableTo(FileWriter.class)
            .orShould().dependOnClassesThat().areAssignableTo(RandomAccessFile.class);

    @ArchTest
    static void aRoomKnowsTheFloorsBelowAndTheSubjectsBeforeIt(JavaClasses engine) {
        List<String> order = Stream.of(LOWER_FLOORS, SUBJECTS, UPPER_FLOORS).flatMap(List::stream).toList();
        List<String> wrong = new ArrayList<>();
        dependencies(engine).forEach((room, seen) -> seen.stream()
                .filter(other -> order.indexOf(other) > order.indexOf(room)).forEach(other -> wrong.add(room + " → " + other)));
        assertEquals(List.of(), wrong);
    }

    @ArchTest
    static void floorsNameNoSubject(JavaClasses engine) {
        List<String> wrong = new ArrayList<>();
        dependencies(engine).forEach((room, seen) -> {
            if (!SUBJECTS.contains(room) && !room.equals(LIST_OF_SUBJECTS)) {
                seen.stream().filter(SUBJECTS::contains).forEach(other -> wrong.add(room + " → " + other));
            }
        });
        assertEquals(List.of(), wrong);
    }

    @ArchTest
    static void everyRoomHasItsPlaceInTheHouse(JavaClasses engine) {
        Set<String> there = new TreeSet<>(dependencies(engine).keySet());
        Set<String> known = new TreeSet<>(LOWER_FLOORS);
        known.addAll(SUBJECTS);
        known.addAll(UPPER_FLOORS);
        assertEquals(known, there);
    }

    @Test
    void everyKindIsToldAndItsFilesAreKnown() {
        assertEquals(Set.copyOf(Kinds.ALL), Set.copyOf(Kinds.TOLD));
        Kinds.ALL.forEach(kind -> assertTrue(Kinds.FILES.containsAll(kind.files()), kind.getClass().getName()));
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
        Map<Path, Long> tall = sources().collect(Collectors.toMap(Function.identity(), HouseTest::lines));
        tall.values().removeIf(lines -> lines <= MOST_LINES);
        assertEquals(Map.of(), tall);
    }

    /** Room → the other rooms that its classes name. */
    private static Map<String, Set<String>> dependencies(JavaClasses engine) {
        return engine.stream().filter(each -> each.getPackageName().startsWith(ROOMS)).collect(Collectors.groupingBy(
                each -> room(each.getPackageName()), Collectors.flatMapping(each -> each.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType().getPackageName())
                        .filter(name -> name.startsWith(ROOMS)).map(HouseTest::room)
                        .filter(other -> !other.equals(room(each.getPackageName()))), Collectors.toSet())));
    }

    private static String room(String packageName) {
        return packageName.substring(ROOMS.length());
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> walk = Files.walk(SOURCE)) {
            return walk.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java")).toList().stream();
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
