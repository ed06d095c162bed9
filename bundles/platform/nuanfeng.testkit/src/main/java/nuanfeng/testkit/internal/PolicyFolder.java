// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/**
 * The folder that a policy bundle is made from: {@code nuanfeng.<place>/} with {@code policy/} and {@code examples/}.
 *
 * @param folder real path
 * @param place by the folder's name
 */
public record PolicyFolder(Path folder, PlaceId place) {

    private static final Phrases PHRASES = Phrases.beside(PolicyFolder.class);

    private static final String PREFIX = "nuanfeng.";
    static final String JAR_ROOT = "POLICY-INF/";
    private static final String CLASS = ".class";
    private static final String COMPILED = "target/classes";
    private static final Pattern VERSION = Pattern.compile("(?m)^version:[ \"']*([0-9.]+)");
    private static final Pattern NAME = Pattern.compile("(?m)^name:[ \"']*(?:\\{ *zh:[ \"']*)?([^\\s\"',}#]+)");

    /** @throws IllegalArgumentException when the folder cannot be that of a policy; the message says what to do */
    public static PolicyFolder of(Path given) throws IOException {
        if (!Files.isDirectory(given)) {
            throw new CallException(PHRASES.say("no-folder", given));
        }
        Path folder = given.toRealPath();
        String name = folder.getFileName().toString();
        if (!name.startsWith(PREFIX) || !PlaceId.isPath(name.substring(PREFIX.length()))) {
            throw new CallException(PHRASES.say("folder-name", PREFIX, name));
        }
        if (!Files.isRegularFile(folder.resolve("policy/place.yaml"))) {
            throw new CallException(PHRASES.say("no-place", given));
        }
        return new PolicyFolder(folder, new PlaceId(name.substring(PREFIX.length())));
    }

    public String symbolicName() {
        return PREFIX + place;
    }

    /** The policy's version; empty when place.yaml does not say it in its plain form. */
    public String version() throws IOException {
        return first(VERSION);
    }

    /** The place's Chinese name; its path when place.yaml does not say it in its plain form. */
    public String name() throws IOException {
        String name = first(NAME);
        return name.isEmpty() ? place.path() : name;
    }

    public boolean hasJava() {
        return Files.isDirectory(folder.resolve("src/main/java"));
    }

    /** Whether the build has made the classes and the manifest. */
    boolean isCompiled() {
        return Files.isRegularFile(folder.resolve(COMPILED).resolve(JarFile.MANIFEST_NAME));
    }

    /** What the build made. */
    Path compiled() {
        return folder.resolve(COMPILED);
    }

    /** Every file that goes into the bundle, by its path there, in order. Hidden files stay behind. */
    public Map<String, Path> files() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        addAll(files, folder.resolve("policy"), JAR_ROOT);
        addAll(files, folder.resolve("examples"), JAR_ROOT + "examples/");
        return files;
    }

    /** A path inside the bundle as one inside this folder: {@code policy/place.yaml}, and the source of a class. */
    public static String inFolder(String file) {
        if (file.endsWith(CLASS)) {
            int nested = file.indexOf('$');
            return "src/main/java/%s.java".formatted(file.substring(0, nested < 0 ? file.length() - CLASS.length() : nested));
        }
        return file.startsWith(JAR_ROOT + "examples/") ? file.substring(JAR_ROOT.length())
                : file.startsWith(JAR_ROOT) ? "policy/" + file.substring(JAR_ROOT.length()) : file;
    }

    private static void addAll(Map<String, Path> files, Path root, String prefix) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(root)) {
            walk.filter(Files::isRegularFile).forEach(file -> {
                Path inside = root.relativize(file);
                if (Stream.iterate(0, i -> i < inside.getNameCount(), i -> i + 1)
                        .noneMatch(i -> inside.getName(i).toString().startsWith("."))) {
                    files.put(prefix + inside.toString().replace('\\', '/'), file);
                }
            });
        }
    }

    private String first(Pattern pattern) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(folder.resolve("policy/place.yaml")));
        return matcher.find() ? matcher.group(1) : "";
    }
}
