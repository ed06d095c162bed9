// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import nuanfeng.lifecycle.Digest;

/**
 * A policy bundle made from another one, for tests and measurements. What it then says is TEST DATA and nobody's policy. Immutable; the same
 * changes give the same bytes. Needs nothing but the JDK.
 */
public final class PolicyJar {

    public static final String PLACE = "POLICY-INF/place.yaml";
    public static final String DOCUMENTS = "POLICY-INF/documents.yaml";
    public static final String PARAMETERS = "POLICY-INF/parameters/work-injury.yaml";
    public static final String EXAMPLES = "POLICY-INF/examples/work-injury.yaml";

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String POLICY = "POLICY-INF/";
    private static final String EXTENDER = "osgi.extender;filter:=\"(&(osgi.extender=nuanfeng.policy)(version>=1.0.0)(!(version>=2.0.0)))\"";
    private static final long MODIFIED = 1_767_225_600_000L;

    private final Map<String, byte[]> entries;
    /** The bytes that it was read from, as long as nothing is changed. */
    private final Optional<byte[]> original;

    private PolicyJar(Map<String, byte[]> entries, Optional<byte[]> original) {
        this.entries = entries;
        this.original = original;
    }

    public static PolicyJar read(Path jar) {
        try {
            byte[] original = Files.readAllBytes(jar);
            ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(original));
            Map<String, byte[]> entries = new LinkedHashMap<>();
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
            return new PolicyJar(entries, Optional.of(original));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A place that exists in tests alone, without documents and parameters of its own. */
    public static PolicyJar invented(String place, String code, String level) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(MANIFEST, utf8("Manifest-Version: 1.0\r\n\r\n"));
        entries.put(PLACE, utf8("format: 1\nversion: 1.0.0\nname: 测试地区\ncode: \"%s\"\nlevel: %s\n".formatted(code, level)));
        entries.put(DOCUMENTS, utf8("format: 1\ndocuments: {}\n"));
        return new PolicyJar(entries, Optional.empty()).header("Bundle-ManifestVersion", "2").header("Bundle-Name", "测试地区")
                .header("Bundle-Version", "1.0.0").header("Require-Capability", EXTENDER).ofPlace(place);
    }

    /** The place that it speaks for. */
    public String place() {
        return header("Nuanfeng-Policy");
    }

    public String version() {
        return header("Bundle-Version");
    }

    /** The same for another place: name and header, not what it says. */
    public PolicyJar ofPlace(String place) {
        return header("Bundle-SymbolicName", "nuanfeng." + place).header("Nuanfeng-Policy", place);
    }

    /** Another version, in manifest and place.yaml. */
    public PolicyJar version(String other) {
        return header("Bundle-Version", other).replace(PLACE, "\nversion: " + version() + "\n", "\nversion: " + other + "\n");
    }

    public String text(String file) {
        return text(entry(file));
    }

    public byte[] bytes(String file) {
        return entry(file).clone();
    }

    /** Names of the files below a folder. */
    public List<String> files(String folder) {
        return entries.keySet().stream().filter(name -> name.startsWith(folder)).toList();
    }

    public PolicyJar with(String file, byte[] content) {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        changed.put(file, content);
        return new PolicyJar(changed, Optional.empty());
    }

    public PolicyJar with(String file, String content) {
        return with(file, utf8(content));
    }

    /** Without every file whose name begins so. */
    public PolicyJar without(String prefix) {
        Map<String, byte[]> left = new LinkedHashMap<>(entries);
        left.keySet().removeIf(file -> file.startsWith(prefix));
        return new PolicyJar(left, Optional.empty());
    }

    public PolicyJar edit(String file, UnaryOperator<String> edit) {
        return with(file, edit.apply(text(file)));
    }

    /** Edits every text of the policy itself, and every name of its files. */
    public PolicyJar editAll(UnaryOperator<String> edit) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        entries.forEach((file, bytes) -> changed.put(file.startsWith(POLICY) ? edit.apply(file) : file,
                file.startsWith(POLICY) ? utf8(edit.apply(text(bytes))) : bytes));
        return new PolicyJar(changed, Optional.empty());
    }

    /** Replaces the first occurrence. @throws IllegalArgumentException when {@code from} is not there: the policy was rewritten */
    public PolicyJar replace(String file, String from, String to) {
        return edit(file, text -> {
            int at = text.indexOf(from);
            if (at < 0) {
                throw new IllegalArgumentException("'%s' is not in %s of %s".formatted(from, file, place()));
            }
            return text.substring(0, at) + to + text.substring(at + from.length());
        });
    }

    public PolicyJar append(String file, String more) {
        return edit(file, text -> text.endsWith("\n") ? text + more : text + "\n" + more);
    }

    public String header(String name) {
        return manifest().getMainAttributes().getValue(name);
    }

    public PolicyJar header(String name, String value) {
        Manifest manifest = manifest();
        manifest.getMainAttributes().putValue(name, value);
        return with(manifest);
    }

    public PolicyJar withoutHeader(String name) {
        Manifest manifest = manifest();
        manifest.getMainAttributes().remove(new Attributes.Name(name));
        return with(manifest);
    }

    public byte[] bytes() {
        return original.map(byte[]::clone).orElseGet(this::zipped);
    }

    /** By which the platform knows it. */
    public String digest() {
        return digest(bytes());
    }

    public static String digest(Path jar) {
        try {
            return digest(Files.readAllBytes(jar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String digest(byte[] bytes) {
        return Digest.of(bytes);
    }

    /** As a file appears that was copied elsewhere and moved in: at once. */
    public Path moveTo(Path file) {
        try {
            return moveTo(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path moveTo(Path file, byte[] bytes) throws IOException {
        Path draft = Files.createTempFile(file.getParent().getParent(), "policy", ".part");
        Files.write(draft, bytes);
        return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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

    private byte[] entry(String file) {
        byte[] found = entries.get(file);
        if (found == null) {
            throw new IllegalArgumentException("No %s but %s.".formatted(file, entries.keySet()));
        }
        return found;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
