// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import nuanfeng.filing.Reports;
import nuanfeng.job.Jobs;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.outbox.Outbox;
import nuanfeng.outbox.Reminders;
import nuanfeng.record.Records;
import nuanfeng.shell.internal.command.Takes;
import nuanfeng.shell.internal.lifecycle.ChangeCommand;

/** How this house is built. */
@AnalyzeClasses(packages = "nuanfeng.shell.internal", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String HOME = "nuanfeng.shell.internal";
    private static final Path SOURCE = Path.of("src/main/java");
    private static final int MOST_CLASSES = 25;
    private static final int MOST_LINES = 250;

    private static final Set<String> KEPT = Set.of(Jobs.class.getName(), MonthlyRuns.class.getName(), Outbox.class.getName(), Records.class.getName(),
            Reminders.class.getName(), Reports.class.getName());
    /** These ask when they know what is wanted: submissions of duties, requests; a plan tells numbers of records and none of what they say. */
    private static final Set<String> ASKING_THEMSELVES = Set.of("DutiesCommand", "PlanCommand", "ReplanCommand", "ScheduleCommand");

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CIRCLES = slices().matching("nuanfeng.shell.(**)").should().beFreeOfCycles();

    /** From the ground up. */
    private static final List<String> FLOORS = List.of("text", "command");

    @ArchTest
    static void aFloorKnowsThoseBelowItAndNoRoomOfASubject(JavaClasses classes) {
        assertTrue(classes.stream().map(HouseTest::room).collect(Collectors.toSet()).containsAll(FLOORS));
        for (JavaClass each : classes) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                String there = room(dependency.getTargetClass());
                assertTrue(!FLOORS.contains(room(each)) || !dependency.getTargetClass().getPackageName().startsWith(HOME)
                        || FLOORS.contains(there) && FLOORS.indexOf(there) <= FLOORS.indexOf(room(each)), dependency::getDescription);
            }
        }
    }

    @ArchTest
    static void aSubjectDoesNotKnowWhoPutsAllTogether(JavaClasses classes) {
        classes.stream().filter(each -> !room(each).isEmpty()).flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .forEach(dependency -> assertFalse(dependency.getTargetClass().getPackageName().equals(HOME), dependency::getDescription));
    }

    /** What an office keeps, and who may ask for it at the console. */
    @ArchTest
    static void aCommandAboutWhatAnOfficeKeepsSaysWhichRoleItTakes(JavaClasses classes) {
        List<JavaClass> keeping = classes.stream().filter(each -> each.isAnnotatedWith(Command.class)).filter(each -> each.getAllFields().stream()
                .anyMatch(field -> field.isAnnotatedWith(Reference.class) && KEPT.contains(field.getRawType().getFullName()))).toList();
        assertTrue(keeping.size() > 15, keeping::toString);
        keeping.stream().filter(each -> !ASKING_THEMSELVES.contains(each.getSimpleName()) && !each.isAssignableTo(ChangeCommand.class)).forEach(each -> assertTrue(each.reflect().isAnnotationPresent(Takes.class), each::getName));
    }

    /** The package below ours; empty for those of others. */
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(HOME + ".") ? name.substring(HOME.length() + 1) : "";
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
