// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import nuanfeng.policy.Phrases;

/**
 * Makes a bundle of a policy's folder. A policy is known by the digest of its bytes, so the same folder must give the same
 * bytes on every machine: entries sorted, one time for all, and not compressed, since zip libraries compress differently.
 */
public final class Packing {

    private static final Phrases PHRASES = Phrases.beside(Packing.class);

    /** As {@code project.build.outputTimestamp} of the build. */
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final int LINE_BYTES = 72;

    private Packing() {
    }

    /**
     * @param jar is replaced
     * @throws IllegalArgumentException when the policy has Java rules that were not compiled; the message says what to do
     */
    public static void pack(PolicyFolder policy, Path jar) throws IOException {
        Map<String, Path> files = policy.files();
        String manifest = manifest(policy);
        if (policy.hasJava()) {
            if (!policy.isCompiled()) {
                throw new CallException(PHRASES.say("compile-first", policy.symbolicName()));
            }
            manifest = Files.readString(policy.compiled().resolve(JarFile.MANIFEST_NAME));
            files.putAll(compiled(policy.compiled()));
        }
        write(jar, manifest, files);
    }

    /** @param classes what a build made of a bundle, not yet in a jar */
    static void packBuilt(Path classes, Path jar) throws IOException {
        Map<String, Path> files = all(classes);
        write(jar, Files.readString(files.remove(JarFile.MANIFEST_NAME)), files);
    }

    private static void write(Path jar, String manifest, Map<String, Path> files) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            add(zip, JarFile.MANIFEST_NAME, manifest.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, Path> file : files.entrySet()) {
                add(zip, file.getKey(), Files.readAllBytes(file.getValue()));
            }
        }
    }

    /** What the build made beside the policy's own files, which are taken fresh. */
    private static Map<String, Path> compiled(Path classes) throws IOException {
        Map<String, Path> files = all(classes);
        files.keySet().removeIf(name -> name.equals(JarFile.MANIFEST_NAME) || name.startsWith(PolicyFolder.JAR_ROOT));
        return files;
    }

    private static Map<String, Path> all(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile).forEach(file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
        }
        return files;
    }

    /** What cnf/policy.bnd makes bnd write. */
    static String manifest(PolicyFolder policy) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Manifest-Version", "1.0");
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-Name", policy.name());
        headers.put("Bundle-SymbolicName", policy.symbolicName());
        if (!policy.version().isEmpty()) {
            headers.put("Bundle-Version", policy.version());
        }
        headers.put("Nuanfeng-Policy", policy.place().path());
        headers.put("Require-Capability", "osgi.extender;filter:=\"(&(osgi.extender=nuanfeng.policy)"
                + "(version>=1.0.0)(!(version>=2.0.0)))\"");
        StringBuilder text = new StringBuilder();
        headers.forEach((name, value) -> fold(text, name + ": " + value));
        return text.append("\r\n").toString();
    }

    /** A manifest's lines are at most 72 bytes long; the next one goes on after a blank. No character is cut in two. */
    private static void fold(StringBuilder text, String header) {
        int bytes = 0;
        for (int at = 0; at < header.length(); at = header.offsetByCodePoints(at, 1)) {
            String character = header.substring(at, header.offsetByCodePoints(at, 1));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LINE_BYTES) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(character);
            bytes += length;
        }
        text.append("\r\n");
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
