// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import nuanfeng.engine.internal.yaml.Limits;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** Unpacks the entries of one archive and counts while reading: nothing that the archive says about itself is believed. */
final class EntryUnpacker {

    private static final Phrases PHRASES = Phrases.beside(EntryUnpacker.class);

    private static final int BUFFER = 1 << 13;

    private final ZipFile zip;
    private final Limits limits;
    private long unpacked;

    EntryUnpacker(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** @throws GivenUpException at the first byte beyond a limit */
    byte[] unpack(ZipEntry entry) throws IOException, GivenUpException {
        long packed = Math.max(1, entry.getCompressedSize());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes.write(buffer, 0, read);
                unpacked += read;
                count(bytes.size(), packed);
            }
        }
        return bytes.toByteArray();
    }

    /** Whether an entry is what its archive says about it. */
    static boolean isHonest(ZipEntry entry, byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return entry.getSize() == bytes.length && entry.getCrc() == crc.getValue();
    }

    private void count(long size, long packed) throws GivenUpException {
        if (size > limits.entry()) {
            throw new GivenUpException(Complaint.of(PHRASES, "entry-too-large", limits.entry()));
        }
        if (unpacked > limits.unpacked()) {
            throw new GivenUpException(Complaint.of(PHRASES, "unpacked-too-large", limits.unpacked()));
        }
        if (size > limits.ratioFrom() && size / packed >= limits.ratio()) {
            throw new GivenUpException(Complaint.of(PHRASES, "zip-bomb", size / packed));
        }
    }

    /** A limit was passed; there is no sense in reading on. */
    static final class GivenUpException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Complaint complaint;

        GivenUpException(Complaint complaint) {
            super(complaint.code(), null, false, false);
            this.complaint = complaint;
        }

        Complaint complaint() {
            return complaint;
        }
    }
}
