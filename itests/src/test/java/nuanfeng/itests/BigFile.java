// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A CSV of any size, made while it is sent, goes into a server with a small heap: how fast, and what the heap holds meanwhile. Options: {@code --gigabytes=10 --row-bytes=8192 --heap-mb=256
 * --keep=false}; with {@code --keep=true} the rows are kept, else they are only looked at. Ends with 1 when the job or the heap is not as it must be.
 */
final class BigFile {

    private static final String HEAD = "outletNo,name,kind,licenceNo,district,flexibleStaff,说明\n";
    private static final long MOST_GROWTH = 48L << 20;
    private static final long LOOK_MILLIS = 15_000;

    private BigFile() {
    }

    public static void main(String[] arguments) throws Exception {
        double gigabytes = 10;
        int rowBytes = 8_192;
        int heap = 256;
        boolean keep = false;
        for (String each : arguments) {
            String value = each.substring(each.indexOf('=') + 1);
            switch (each.substring(0, each.indexOf('=') + 1)) {
                case "--gigabytes=" -> gigabytes = Double.parseDouble(value);
                case "--row-bytes=" -> rowBytes = Integer.parseInt(value);
                case "--heap-mb=" -> heap = Integer.parseInt(value);
                case "--keep=" -> keep = Boolean.parseBoolean(value);
                default -> throw new IllegalArgumentException(each);
            }
        }
        long bytes = (long) (gigabytes * (1L << 30));
        boolean flat;
        try (Distribution server = Distribution.unpack().cold().with("EXTRA_JAVA_OPTS", "-Xmx" + heap + "m").launch()) {
            server.await("/ready", answer -> answer.statusCode() == 200 && answer.body().contains("\"records\":\"ready\""), Duration.ofMinutes(10));
            flat = run(server, new Rows(bytes, rowBytes), keep);
        }
        System.exit(flat ? 0 : 1);
    }

    private static boolean run(Distribution server, Rows rows, boolean keep) throws Exception {
        Memory before = Memory.of(server);
        System.out.println("before: " + before);
        long begun = System.nanoTime();
        HttpResponse<String> taken = server.send(server.asAdmin("/api/v1/places/450800/imports?type=outlet&mode=good&dryRun=" + !keep + "&columns=%E8%AF%B4%E6%98%8E:-")
                .header("Content-Type", "text/csv").timeout(Duration.ofHours(3)).POST(BodyPublishers.ofInputStream(() -> rows)).build());
        if (taken.statusCode() != 202) {
            throw new AssertionError(taken.body());
        }
        String id = new ObjectMapper().readTree(taken.body()).path("id").asText();
        Path folder = server.home().resolve("var/nuanfeng/jobs").resolve(id);
        System.out.printf(Locale.ROOT, "taken: %.1f GB, %s rows in %s s; on the disk %.1f GB; %s%n", (double) rows.sent() / (1L << 30), rows.count(), seconds(begun),
                (double) size(folder) / (1L << 30), Memory.of(server));
        long largest = 0;
        JsonNode job = job(server, id);
        for (int look = 0; !job.path("state").asText().matches("done|failed"); job = job(server, id), look++) {
            Memory now = Memory.of(server);
            largest = Math.max(largest, now.heap());
            System.out.printf("after %s s: %s, %s%n", seconds(begun), job.path("rows"), now);
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        Memory after = Memory.of(server);
        long growth = Math.max(largest, after.heap()) - before.heap();
        boolean right = job.path("state").asText().equals("done") && job.at("/rows/good").asLong() == rows.count() && size(folder) < 1 << 20;
        System.out.printf("%s after %s s: %s, %s; what the heap keeps grew by at most %s MB%n%s%n", job.path("state").asText(), seconds(begun), job.path("rows"), after,
                growth >> 20, right && growth <= MOST_GROWTH ? "PASS: every row was looked at, the heap is flat, the file is gone" : "MISS: " + job);
        return right && growth <= MOST_GROWTH;
    }

    private static JsonNode job(Distribution server, String id) throws IOException {
        return new ObjectMapper().readTree(server.send(server.asAdmin("/api/v1/jobs/" + id).timeout(Duration.ofMinutes(2)).GET().build()).body());
    }

    private static long seconds(long begun) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(each -> each.toFile().length()).sum();
        }
    }

    /** Rows of outlets with a long note, made while they are read. */
    private static final class Rows extends InputStream {

        private final long most;
        private final byte[] note;
        private byte[] row = HEAD.getBytes(StandardCharsets.UTF_8);
        private int at;
        private long sent;
        private long count;

        Rows(long most, int rowBytes) {
            this.most = most;
            this.note = (",试,LICENSED,L,450804,UNKNOWN," + "x".repeat(rowBytes) + "\n").getBytes(StandardCharsets.UTF_8);
        }

        long sent() {
            return sent;
        }

        long count() {
            return count;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (at == row.length) {
                if (sent >= most) {
                    return -1;
                }
                byte[] number = ("BIG-" + count++).getBytes(StandardCharsets.UTF_8);
                row = new byte[number.length + note.length];
                System.arraycopy(number, 0, row, 0, number.length);
                System.arraycopy(note, 0, row, number.length, note.length);
                at = 0;
            }
            int read = Math.min(length, row.length - at);
            System.arraycopy(row, at, into, from, read);
            at += read;
            sent += read;
            return read;
        }
    }
}
