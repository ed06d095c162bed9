// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import nuanfeng.engine.internal.yaml.RawFile;
import nuanfeng.lifecycle.Digest;

/**
 * The files of a jar, unpacked within limits.
 *
 * @param name of the jar's file
 * @param files name of the entry → bytes, in the order of the jar, without folders
 */
public record Archive(String name, Map<String, byte[]> files) {

    public static final String MANIFEST = "META-INF/MANIFEST.MF";

    private static final String POLICY = "POLICY-INF/";

    public Optional<byte[]> find(String file) {
        return Optional.ofNullable(files.get(file));
    }

    /** Digest of everything that runs: classes and components; empty where there are none. */
    public String code() {
        MessageDigest digest = Digest.start();
        List<String> running = names(name -> name.endsWith(".class") || name.startsWith("OSGI-INF/")).stream().sorted().toList();
        for (String name : running) {
            digest.update(Digest.of(files.get(name)).getBytes(StandardCharsets.UTF_8));
            digest.update(name.getBytes(StandardCharsets.UTF_8));
        }
        return running.isEmpty() ? "" : Digest.end(digest);
    }

    List<String> names(Predicate<String> wanted) {
        return files.keySet().stream().filter(wanted).toList();
    }

    /** What stands below {@code POLICY-INF}. */
    public List<RawFile> policy() {
        return names(name -> name.startsWith(POLICY)).stream()
                .map(name -> new RawFile(name, name.substring(POLICY.length()), files.get(name))).toList();
    }
}
