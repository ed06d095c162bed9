// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.lifecycle.Digest;
import nuanfeng.lifecycle.internal.store.PolicySource;
import nuanfeng.policy.PlaceId;

/** Small bundles, each read once however often it is asked for. */
final class PaperPolicies implements PolicySource {

    private final PolicyReader reader = PolicyReader.unsigned();
    private final Map<String, Reading> read = new HashMap<>();
    private final Path folder;
    private int made;

    /** @param folder for the jars */
    PaperPolicies(Path folder) {
        this.folder = folder;
    }

    /** A bundle as it travels. */
    record Paper(byte[] bytes, String digest, PlaceId place) {
    }

    Paper make(PaperPolicy policy) {
        byte[] bytes = policy.toBytes(++made);
        String digest = Digest.of(bytes);
        try {
            Path jar = Files.write(Files.createDirectories(folder).resolve(made + ".jar"), bytes);
            Reading reading = reader.read(jar, digest);
            if (!reading.passed()) {
                throw new IllegalArgumentException(reading.findings().toString());
            }
            read.put(digest, reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Paper(bytes, digest, policy.place());
    }

    static byte[] garbage(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Reading examine(Path jar, String digest) {
        return read.containsKey(digest) ? read.get(digest) : reader.read(jar, digest);
    }

    @Override
    public Reading trust(Path jar, String digest) {
        return read.containsKey(digest) ? read.get(digest) : reader.readTrusted(jar, digest);
    }
}
