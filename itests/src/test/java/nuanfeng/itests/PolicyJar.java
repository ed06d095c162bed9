// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A copy of a shipped policy bundle with something changed. What it then says is TEST DATA and nobody's policy. Immutable; the
 * same changes give the same bytes.
 */
final class PolicyJar {

    static final String PLACE = "POLICY-INF/place.yaml";
    static final String DOCUMENTS = "POLICY-INF/documents.yaml";
    static final String PARAMETERS = "POLICY-INF/parameters/work-injury.yaml";
    static final String EXAMPLES = "POLICY-INF/examples/work-injury.yaml";

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final long MODIFIED = 1_767_225_600_000L;

    private final String place;
    private final String version;
    private final Map<String, byte[]> entries;
    /** The shipped bytes, as long as nothing is changed. */
    private final Optional<byte[]> original;

    private PolicyJar(String place, String version, Map<String, byte[]> entries, Optional<byte[]> original) {
        this.place = place;
        this.version = version;
        this.entries = entries;
        this.original = original;
    }

    private PolicyJar(String place, String version, Map<String, byte[]> entries) {
        this(place, version, entries, Optional.empty());
    }

    /** The bundle that the distribution ships for a place. */
    static PolicyJar shipped(String place) {
        try (InputStream file = Files.newInputStream(Distribution.policyJar(place))) {
            byte[] original = file.readAllBytes();
            ZipInputStream jar = new ZipInputStream(new ByteArrayInputStream(original));
            Map<String, byte[]> entries = new LinkedHashMap<>();
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), jar.readAllBytes());
                }
            }
            return new PolicyJar(place, versionIn(entries.get(PLACE)), entries, Optional.of(original));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String versionIn(byte[] home) {
        return new String(home, StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("version: ")).findFirst()
                .orElseThrow().substring("version: ".length());
    }

    /** A place that exists in tests alone, without documents and parameters of its own. */
    static PolicyJar invented(String place, String code, String level) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(MANIFEST, utf8("Manifest-Version: 1.0\r\n\r\n"));
        entries.put(PLACE, utf8("format: 1\nversion: 1.0.0\nname: 测试地区\ncode: \"%s\"\nlevel: %s\n".formatted(code, level)));
        entries.put(DOCUMENTS, utf8("format: 1\ndocuments: {}\n"));
        return new PolicyJar(place, "1.0.0", entries)
                .header("Bundle-ManifestVersion", "2").header("Bundle-Name", "测试地区").header("Bundle-SymbolicName", "nuanfeng." + place)
                .header("Bundle-Version", "1.0.0").header("Nuanfeng-Policy", place)
                .header("Require-Capability", PolicyJar.shipped("cn.yunnan").header("Require-Capability"));
    }

    /** Another version, in manifest and place.yaml. */
    PolicyJar version(String other) {
        return new PolicyJar(place, other, entries).header("Bundle-Version", other)
                .replace(PLACE, "\nversion: " + version + "\n", "\nversion: " + other + "\n");
    }

    String place() {
        return place;
    }

    String version() {
        return version;
    }

    String text(String file) {
        return new String(entry(file), StandardCharsets.UTF_8);
    }

    /** Names of the files below a folder. */
    List<String> files(String folder) {
        return entries.keySet().stream().filter(name -> name.startsWith(folder)).toList();
    }

    byte[] bytes(String file) {
        return entry(file).clone();
    }

    PolicyJar with(String file, byte[] content) {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        changed.put(file, content);
        return new PolicyJar(place, version, changed);
    }

    PolicyJar with(String file, String content) {
        return with(file, utf8(content));
    }

    PolicyJar without(String file) {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        changed.keySet().remove(file);
        return new PolicyJar(place, version, changed);
    }

    PolicyJar edit(String file, UnaryOperator<String> edit) {
        return with(file, edit.apply(text(file)));
    }

    /** Replaces the first occurrence of {@code from}, which must be there. */
    PolicyJar replace(String file, String from, String to) {
        return edit(file, text -> {
            int at = text.indexOf(from);
            if (at < 0) {
                throw new IllegalArgumentException("'%s' is not in %s of %s".formatted(from, file, place));
            }
            return text.substring(0, at) + to + text.substring(at + from.length());
        });
    }

    PolicyJar append(String file, String more) {
        return edit(file, text -> text.endsWith("\n") ? text + more : text + "\n" + more);
    }

    String header(String name) {
        return manifest().getMainAttributes().getValue(name);
    }

    PolicyJar header(String name, String value) {
        Manifest manifest = manifest();
        manifest.getMainAttributes().putValue(name, value);
        return with(manifest);
    }

    PolicyJar withoutHeader(String name) {
        Manifest manifest = manifest();
        manifest.getMainAttributes().remove(new java.util.jar.Attributes.Name(name));
        return with(manifest);
    }

    byte[] bytes() {
        return original.map(byte[]::clone).orElseGet(this::zipped);
    }

    private byte[] zipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTime(MODIFIED);
                jar.putNextEntry(entry);
                jar.write(each.getValue());
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** By which the platform knows it. */
    String digest() {
        return digest(bytes());
    }

    static String digest(Path jar) {
        try {
            return digest(Files.readAllBytes(jar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String digest(byte[] bytes) {
        try {
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path moveTo(Path file, byte[] bytes) throws IOException {
        Path draft = Files.createTempFile(file.getParent().getParent(), "policy", ".part");
        Files.write(draft, bytes);
        return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** As a file appears that was copied elsewhere and moved in: at once. */
    Path moveTo(Path file) {
        try {
            return moveTo(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] entry(String file) {
        byte[] found = entries.get(file);
        if (found == null) {
            throw new IllegalArgumentException("%s has no %s but %s".formatted(place, file, entries.keySet()));
        }
        return found;
    }

    private Manifest manifest() {
        try {
            return new Manifest(new ByteArrayInputStream(entry(MANIFEST)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PolicyJar with(Manifest manifest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            manifest.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return with(MANIFEST, bytes.toByteArray());
    }
}
