// SPDX-License-Identifier: Apache-2.0
package nuanfeng.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

/** What is true of the console's sources and of what was built from them, on every machine and without Node. */
class SourcesTest {

    private static final Path WEB = Path.of("web");
    private static final Path BUILT = WEB.resolve("dist");
    private static final List<String> MADE_FROM = List.of(".npmrc", "index.html", "package.json", "package-lock.json", "sources.ts", "tsconfig.json",
            "vite.config.ts", "public", "src");
    /** Bytes, as a browser fetches them that was never here: the page, its program, its style, and those of the place it opens at. */
    private static final int FIRST_PAGE = 200_000;
    private static final Pattern ELSEWHERE = Pattern.compile("https?://(?!www\\.w3\\.org/)[a-z0-9.]+");
    private static final Path POLICIES = Path.of("../../policy");

    @Test
    void whatIsBuiltIsBuiltFromTheseSources() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : MADE_FROM) {
            try (Stream<Path> walk = Files.walk(WEB.resolve(name))) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    lines.add(WEB.relativize(file).toString().replace('\\', '/'));
                }
            }
        }
        StringBuilder expected = new StringBuilder();
        for (String file : lines.stream().sorted().toList()) {
            expected.append(sha256(WEB.resolve(file))).append("  ").append(file).append('\n');
        }
        assertEquals(expected.toString(), Files.readString(BUILT.resolve("SOURCES")), "The console is built by: ./nuanfeng console");
    }

    @Test
    void theLockHoldsChecksumsAndNoAddress() throws IOException {
        String lock = Files.readString(WEB.resolve("package-lock.json"));
        assertTrue(lock.contains("\"integrity\": \"sha512-"));
        assertFalse(lock.contains("\"resolved\""));
        assertFalse(lock.contains("http://") || Pattern.compile("https://(?!(opencollective|github|.*sponsor|tidelift|patreon|paulmillr|www\\.patreon))")
                .matcher(lock.replaceAll("\"(url|funding)\": \"[^\"]*\"", "")).find());
    }

    @Test
    void theFirstPageIsSmall() throws IOException {
        String index = Files.readString(BUILT.resolve("index.html"));
        long bytes = zipped(BUILT.resolve("index.html"));
        for (Path file : files(BUILT.resolve("assets"))) {
            String name = file.getFileName().toString();
            if (index.contains(name) || name.startsWith("HomePage") || name.startsWith("AskPage")) {
                bytes += zipped(file);
            }
        }
        assertTrue(bytes > 20_000 && bytes <= FIRST_PAGE, bytes + " bytes");
    }

    /** Every label comes from an answer: nothing of a policy is in the console. */
    @Test
    void theConsoleKnowsNoPolicy() throws IOException {
        List<String> known = new ArrayList<>();
        for (Path place : files(POLICIES).stream().filter(file -> file.endsWith("policy/place.yaml") || file.endsWith("place.yaml")).toList()) {
            Files.readAllLines(place).stream().filter(line -> line.matches("(name|code): .+"))
                    .forEach(line -> known.add(line.replaceFirst("^[a-z]+:", "").replaceAll("['\"]", "").strip()));
        }
        for (Path file : files(POLICIES)) {
            String path = file.toString().replace('\\', '/');
            if (path.contains("/policy/parameters/") && path.endsWith(".yaml") && !path.contains("/target/")) {
                String prefix = file.getFileName().toString().replace(".yaml", "");
                Files.readAllLines(file).stream().filter(line -> line.matches("  [a-z][a-z0-9-]+:.*")).map(line -> line.substring(2, line.indexOf(':')))
                        .forEach(key -> known.add(prefix + "." + key));
            }
        }
        assertTrue(known.size() > 200, known.size() + " names");
        List<String> found = new ArrayList<>();
        for (Path file : files(WEB.resolve("src"))) {
            String text = Files.readString(file);
            known.stream().filter(name -> name.length() > 2 && text.contains(name)).forEach(name -> found.add(file + ": " + name));
            Stream.of("work-injury", "clock\\.", "cn\\.[a-z]", "0\\.004", "MBC-[0-9]", "〔20").filter(word -> Pattern.compile(word).matcher(text).find())
                    .forEach(word -> found.add(file + ": " + word));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void nothingIsFetchedFromElsewhereAndNoTextIsTakenForAPage() throws IOException {
        for (Path file : files(WEB.resolve("src"))) {
            String text = Files.readString(file);
            assertFalse(ELSEWHERE.matcher(text).find(), () -> file + " names another server");
            assertFalse(text.contains("v-html") || text.contains("innerHTML") || text.contains("dangerouslyUse"), file::toString);
            assertFalse(Pattern.compile("parseFloat|parseInt|toFixed").matcher(text).find(), () -> file + ": amounts are texts");
        }
    }

    /** Without what a tool writes among the sources. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> Files.isRegularFile(file) && !file.endsWith("components.d.ts")).sorted().toList();
        }
    }

    private static long zipped(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(Files.readAllBytes(file));
        }
        return out.size();
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everySourceSaysUnderWhichLicenceItIs() throws IOException {
        for (Path file : files(WEB.resolve("src"))) {
            String head = Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("");
            assertTrue(head.contains("SPDX-License-Identifier: Apache-2.0"), file::toString);
        }
    }
}
