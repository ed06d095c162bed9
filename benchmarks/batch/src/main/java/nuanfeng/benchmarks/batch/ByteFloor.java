// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the job costs at all: reads the same bytes and writes the same bytes as the platform, with the premium in whole fen. It knows these columns, these
 * lines and nothing else.
 */
final class ByteFloor {

    private static final byte[] AMOUNT = bytes(",amount,");
    private static final byte[] EMPLOYER = bytes(",employer=");
    private static final byte[] PERSON = bytes("; person=0.00,");
    private static final int SIZE = 1 << 16;
    private static final int LONGEST = 1 << 10;
    private static final int RATE_PER_MILLE = 4;
    private static final int COLUMNS = Lines.COLUMNS.size();

    private final byte[][] clauses;
    private final byte[] in = new byte[SIZE];
    private final byte[] out = new byte[SIZE + LONGEST];
    private final int[] ends = new int[COLUMNS];
    private int filled;

    /** @param clauses month by month */
    ByteFloor(List<List<String>> clauses) {
        this.clauses = clauses.stream().map(each -> bytes(String.join(" ", each) + ",\r\n")).toArray(byte[][]::new);
    }

    long copy(Path from, Path to) throws IOException {
        long lines = 0;
        try (InputStream input = Files.newInputStream(from); OutputStream output = Files.newOutputStream(to)) {
            put(bytes("\uFEFF" + String.join(",", Lines.COLUMNS) + ",_kind,_result,_details,_clauses,_message\r\n"));
            int kept = 0;
            boolean head = true;
            for (int read = input.read(in, 0, SIZE); read >= 0; read = input.read(in, kept, SIZE - kept)) {
                int length = kept + read;
                int start = 0;
                int column = 0;
                for (int i = 0; i < length; i++) {
                    if (in[i] == ',') {
                        ends[column++] = i;
                    } else if (in[i] == '\n') {
                        if (!head) {
                            ends[column] = i;
                            line(start);
                            lines++;
                            if (filled >= SIZE) {
                                output.write(out, 0, filled);
                                filled = 0;
                            }
                        }
                        head = false;
                        column = 0;
                        start = i + 1;
                    }
                }
                kept = length - start;
                System.arraycopy(in, start, in, 0, kept);
            }
            output.write(out, 0, filled);
            filled = 0;
        }
        return lines;
    }

    private void line(int start) {
        int month = in[ends[0] + 6] * 10 + in[ends[0] + 7] - '0' * 11;
        long thousandths = digits(ends[2] + 1, ends[3], 2) * RATE_PER_MILLE * digits(ends[3] + 1, ends[4], 1) * (10 - digits(ends[4] + 1, ends[5], 1));
        long fen = (thousandths + 50_000) / 100_000;
        int length = ends[COLUMNS - 1] - start;
        System.arraycopy(in, start, out, filled, length);
        filled += length;
        put(AMOUNT);
        money(fen);
        put(EMPLOYER);
        money(fen);
        put(PERSON);
        put(clauses[month - 7]);
    }

    /** A number that is written plainly, in units of its last decimal. */
    private long digits(int from, int to, int decimals) {
        long value = 0;
        int behind = -1;
        for (int i = from; i < to; i++) {
            if (in[i] == '.') {
                behind = 0;
            } else {
                value = value * 10 + in[i] - '0';
                behind += behind < 0 ? 0 : 1;
            }
        }
        for (int i = Math.max(0, behind); i < decimals; i++) {
            value *= 10;
        }
        return value;
    }

    private void money(long fen) {
        long yuan = fen / 100;
        int digits = 1;
        for (long rest = yuan / 10; rest > 0; rest /= 10) {
            digits++;
        }
        for (int i = filled + digits - 1; i >= filled; i--) {
            out[i] = (byte) ('0' + yuan % 10);
            yuan /= 10;
        }
        filled += digits;
        out[filled++] = '.';
        out[filled++] = (byte) ('0' + fen / 10 % 10);
        out[filled++] = (byte) ('0' + fen % 10);
    }

    private void put(byte[] bytes) {
        System.arraycopy(bytes, 0, out, filled, bytes.length);
        filled += bytes.length;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
