// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the classes of one package say to people, in both languages: the file {@code phrases.properties} beside them, in UTF-8.
 *
 * <pre>
 * no-such-day.zh = 没有%s这一天
 * no-such-day.en = There is no %s.
 * </pre>
 *
 * <p>They are filled in as {@link Text#formatted} says.
 */
public final class Phrases {

    private static final String FILE = "phrases.properties";
    private static final String ZH = ".zh";
    private static final String EN = ".en";

    private final String home;
    private final Map<String, Text> patterns;

    private Phrases(String home, Map<String, Text> patterns) {
        this.home = home;
        this.patterns = Map.copyOf(patterns);
    }

    /** Those beside a class. @throws IllegalStateException where there are none, or one lacks a language */
    public static Phrases beside(Class<?> neighbour) {
        Properties lines = new Properties();
        try (InputStream in = neighbour.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("No %s beside %s".formatted(FILE, neighbour.getName()));
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                lines.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Text> patterns = new HashMap<>();
        for (String name : lines.stringPropertyNames()) {
            String key = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            String zh = lines.getProperty(key + ZH);
            String en = lines.getProperty(key + EN);
            if (zh == null || en == null) {
                throw new IllegalStateException("%s of %s is not there in both languages".formatted(name, neighbour.getPackageName()));
            }
            patterns.put(key, Text.of(zh, en));
        }
        return new Phrases(neighbour.getPackageName(), patterns);
    }

    /** @throws IllegalArgumentException when there is no such phrase */
    public Text say(String key, Object... arguments) {
        return find(key, arguments).orElseThrow(() -> new IllegalArgumentException("%s has no phrase '%s'".formatted(home, key)));
    }

    public Optional<Text> find(String key, Object... arguments) {
        return Optional.ofNullable(patterns.get(key)).map(pattern -> pattern.formatted(arguments));
    }
}
