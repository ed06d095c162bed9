// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import nuanfeng.engine.internal.jar.EntryUnpacker.GivenUpException;
import nuanfeng.engine.internal.yaml.Checked;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Limits;

/**
 * {@code archive}: unpacks a jar into memory within limits. Reads by the central directory, as the module system does: what is
 * judged is what would run.
 */
public final class ArchiveCheck {

    public static final String NAME = "archive";

    private static final byte[] BEGINNING = {'P', 'K', 3, 4};
    private static final String LEAVE_OUT = "A policy is text; leave out whatever else is in it.";
    private static final String BUILD_ANEW = "Build the jar anew with the build's own tool.";

    private final Limits limits;
    private final Findings findings;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private ArchiveCheck(Limits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    public static Checked<Archive> check(Path jar, Limits limits) {
        String name = String.valueOf(jar.getFileName());
        Findings findings = new Findings(NAME, name);
        ArchiveCheck check = new ArchiveCheck(limits, findings);
        boolean isRead = false;
        try {
            isRead = check.isJar(jar) && check.read(jar);
        } catch (IOException | IllegalArgumentException e) {
            findings.refuse("", "broken-archive", "The archive cannot be read: %s.".formatted(e.getMessage()),
                    "It may be truncated; build or copy it again.");
        }
        return new Checked<>(findings.toCheck(), isRead ? Optional.of(new Archive(name, check.files)) : Optional.empty());
    }

    private boolean isJar(Path jar) throws IOException {
        long size = Files.size(jar);
        if (size > limits.archive()) {
            findings.refuse("", "archive-too-large", "The archive has %s bytes, more than %s.".formatted(size, limits.archive()),
                    LEAVE_OUT);
            return false;
        }
        try (InputStream in = Files.newInputStream(jar)) {
            if (!isArchive(in.readNBytes(BEGINNING.length))) {
                findings.refuse("", "not-a-jar", "The file does not begin like a jar.", "Send the jar that the build made.");
                return false;
            }
        }
        ArchiveLayout.wrong(Files.readAllBytes(jar)).ifPresent(wrong -> findings.refuse("", "not-one-archive", wrong, BUILD_ANEW));
        return true;
    }

    /** False when it was given up. */
    private boolean read(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            if (zip.size() > limits.entries()) {
                findings.refuse("", "too-many-entries", "The archive has %s entries, more than %s.".formatted(zip.size(),
                        limits.entries()), LEAVE_OUT);
                return false;
            }
            EntryUnpacker unpacker = new EntryUnpacker(zip, limits);
            // In the order of the directory and not by name: of two entries with one name a look-up would only see one.
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                if (isAcceptable(entry)) {
                    try {
                        take(entry, unpacker.unpack(entry));
                    } catch (GivenUpException e) {
                        findings.refuse(entry.getName(), e.code(), e.getMessage(), LEAVE_OUT);
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean isAcceptable(ZipEntry entry) {
        String name = entry.getName();
        Optional<String> wrong = EntryNames.wrong(name);
        if (wrong.isPresent()) {
            findings.refuse(name, "unsafe-name", wrong.get(), BUILD_ANEW);
        } else if (files.containsKey(name)) {
            findings.refuse(name, "duplicate-entry", "The archive has two entries of this name.", BUILD_ANEW);
        } else if (entry.isDirectory() && entry.getSize() == 0) {
            return false;
        } else if (EntryNames.isArchive(name)) {
            findings.refuse(name, "nested-archive", "There is an archive inside the archive.", "Unpack or remove it.");
        } else if (!EntryNames.isExpected(name)) {
            findings.refuse(name, "unexpected-file", "A policy bundle has no such file.",
                    "Remove it: a policy has POLICY-INF, OSGI-INF/*.xml and classes of its own package.");
        } else {
            return true;
        }
        return false;
    }

    private void take(ZipEntry entry, byte[] bytes) {
        if (!EntryUnpacker.isHonest(entry, bytes)) {
            findings.refuse(entry.getName(), "lying-entry", "Size or checksum are not those that the archive says.", BUILD_ANEW);
        } else if (isArchive(bytes)) {
            findings.refuse(entry.getName(), "nested-archive", "The entry is an archive by its content.", "Unpack or remove it.");
        }
        files.put(entry.getName(), bytes);
    }

    private static boolean isArchive(byte[] bytes) {
        return bytes.length >= BEGINNING.length
                && Arrays.equals(bytes, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }
}
