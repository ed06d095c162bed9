// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.policy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A policy bundle made from a shipped one. What it says is <b>test data</b>. Immutable; the same changes give the same bytes. */
public final class PolicyJar {

    public static final String PLACE = "POLICY-INF/place.yaml";
    public static final String DOCUMENTS = "POLICY-INF/documents.yaml";
    public static final String PARAMETERS = "POLICY-INF/parameters/work-injury.yaml";

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String POLICY = "POLICY-INF/";
    private static final long MODIFIED = 1_767_225_600_000L;

    private final Map<String, byte[]> entries;

    private PolicyJar(Map<String, byte[]> entries) {
        this.entries = entries;
    }

    public static PolicyJar read(Path jar) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
            return new PolicyJar(entries);
        }
    }

    /** The place that it speaks for. */
    public String place() {
        return manifest().getMainAttributes().getValue("Nuanfeng-Policy");
    }

    public String version() {
        return manifest().getMainAttributes().getValue("Bundle-Version");
    }

    /** The same for another place: name and header, not what it says. */
    PolicyJar ofPlace(String place) {
        return header("Nuanfeng-Policy", place).header("Bundle-SymbolicName", "nuanfeng." + place);
    }

    /** Another version, in manifest and place.yaml. */
    public PolicyJar version(String other) {
        String before = version();
        return header("Bundle-Version", other).replace(PLACE, "\nversion: " + before + "\n", "\nversion: " + other + "\n");
    }

    /** Edits every text of the policy itself, and every name of its files. */
    PolicyJar editAll(UnaryOperator<String> edit) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        entries.forEach((file, bytes) -> changed.put(file.startsWith(POLICY) ? edit.apply(file) : file,
                file.startsWith(POLICY) ? utf8(edit.apply(text(bytes))) : bytes));
        return new PolicyJar(changed);
    }

    public PolicyJar edit(String file, UnaryOperator<String> edit) {
        return with(file, utf8(edit.apply(text(entry(file)))));
    }

    /** @throws IllegalArgumentException when {@code from} is not there: the shipped policy was rewritten */
    public PolicyJar replace(String file, String from, String to) {
        return edit(file, text -> {
            int at = text.indexOf(from);
            if (at < 0) {
                throw new IllegalArgumentException("'%s' is not in %s of %s.".formatted(from, file, place()));
            }
            return text.substring(0, at) + to + text.substring(at + from.length());
        });
    }

    /** With a file that it did not have. */
    public PolicyJar with(String file, String text) {
        if (entries.containsKey(file)) {
            throw new IllegalArgumentException("'%s' is in %s already.".formatted(file, place()));
        }
        return with(file, utf8(text));
    }

    /** Without every file whose name begins so. */
    public PolicyJar without(String prefix) {
        Map<String, byte[]> left = new LinkedHashMap<>(entries);
        left.keySet().removeIf(file -> file.startsWith(prefix));
        return new PolicyJar(left);
    }

    public byte[] bytes() {
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

    /** By which the platform knows bytes. */
    public static String digest(byte[] bytes) {
        try {
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private PolicyJar header(String name, String value) {
        Manifest manifest = manifest();
        manifest.getMainAttributes().putValue(name, value);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            manifest.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return with(MANIFEST, bytes.toByteArray());
    }

    private PolicyJar with(String file, byte[] content) {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        changed.put(file, content);
        return new PolicyJar(changed);
    }

    private Manifest manifest() {
        try {
            return new Manifest(new ByteArrayInputStream(entry(MANIFEST)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
