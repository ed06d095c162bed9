// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the policies of this repository speak of, kind by kind, in which places, and which examples rest on it. */
final class ShippedKeys {

    private static final Pattern RULE = Pattern.compile("@RuleFor\\(\"([^\"]+)\"\\)");

    private final Map<String, Set<String>> places = new TreeMap<>();
    private final List<Map<String, Object>> examples = new ArrayList<>();

    private ShippedKeys() {
    }

    static ShippedKeys in(Path policies) {
        ShippedKeys keys = new ShippedKeys();
        try (Stream<Path> folders = Files.list(policies)) {
            for (Path folder : folders.filter(each -> each.getFileName().toString().startsWith("nuanfeng.")).sorted().toList()) {
                keys.read(folder, folder.getFileName().toString().substring("nuanfeng.".length()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private void read(Path folder, String place) throws IOException {
        Path policy = folder.resolve("policy");
        files(policy.resolve("parameters")).forEach(file -> members(file, "parameters").forEach(name -> add("parameter " + subject(file) + "." + name, place)));
        files(policy.resolve("duties")).forEach(file -> members(file, "duties").forEach(name -> add("duty " + subject(file) + "." + name, place)));
        files(policy.resolve("clocks")).forEach(file -> members(file, "clocks").forEach(name -> add("clock " + name, place)));
        files(policy.resolve("runs")).forEach(file -> add("run " + subject(file), place));
        files(policy.resolve("registers")).forEach(file -> members(file, "registers").forEach(name -> add("register " + name, place)));
        if (Files.exists(policy.resolve("measures.yaml"))) {
            members(policy.resolve("measures.yaml"), "measures").forEach(name -> add("measure " + name, place));
        }
        if (Files.isDirectory(policy.resolve("reports"))) {
            try (Stream<Path> forms = Files.list(policy.resolve("reports"))) {
                forms.forEach(form -> add("form " + form.getFileName(), place));
            }
        }
        Path sources = folder.resolve("src/main/java");
        if (Files.isDirectory(sources)) {
            try (Stream<Path> java = Files.walk(sources)) {
                for (Path file : java.filter(each -> each.toString().endsWith(".java")).toList()) {
                    Matcher rule = RULE.matcher(Files.readString(file));
                    while (rule.find()) {
                        add("rule " + rule.group(1), place);
                    }
                }
            }
        }
        for (Path file : files(folder.resolve("examples"))) {
            ((List<?>) load(file).get("examples")).forEach(example -> examples.add(asMap(example)));
        }
    }

    private void add(String key, String place) {
        places.computeIfAbsent(key, each -> new TreeSet<>()).add(place);
    }

    boolean isThere(String key) {
        return places.containsKey(key);
    }

    Set<String> places(String key) {
        return places.getOrDefault(key, Set.of());
    }

    List<String> keys(String kind) {
        return places.keySet().stream().filter(key -> key.startsWith(kind + " ")).toList();
    }

    /** The name of the first example that rests on a key: asks it, lists it, or looks it up; empty where there is none. */
    String example(String key) {
        String kind = key.substring(0, key.indexOf(' '));
        String name = key.substring(key.indexOf(' ') + 1);
        return examples.stream().filter(example -> switch (kind) {
            case "rule" -> name.equals(example.get("rule"));
            case "clock" -> ("clock." + name).equals(example.get("rule"));
            case "register" -> name.equals(example.get("row"));
            case "duty" -> example.containsKey("duties") && mentions(example, name);
            case "form" -> example.containsKey("form") && mentions(example, name);
            case "measure" -> example.containsKey("measure") && mentions(example.get("measure"), name);
            case "run" -> example.containsKey("run") && mentions(example.get("run"), name);
            default -> name.equals(example.get("parameter")) || example.get("given") instanceof Map<?, ?> given && given.containsKey(name);
        }).map(example -> (String) example.get("name")).findFirst().orElse("");
    }

    private static boolean mentions(Object node, String name) {
        return node instanceof Map<?, ?> map ? map.values().stream().anyMatch(each -> mentions(each, name)) || map.containsKey(name)
                : node instanceof Collection<?> list ? list.stream().anyMatch(each -> mentions(each, name)) : name.equals(String.valueOf(node));
    }

    private static String subject(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static List<String> members(Path file, String section) {
        Object all = load(file).get(section);
        return all == null ? List.of() : List.copyOf(asMap(all).keySet());
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object node) {
        return (Map<String, Object>) node;
    }

    private static Map<String, Object> load(Path file) {
        try {
            return asMap(new Load(LoadSettings.builder().setCodePointLimit(10_000_000).build()).loadFromString(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
