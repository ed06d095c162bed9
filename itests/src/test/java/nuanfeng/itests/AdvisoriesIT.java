// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Nothing that ships has a weakness that is known, by the list that is kept by hand: {@code cnf/advisories.yaml}. */
class AdvisoriesIT {

    private static final Path LIST = Path.of("../cnf/advisories.yaml");
    private static final Set<String> MEMBERS = Set.of("artifact", "ids", "affected", "what", "seenAt", "lookedUpOn", "unreached");

    private static List<Advisory> list;
    private static Set<Shipped> shipped;

    @BeforeAll
    static void read() throws IOException {
        list = advisories();
        shipped = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Distribution.assembly())) {
            for (Path file : files.filter(each -> each.toString().endsWith(".jar")).toList()) {
                Shipped.inRepository(Distribution.assembly().resolve("system").relativize(file)).ifPresent(shipped::add);
                try (InputStream in = Files.newInputStream(file)) {
                    look(in);
                }
            }
        }
    }

    @Test
    void nothingThatShipsHasAWeaknessThatIsKnown() {
        List<String> found = list.stream().filter(advisory -> advisory.unreached().isEmpty())
                .flatMap(advisory -> shipped.stream().filter(advisory::isAbout).map(each -> each + ": " + advisory)).toList();
        assertEquals(List.of(), found);
    }

    /** Else the reason would outlive what it is about. */
    @Test
    void whatIsSaidNotToBeReachedIsShipped() {
        assertEquals(List.of(), list.stream().filter(advisory -> !advisory.unreached().isEmpty() && shipped.stream().noneMatch(advisory::isAbout)).toList());
    }

    @Test
    void theListIsLookedThroughAndTheJarsAreSeen() {
        assertFalse(list.isEmpty());
        list.forEach(advisory -> assertFalse(advisory.lookedUpOn().isAfter(LocalDate.now()), advisory.toString()));
        Set<String> seen = new TreeSet<>(shipped.stream().map(Shipped::artifact).toList());
        // In the repository, inside a bundle, and beside the container.
        for (String artifact : List.of("org.eclipse.jetty:jetty-http", "com.fasterxml.jackson.core:jackson-core", "org.apache.cxf:cxf-core")) {
            assertTrue(seen.contains(artifact), seen.toString());
        }
    }

    @Test
    void versionsAreComparedByTheirNumbers() {
        Advisory advisory = new Advisory("a:b", List.of("X"), List.of(List.of("12.0.0", "12.0.33"), List.of("12.1.0", "12.1.7")), LocalDate.EPOCH, "");
        for (String version : List.of("12.0.0", "12.0.9", "12.0.32", "12.1.0", "12.1.6", "12.0.33-SNAPSHOT")) {
            assertTrue(advisory.isAbout(new Shipped("a:b", version)), version);
        }
        for (String version : List.of("11.9.9", "12.0.33", "12.0.100", "12.1.7", "12.1.10", "13")) {
            assertFalse(advisory.isAbout(new Shipped("a:b", version)), version);
        }
        assertFalse(advisory.isAbout(new Shipped("a:c", "12.0.0")));
    }

    private static List<Advisory> advisories() throws IOException {
        List<?> entries = (List<?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(LIST));
        return entries.stream().map(each -> {
            Map<?, ?> entry = (Map<?, ?>) each;
            assertTrue(MEMBERS.containsAll(entry.keySet()), entry.keySet().toString());
            return new Advisory(entry.get("artifact").toString(), ((List<?>) entry.get("ids")).stream().map(Object::toString).toList(),
                    ((List<?>) entry.get("affected")).stream().map(range -> ((List<?>) range).stream().map(Object::toString).toList()).toList(),
                    LocalDate.parse(entry.get("lookedUpOn").toString()), entry.containsKey("unreached") ? entry.get("unreached").toString() : "");
        }).toList();
    }

    /** What a jar says about itself, and what those inside it say. */
    private static void look(InputStream jar) throws IOException {
        ZipInputStream zip = new ZipInputStream(jar);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().startsWith("META-INF/maven/") && entry.getName().endsWith("/pom.properties")) {
                Properties properties = new Properties();
                properties.load(zip);
                shipped.add(new Shipped(properties.getProperty("groupId") + ':' + properties.getProperty("artifactId"), properties.getProperty("version")));
            } else if (entry.getName().endsWith(".jar")) {
                look(zip);
            }
        }
    }

    private record Shipped(String artifact, String version) implements Comparable<Shipped> {

        /** By where it lies in a repository of Maven. */
        static java.util.Optional<Shipped> inRepository(Path path) {
            int names = path.getNameCount();
            return path.startsWith("..") || names < 4 ? java.util.Optional.empty() : java.util.Optional.of(new Shipped(
                    path.subpath(0, names - 3).toString().replace('/', '.') + ':' + path.getName(names - 3), path.getName(names - 2).toString()));
        }

        @Override
        public int compareTo(Shipped other) {
            return toString().compareTo(other.toString());
        }
    }

    private record Advisory(String artifact, List<String> ids, List<List<String>> affected, LocalDate lookedUpOn, String unreached) {

        boolean isAbout(Shipped each) {
            return each.artifact().equals(artifact) && affected.stream()
                    .anyMatch(range -> compare(each.version(), range.get(0)) >= 0 && compare(each.version(), range.get(1)) < 0);
        }

        /** By their numbers; of two with the same ones, what comes before a release is before it. */
        private static int compare(String version, String other) {
            String[] here = version.split("[.-]");
            String[] there = other.split("[.-]");
            for (int i = 0; i < Math.max(here.length, there.length); i++) {
                String a = i < here.length ? here[i] : "0";
                String b = i < there.length ? there[i] : "0";
                boolean numbers = a.matches("\\d{1,9}") && b.matches("\\d{1,9}");
                int order = numbers ? Integer.compare(Integer.parseInt(a), Integer.parseInt(b)) : a.matches("\\d+") ? 1 : b.matches("\\d+") ? -1 : a.compareTo(b);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }
}
