// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What every bundle of the platform says to people: in both languages, and in one at a time. */
class PhrasesFilesTest {

    private static final Path PLATFORM = Path.of("..").toAbsolutePath().normalize();
    private static final String RESOURCES = "src/main/resources";
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("[a-z]{2,} [a-z]{2,}");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern NAMES = Pattern.compile("Declarative Services|--release|native|mvn package");
    private static final Pattern ARGUMENT = Pattern.compile("%(\\d\\$)?s");
    private static final Pattern USED = Pattern.compile("PHRASES(?:\\.say\\(|\\.find\\(|, )\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void everyPhraseIsThereOnceInEachLanguage() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : files()) {
            Map<String, String> phrases = read(file, faults);
            Set<String> keys = new HashSet<>();
            phrases.keySet().forEach(name -> keys.add(name.substring(0, name.lastIndexOf('.'))));
            keys.stream().filter(key -> !phrases.containsKey(key + ".zh") || !phrases.containsKey(key + ".en"))
                    .forEach(key -> faults.add(file + ": " + key + " lacks a language"));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void noPhraseMixesTheLanguages() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : files()) {
            read(file, faults).forEach((name, phrase) -> {
                String bare = ARGUMENT.matcher(NAMES.matcher(phrase).replaceAll("")).replaceAll("");
                boolean wrong = name.endsWith(".en") ? HAN.matcher(bare).find()
                        : ENGLISH.matcher(bare).find() || WORDS.matcher(bare).find() && !HAN.matcher(bare).find();
                if (wrong) {
                    faults.add(PLATFORM.relativize(file) + ": " + name + " = " + phrase);
                }
            });
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyPhraseThatIsSaidIsThere() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : files()) {
            Map<String, String> phrases = read(file, faults);
            String module = PLATFORM.relativize(file).getName(0).toString();
            Path room = PLATFORM.resolve(module).resolve("src/main/java")
                    .resolve(PLATFORM.resolve(module).resolve(RESOURCES).relativize(file.getParent()));
            try (Stream<Path> sources = Files.list(room)) {
                for (Path source : sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                    Matcher used = USED.matcher(Files.readString(source));
                    while (used.find()) {
                        if (!phrases.containsKey(used.group(1) + ".zh")) {
                            faults.add(source.getFileName() + " says " + used.group(1));
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(PLATFORM)) {
            return walk.filter(file -> file.endsWith("phrases.properties") && file.toString().contains(RESOURCES)).sorted().toList();
        }
    }

    /** Read by hand: {@link java.util.Properties} would pass over what stands there twice. */
    private static Map<String, String> read(Path file, List<String> faults) throws IOException {
        Map<String, String> phrases = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf(" = ");
            if (!line.startsWith("#") && equals > 0 && phrases.put(line.substring(0, equals), line.substring(equals + 3)) != null) {
                faults.add(file + ": twice " + line);
            }
        }
        return phrases;
    }
}
