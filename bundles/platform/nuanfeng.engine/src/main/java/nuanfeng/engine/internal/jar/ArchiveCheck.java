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
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/**
 * {@code archive}: unpacks a jar into memory within limits. Reads by the central directory, as the module system does: what is
 * judged is what would run.
 */
public final class ArchiveCheck {

    private static final Phrases PHRASES = Phrases.beside(ArchiveCheck.class);

    public static final String NAME = "archive";

    private static final byte[] BEGINNING = {'P', 'K', 3, 4};

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
            findings.refuse("", Complaint.of(PHRASES, "broken-archive", e.getMessage()));
        }
        return new Checked<>(findings.toCheck(), isRead ? Optional.of(new Archive(name, check.files)) : Optional.empty());
    }

    private boolean isJar(Path jar) throws IOException {
        long size = Files.size(jar);
        if (size > limits.archive()) {
            findings.refuse("", Complaint.of(PHRASES, "archive-too-large", size, limits.archive()));
            return false;
        }
        try (InputStream in = Files.newInputStream(jar)) {
            if (!isArchive(in.readNBytes(BEGINNING.length))) {
                findings.refuse("", Complaint.of(PHRASES, "not-a-jar"));
                return false;
            }
        }
        ArchiveLayout.wrong(Files.readAllBytes(jar)).ifPresent(wrong -> findings.refuse("", Complaint.of(PHRASES, "not-one-archive", wrong)));
        return true;
    }

    /** False when it was given up. */
    private boolean read(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            if (zip.size() > limits.entries()) {
                findings.refuse("", Complaint.of(PHRASES, "too-many-entries", zip.size(), limits.entries()));
                return false;
            }
            EntryUnpacker unpacker = new EntryUnpacker(zip, limits);
            // In the order of the directory and not by name: of two entries with one name a look-up would only see one.
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                if (isAcceptable(entry)) {
                    try {
                        take(entry, unpacker.unpack(entry));
                    } catch (GivenUpException e) {
                        findings.refuse(entry.getName(), e.complaint());
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean isAcceptable(ZipEntry entry) {
        String name = entry.getName();
        Optional<Text> wrong = EntryNames.wrong(name);
        if (wrong.isPresent()) {
            findings.refuse(name, Complaint.of(PHRASES, "unsafe-name", wrong.get()));
        } else if (files.containsKey(name)) {
            findings.refuse(name, Complaint.of(PHRASES, "duplicate-entry"));
        } else if (entry.isDirectory() && entry.getSize() == 0) {
            return false;
        } else if (EntryNames.isArchive(name)) {
            findings.refuse(name, Complaint.of(PHRASES, "nested-archive"));
        } else if (!EntryNames.isExpected(name)) {
            findings.refuse(name, Complaint.of(PHRASES, "unexpected-file"));
        } else {
            return true;
        }
        return false;
    }

    private void take(ZipEntry entry, byte[] bytes) {
        if (!EntryUnpacker.isHonest(entry, bytes)) {
            findings.refuse(entry.getName(), Complaint.of(PHRASES, "lying-entry"));
        } else if (isArchive(bytes) && !EntryNames.isWorkbook(entry.getName())) {
            findings.refuse(entry.getName(), Complaint.of(PHRASES, "nested-archive/2"));
        }
        files.put(entry.getName(), bytes);
    }

    private static boolean isArchive(byte[] bytes) {
        return bytes.length >= BEGINNING.length
                && Arrays.equals(bytes, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }
}
