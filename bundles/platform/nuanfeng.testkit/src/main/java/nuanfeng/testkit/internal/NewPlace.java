// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.testkit.internal.Divisions.Division;

/**
 * Makes the folder of a new place, and those of the places above it that have none: valid from the first moment, and without
 * a figure that nobody set.
 */
public final class NewPlace {

    private static final Phrases PHRASES = Phrases.beside(NewPlace.class);

    private static final String POLICY_BND = "policy.bnd";
    private static final String REACTOR = "pom.xml";
    /** The folder of the schemas of policy files. */
    private static final String SCHEMAS = "nuanfeng.schemas";

    private final Path at;
    private final Set<PlaceId> known;
    private final String tool;
    private final Divisions divisions;

    /**
     * @param at where the folders go
     * @param known places that have a policy already
     * @param tool the command to be named in the texts
     */
    public NewPlace(Path at, Set<PlaceId> known, String tool) throws IOException {
        this.at = at;
        this.known = known;
        this.tool = tool;
        this.divisions = Divisions.read();
    }

    /**
     * Makes folders, the highest place first.
     *
     * @param withJava whether the place brings a Java rule
     * @return the folders made
     * @throws IllegalArgumentException when that cannot be; the message says what to do. Then nothing was made
     */
    public List<Path> make(PlaceId place, String name, String code, boolean withJava) throws IOException {
        check(place, name, code);
        List<Order> orders = new ArrayList<>();
        for (PlaceId above : place.lineage()) {
            if (!above.equals(place) && !isNation(above) && !exists(above)) {
                orders.add(0, above(above));
            }
        }
        orders.add(new Order(place, name, code, level(place, code), layers(withJava)));
        List<Path> made = new ArrayList<>();
        for (Order order : orders) {
            made.add(write(order));
            if (isReactor()) {
                addModule("nuanfeng." + order.place());
            }
        }
        return made;
    }

    private void check(PlaceId place, String name, String code) {
        if (isNation(place)) {
            throw new CallException(PHRASES.say("nation", place));
        }
        if (name.isBlank() || name.matches("(?s).*[\\p{Cntrl}\\uFFFD\"'{}:#\\[\\],&*!|>%@`].*")) {
            throw new CallException(PHRASES.say("no-name", name));
        }
        if (!code.matches("[1-9]\\d{5}")) {
            throw new CallException(PHRASES.say("no-code", code));
        }
        Optional<Division> around = divisions.around(place);
        if (around.filter(each -> !each.isPrefixOf(code)).isPresent()) {
            throw new CallException(PHRASES.say("elsewhere", place, around.get().name(), around.get().code(), code,
                    divisions.withCode(code).<Object>map(Division::name).orElse(PHRASES.say("no-province"))));
        }
        if (Files.exists(folder(place))) {
            throw new CallException(PHRASES.say("there-already", folder(place)));
        }
    }

    private Order above(PlaceId place) {
        Division division = divisions.find(place).orElseThrow(() -> new CallException(PHRASES.say("above-first", place, tool)));
        return new Order(place, division.name(), division.code(), division.level(), List.of("above"));
    }

    private List<String> layers(boolean withJava) {
        List<String> layers = new ArrayList<>(List.of("data"));
        if (withJava) {
            layers.add("code");
        }
        if (isReactor()) {
            layers.add(withJava ? "reactor-code" : "reactor");
        } else if (withJava) {
            layers.add("standalone");
        }
        return layers;
    }

    private Path write(Order order) throws IOException {
        Path folder = folder(order.place());
        List<String> layers = new ArrayList<>(order.layers());
        if (layers.equals(List.of("above")) && isReactor()) {
            layers.add("reactor");
        }
        for (Map.Entry<String, String> file : Template.filled(layers, values(order)).entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, schema(folder, target).map(schema -> "# yaml-language-server: $schema=%s%n".formatted(schema)).orElse("")
                    + file.getValue());
        }
        if (layers.contains("standalone")) {
            Files.writeString(folder.resolve(POLICY_BND), Template.text(POLICY_BND));
        }
        return folder;
    }

    /** Where an editor finds what a file may say, seen from the file; nothing when the tool does not know. */
    private static Optional<String> schema(Path folder, Path file) {
        String inside = folder.relativize(file).toString().replace('\\', '/');
        String schemas = System.getProperty(SCHEMAS, "");
        if (schemas.isEmpty() || !inside.matches("(policy|examples)/.*[.]yaml")) {
            return Optional.empty();
        }
        String kind = inside.replaceFirst("^policy/", "").replaceFirst("(/.*)?[.]yaml$|/.*", "");
        Path schema = Path.of(schemas).toAbsolutePath().normalize().resolve(kind + ".schema.json");
        return Optional.of(schema).filter(Files::isRegularFile)
                .map(each -> file.toAbsolutePath().normalize().getParent().relativize(each).toString().replace('\\', '/'));
    }

    /** Behind the last module that the reactor has. */
    private void addModule(String module) throws IOException {
        Path pom = at.resolve(REACTOR);
        String text = Files.readString(pom);
        int end = text.lastIndexOf("</module>");
        if (end >= 0) {
            int line = text.lastIndexOf('\n', end) + 1;
            int behind = end + "</module>".length();
            String indent = text.substring(line, text.indexOf('<', line));
            Files.writeString(pom, "%s\n%s<module>%s</module>%s".formatted(text.substring(0, behind), indent, module,
                    text.substring(behind)));
        }
    }

    private Map<String, String> values(Order order) throws IOException {
        Map<String, String> values = new HashMap<>();
        try (InputStream in = NewPlace.class.getResourceAsStream("/nuanfeng/testkit/versions.properties")) {
            Properties versions = new Properties();
            versions.load(in);
            versions.stringPropertyNames().forEach(name -> values.put(name, versions.getProperty(name)));
        }
        values.put("place", order.place().path());
        values.put("bundle", "nuanfeng." + order.place());
        values.put("package", "nuanfeng/" + order.place().path().replace('.', '/'));
        values.put("nation", order.place().lineage().get(order.place().lineage().size() - 1).path());
        values.put("name", order.name());
        values.put("code", order.code());
        values.put("level", order.level());
        values.put("tool", tool);
        // Builds pass over files that begin with it.
        values.put("dot", ".");
        return values;
    }

    private String level(PlaceId place, String code) {
        return divisions.find(place).map(Division::level).orElse(code.endsWith("00") ? "city" : "county");
    }

    private static boolean isNation(PlaceId place) {
        return place.parent().isEmpty();
    }

    private boolean exists(PlaceId place) {
        return known.contains(place) || Files.isDirectory(folder(place));
    }

    /** Whether the folders go into a Maven reactor of policies, as in the repository of the platform. */
    private boolean isReactor() {
        return Files.isRegularFile(at.resolve(REACTOR));
    }

    private Path folder(PlaceId place) {
        return at.resolve("nuanfeng." + place);
    }

    private record Order(PlaceId place, String name, String code, String level, List<String> layers) {
    }
}
