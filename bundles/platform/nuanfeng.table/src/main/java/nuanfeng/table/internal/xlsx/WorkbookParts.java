// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.xlsx;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import nuanfeng.table.TableException;
import nuanfeng.table.TableLimits;

/** The parts of a workbook. What they unpack to is counted while it is read, whatever their headers promise. */
final class WorkbookParts implements Closeable {

    private static final byte[] OLD_KIND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /** So much may be packed as tightly as it likes: small workbooks are. */
    private static final long HARMLESS = 16L << 20;
    private static final String[] UNFIT = {"vbaproject", "activex", "oleobject", "embeddings/", "ctrlprops/", "connections.xml", "querytables/"};
    private static final String LINKS = "xl/externallinks/";

    private final ZipFile zip;
    private final TableLimits limits;
    /** By name in small letters: writers differ. */
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private long unpacked;

    private WorkbookParts(ZipFile zip, TableLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static WorkbookParts open(Path file, TableLimits limits) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (Arrays.equals(in.readNBytes(OLD_KIND.length), OLD_KIND)) {
                throw new TableException("not-a-workbook/old");
            }
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            throw new TableException("not-a-workbook");
        }
        WorkbookParts parts = new WorkbookParts(zip, limits);
        try {
            parts.index();
            return parts;
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void index() {
        if (zip.size() > limits.parts()) {
            throw new TableException("too-large", zip.size());
        }
        zip.stream().filter(each -> !each.isDirectory()).forEach(each -> {
            String name = each.getName().toLowerCase(Locale.ROOT);
            for (String unfit : UNFIT) {
                if (name.contains(unfit)) {
                    throw new TableException("unfit-part", unfit);
                }
            }
            if (parts.put(name.startsWith("/") ? name.substring(1) : name, each) != null) {
                throw new TableException("damaged", name);
            }
        });
    }

    boolean hasLinks() {
        return parts.keySet().stream().anyMatch(each -> each.startsWith(LINKS));
    }

    Optional<InputStream> find(String name) throws IOException {
        ZipEntry part = parts.get(name.toLowerCase(Locale.ROOT));
        return part == null ? Optional.empty() : Optional.of(new Counted(zip.getInputStream(part), part));
    }

    InputStream open(String name) throws IOException {
        return find(name).orElseThrow(() -> new TableException("damaged", name));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {

        private final ZipEntry part;
        private final long packed;
        private long here;

        Counted(InputStream in, ZipEntry part) {
            super(in);
            this.part = part;
            this.packed = Math.max(1, part.getCompressedSize());
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read;
            try {
                read = in.read(bytes, from, length);
            } catch (ZipException e) {
                throw new TableException("damaged", part.getName());
            }
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            here += read;
            unpacked += read;
            if (unpacked > limits.unpacked()) {
                throw new TableException("too-large", part.getName());
            }
            if (here > HARMLESS && here / packed > limits.ratio()) {
                throw new TableException("packed-too-tight", part.getName(), limits.ratio());
            }
        }
    }
}
