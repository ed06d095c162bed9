// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.values;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** What a policy bundle holds, file by file, in its order. The same files are the same bytes. */
public record PackedPolicy(Map<String, byte[]> files) {

    static final String MANIFEST = "META-INF/MANIFEST.MF";
    static final String PLACE = "POLICY-INF/place.yaml";

    /** Signatures inside, which hold for other bytes. */
    private static final Pattern SIGNED = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    private static final Pattern TEXT = Pattern.compile(".*\\.(yaml|yml|md|txt|csv|MF|xml|json|properties)");
    private static final long MODIFIED = 1_767_225_600_000L;

    public PackedPolicy {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** @param jar is closed */
    public static PackedPolicy read(InputStream jar) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(jar)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackedPolicy(files);
    }

    /** Whether a file of that name is one that people read. */
    public static boolean isText(String path) {
        return TEXT.matcher(path).matches();
    }

    public static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    PackedPolicy with(String path, String text) {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        changed.put(path, text.getBytes(StandardCharsets.UTF_8));
        return new PackedPolicy(changed);
    }

    /** Another version, in the manifest and in what the place says of itself. */
    PackedPolicy version(String other) {
        String manifest = text(files.get(MANIFEST)).replaceFirst("(?m)^Bundle-Version:.*$", "Bundle-Version: " + other);
        String place = text(files.get(PLACE)).replaceFirst("(?m)^version:.*$", "version: " + other);
        return with(MANIFEST, manifest).with(PLACE, place);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                if (!SIGNED.matcher(each.getKey()).matches()) {
                    ZipEntry entry = new ZipEntry(each.getKey());
                    entry.setTime(MODIFIED);
                    jar.putNextEntry(entry);
                    jar.write(each.getValue());
                    jar.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
