// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The page that says which registers serve which system says what the registers say. */
class CoveragePageTest {

    private static final Path PAGE = Path.of("../../../docs/register-coverage.md");
    private static final Path POLICIES = Path.of("../../policy");
    private static final Pattern ROW = Pattern.compile("\\| (S-\\d\\d) .*\\| (`.*`) \\|");
    private static final Pattern SYSTEMS = Pattern.compile("\n    systems: \\[([^]]*)]");
    private static final int ALL = 41;

    @Test
    void everySystemHasTheTypesThatSayTheyServeIt() throws IOException {
        Map<String, Set<String>> told = new TreeMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                told.put(row.group(1), new TreeSet<>(List.of(row.group(2).replace("`", "").split(", "))));
            }
        }
        assertEquals(ALL, told.size());
        assertEquals(served(), told);
    }

    private static Map<String, Set<String>> served() throws IOException {
        Map<String, Set<String>> served = new TreeMap<>();
        try (Stream<Path> files = Files.find(POLICIES, 4, (path, facts) -> path.getParent().endsWith("policy/registers"))) {
            for (Path file : files.toList()) {
                Matcher systems = SYSTEMS.matcher(Files.readString(file));
                if (systems.find()) {
                    for (String system : systems.group(1).split(", ")) {
                        served.computeIfAbsent(system, key -> new TreeSet<>()).add(file.getFileName().toString().replace(".yaml", ""));
                    }
                }
            }
        }
        return served;
    }
}
