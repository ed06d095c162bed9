// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The picture on the page about the house is made from the code. */
class ArchitecturePageTest {

    private static final Path PAGE = Path.of("../../../docs/architecture.md");
    private static final String ROOMS = "nuanfeng.engine.internal.";
    private static final String BEGIN = "```mermaid\n";
    private static final String END = "```";

    @Test
    void thePictureIsThatOfTheCode() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        assertEquals(picture(), page.substring(begin, page.indexOf(END, begin)), "Put the expected picture into " + PAGE.normalize());
    }

    /**
     * An arrow for each room that another one looks into, but for those that it also reaches by another room. Rooms that look into the floor
     * {@code kind} alone, and that the list of kinds alone looks into, are drawn as one.
     */
    private static String picture() {
        JavaClasses engine = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nuanfeng.engine");
        Map<String, Set<String>> seen = new TreeMap<>();
        engine.stream().filter(each -> each.getPackageName().startsWith(ROOMS)).forEach(each -> {
            Set<String> into = seen.computeIfAbsent(room(each.getPackageName()), room -> new TreeSet<>());
            each.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass().getBaseComponentType().getPackageName())
                    .filter(name -> name.startsWith(ROOMS) && !name.equals(each.getPackageName())).map(ArchitecturePageTest::room).forEach(into::add);
        });
        StringBuilder picture = new StringBuilder("graph TD\n");
        Set<String> arrows = new TreeSet<>();
        seen.forEach((room, into) -> nearest(seen, room).forEach(other -> arrows.add("  %s --> %s\n".formatted(drawn(seen, room), drawn(seen, other)))));
        arrows.forEach(picture::append);
        return picture.toString();
    }

    private static Set<String> nearest(Map<String, Set<String>> seen, String room) {
        Set<String> into = seen.get(room);
        return into.stream().filter(other -> into.stream().noneMatch(by -> !by.equals(other) && reaches(seen, by, other)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String drawn(Map<String, Set<String>> seen, String room) {
        Set<String> by = seen.keySet().stream().filter(each -> seen.get(each).contains(room)).collect(Collectors.toSet());
        return nearest(seen, room).equals(Set.of("kind")) && by.equals(Set.of("kinds")) ? "others[any other subject]" : room;
    }

    private static boolean reaches(Map<String, Set<String>> seen, String from, String to) {
        return seen.getOrDefault(from, Set.of()).stream().anyMatch(next -> next.equals(to) || reaches(seen, next, to));
    }

    private static String room(String packageName) {
        return packageName.substring(ROOMS.length());
    }
}
