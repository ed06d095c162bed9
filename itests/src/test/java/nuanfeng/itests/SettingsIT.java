// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Every setting that a component has, by what the build wrote into its bundle, stands on the pages and in a file of etc/. */
class SettingsIT {

    private static final Path ROOT = Path.of(System.getProperty("nuanfeng.root", "..")).toAbsolutePath().normalize();
    private static final Pattern VARIABLE = Pattern.compile("NUANFENG_[A-Z_]+");
    /** What one script tells another, and nobody sets. */
    private static final Set<String> BETWEEN_SCRIPTS = Set.of("NUANFENG_CALLED_FROM", "NUANFENG_TOOL", "NUANFENG_SCHEMAS");

    /** @param pid of the component, and the name of its file */
    private record Setting(String pid, String key, String standard) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/settings.md", "docs/zh/settings.md"})
    void thePageListsEachSettingWithItsDefault(String page) throws IOException {
        String text = Files.readString(ROOT.resolve(page));
        List<String> missing = settings().stream().map(setting -> "| `%s` | `%s` | ".formatted(setting.key(), setting.standard()))
                .filter(row -> !text.contains(row)).distinct().toList();
        assertEquals(List.of(), missing, page);
    }

    @Test
    void aFileInEtcNamesEachSettingWithItsDefaultAndSetsNone() throws IOException {
        Path etc = Distribution.assembly().resolve("etc");
        for (Setting setting : settings()) {
            List<String> lines = Files.readAllLines(etc.resolve(setting.pid() + ".cfg"));
            assertTrue(lines.contains("# %s = %s".formatted(setting.key(), setting.standard()).strip()), setting::toString);
            assertTrue(lines.stream().allMatch(line -> line.isEmpty() || line.startsWith("#")), setting.pid());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/settings.md", "docs/zh/settings.md"})
    void thePageListsEachVariableOfTheScripts(String page) throws IOException {
        Set<String> variables = new TreeSet<>();
        for (Path script : scripts()) {
            VARIABLE.matcher(Files.readString(script)).results().forEach(found -> variables.add(found.group()));
        }
        variables.removeAll(BETWEEN_SCRIPTS);
        String text = Files.readString(ROOT.resolve(page));
        assertEquals(List.of(), variables.stream().filter(each -> !text.contains("| `" + each + "` | ")).toList(), page);
    }

    private static List<Path> scripts() throws IOException {
        List<Path> scripts = new ArrayList<>(List.of(ROOT.resolve("nuanfeng"), ROOT.resolve("docs/tour/load")));
        try (Stream<Path> files = Files.list(ROOT.resolve("distribution/src/main/assembly/bin"))) {
            files.filter(Files::isRegularFile).forEach(scripts::add);
        }
        return scripts;
    }

    private static List<Setting> settings() throws IOException {
        List<Setting> settings = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Distribution.assembly().resolve("system/nuanfeng"))) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                try (JarFile bundle = new JarFile(jar.toFile())) {
                    for (JarEntry entry : bundle.stream().filter(each -> each.getName().matches("OSGI-INF/metatype/.*[.]xml")).toList()) {
                        settings.addAll(settings(bundle.getInputStream(entry)));
                    }
                }
            }
        }
        assertTrue(settings.size() > 10, settings::toString);
        return settings;
    }

    private static List<Setting> settings(InputStream in) throws IOException {
        try (in) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(in);
            String pid = ((Element) document.getElementsByTagNameNS("*", "Designate").item(0)).getAttribute("pid");
            NodeList definitions = document.getElementsByTagNameNS("*", "AD");
            List<Setting> settings = new ArrayList<>();
            for (int i = 0; i < definitions.getLength(); i++) {
                Element each = (Element) definitions.item(i);
                settings.add(new Setting(pid, each.getAttribute("id"), each.getAttribute("default").replace("\\,", ",")));
            }
            return settings;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }
}
