// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import nuanfeng.lifecycle.GateReport;

/** The eight places 1.1.0, as they were released: what is out stays fit for every later platform. */
class ReleasedPlacesTest {

    private static final Path STORE = Path.of("../../../itests/src/test/fixtures/places-1.1.0/store");
    private static final Set<String> PACKAGES = Set.of("nuanfeng.calculation", "nuanfeng.policy", "nuanfeng.policy.spi", "nuanfeng.quantity");
    private static final Pattern IMPORT = Pattern.compile("([a-z.]+);version=\"([^\"]*)\"(?:,|$)");

    static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.walk(STORE)) {
            return files.filter(file -> file.toString().endsWith(".jar") && header(file, "Bundle-Version").equals("1.1.0")).sorted().toList();
        }
    }

    @Test
    void areEight() throws IOException {
        assertEquals(8, jars().size());
    }

    /** The gate has run their examples, Java rules among them: they answer what they answered. */
    @ParameterizedTest
    @MethodSource("jars")
    void passTheGateAndAnswer(Path jar) throws IOException {
        GateReport report = Conformance.check(jar, jars());
        assertTrue(report.passed(), report::toString);
        // Where nobody spoke before, every value is new; that some have no example is told and refuses nothing. Kunming took a reply to deputies for law.
        Set<String> told = header(jar, "Bundle-SymbolicName").equals("nuanfeng.cn.yunnan.kunming") ? Set.of("no-example", "reply-binds-nobody") : Set.of("no-example");
        assertEquals(List.of(), report.findings().stream().filter(finding -> !told.contains(finding.code())).toList());
        assertTrue(report.checks().stream().anyMatch(check -> check.check().equals("examples") && check.passed()), report::toString);
    }

    /** These names and this version are for ever. */
    @ParameterizedTest
    @MethodSource("jars")
    void importTheVocabularyOfRulesAndNothingElse(Path jar) {
        String imports = header(jar, "Import-Package");
        assertEquals("", IMPORT.matcher(imports).replaceAll(""));
        IMPORT.matcher(imports).results().forEach(each -> {
            assertTrue(PACKAGES.contains(each.group(1)), each.group());
            assertEquals("[1.0,2)", each.group(2), each.group());
        });
    }

    private static String header(Path jar, String name) {
        try (JarFile file = new JarFile(jar.toFile())) {
            String value = file.getManifest().getMainAttributes().getValue(new Attributes.Name(name));
            return value == null ? "" : value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
