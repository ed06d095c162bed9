// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** The header by which an archive says that it is a policy bundle, whatever the file is called. */
final class PolicyHeader {

    private static final Phrases PHRASES = Phrases.beside(PolicyHeader.class);
    static final String NAME = "Nuanfeng-Policy";

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final int MOST = 1 << 20;

    private PolicyHeader() {
    }

    /** Why a file does not say so; empty when it does. */
    static Optional<Text> missingIn(Path file) {
        if (Files.isDirectory(file)) {
            return Optional.of(PHRASES.say("folder"));
        }
        try {
            if (Files.size(file) == 0) {
                return Optional.of(PHRASES.say("empty"));
            }
        } catch (IOException e) {
            return Optional.of(PHRASES.say("unreadable"));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return saysSo(zip) ? Optional.empty() : Optional.of(PHRASES.say("no-header", NAME));
        } catch (IOException | RuntimeException e) {
            return Optional.of(PHRASES.say("no-archive"));
        }
    }

    private static boolean saysSo(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new Manifest(new ByteArrayInputStream(in.readNBytes(MOST))).getMainAttributes().getValue(NAME) != null;
        }
    }
}
