// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Files of premiums to be asked for: test data from a seed, the same lines in both forms. */
final class Lines {

    static final String PLACE = "450802";
    static final String RULE = "work-injury.premium";
    static final List<String> COLUMNS = List.of("_id", "month", "population", "totalWages", "floatingFactor", "phasedCut");
    static final int MONTHS = 6;
    static final String CSV = "csv";
    private static final List<String> FACTORS = List.of("0.5", "0.8", "1", "1.2", "1.5");
    private static final List<String> CUTS = List.of("0", "0.2", "0.5");

    private final Random random = new Random(20261130);

    private Lines() {
    }

    /** One line of facts, as it is written. */
    record Line(String id, String month, String wages, String factor, String cut) {

        List<String> cells() {
            return List.of(id, month, "OUTLET", wages, factor, cut);
        }
    }

    static String month(int index) {
        return String.format(Locale.ROOT, "2022-%02d", 7 + index);
    }

    static void write(Path file, int count, String format) throws IOException {
        Lines lines = new Lines();
        try (Writer out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16)) {
            boolean csv = format.equals(CSV);
            if (csv) {
                out.write(String.join(",", COLUMNS) + "\n");
            }
            for (int i = 0; i < count; i++) {
                Line line = lines.next(i);
                out.write(csv ? String.join(",", line.cells()) + "\n" : json(line.cells()));
            }
        }
    }

    /** The first lines, to be asked without a file. */
    static List<Line> first(int count) {
        Lines lines = new Lines();
        return IntStream.range(0, count).mapToObj(lines::next).toList();
    }

    private Line next(int index) {
        long fen = 200_000 + random.nextInt(80_000_000);
        return new Line("n" + index, month(random.nextInt(MONTHS)), fen / 100 + "." + fen / 10 % 10 + fen % 10, FACTORS.get(random.nextInt(FACTORS.size())), CUTS.get(random.nextInt(CUTS.size())));
    }

    private static String json(List<String> cells) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "\"" : ",\"").append(COLUMNS.get(i)).append("\":\"").append(cells.get(i)).append('"');
        }
        return text.append("}\n").toString();
    }
}
