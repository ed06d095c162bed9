// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import nuanfeng.register.internal.PostgresServer;
import nuanfeng.register.internal.database.Source;

/**
 * What {@link OracleIT} does, with as many workers as are wanted: {@code --workers=100000 --seed=1 --databases=h2,postgresql --spark=<command>}. The command gets
 * {@code --in}, {@code --out} and {@code --amounts}. Ends with 1 when anything differs by a fen.
 */
final class Oracle {

    private final Map<String, String> options;
    private boolean equal = true;

    private Oracle(Map<String, String> options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>(Map.of("workers", "100000", "seed", "1", "databases", "h2,postgresql", "spark", ""));
        options.putAll(Stream.of(arguments).map(each -> each.replaceFirst("^--", "").split("=", 2)).collect(Collectors.toMap(each -> each[0], each -> each[1])));
        Path folder = Files.createTempDirectory("nuanfeng-oracle");
        boolean equal;
        try {
            equal = new Oracle(options).run(folder);
        } finally {
            Distribution.delete(folder);
        }
        System.exit(equal ? 0 : 1);
    }

    private boolean run(Path folder) throws Exception {
        int workers = Integer.parseInt(options.get("workers"));
        Roster roster = Roster.write(Distribution.assembly(), folder, workers, Integer.parseInt(options.get("seed")));
        RosterOracle oracle = roster.oracle();
        System.out.printf("%d workers of nobody, %d enrolments, %d payers owe %d.%02d by the oracle%n", workers, oracle.enrolments(), oracle.fen().size(),
                oracle.total() / 100, oracle.total() % 100);
        if (!options.get("spark").isEmpty()) {
            compare("Spark", oracle, spark(roster, folder));
        }
        for (String database : List.of(options.get("databases").split(","))) {
            try (Distribution server = Distribution.unpack().cold().with("EXTRA_JAVA_OPTS", "-Xmx1g")) {
                Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
                if (database.equals("postgresql")) {
                    Source postgres = PostgresServer.find().orElseThrow(() -> new IOException(PostgresServer.reason())).database("oracle");
                    server.setting("nuanfeng.register.cfg", "url", postgres.url()).setting("nuanfeng.register.cfg", "user", postgres.user());
                }
                server.start();
                Map<String, Double> seconds = roster.bring(server);
                long begin = System.nanoTime();
                JsonNode step = roster.run(server);
                System.out.printf("%s: brought in in %.1f s (%s), run in %.1f s: %s payers, %s enrolments, %s%n", database,
                        seconds.values().stream().mapToDouble(Double::doubleValue).sum(), seconds, (System.nanoTime() - begin) / 1e9, step.path("groups").asText(),
                        step.path("records").asText(), step.path("amount").asText());
                compare(database, oracle, roster.contributions(server));
            }
        }
        return equal;
    }

    private void compare(String who, RosterOracle oracle, Map<String, Long> found) {
        String differences = oracle.differences(found);
        long total = found.values().stream().mapToLong(Long::longValue).sum();
        equal &= differences.isEmpty() && total == oracle.total();
        System.out.printf("%s: %d payers, %d.%02d in total, %s%n%s", who, found.size(), total / 100, total % 100,
                differences.isEmpty() ? "every payer equal to the fen" : "DIFFERENT", differences.lines().limit(20).map(each -> each + "\n").collect(Collectors.joining()));
    }

    /** The amounts that a run on Spark wrote, by payer. */
    private Map<String, Long> spark(Roster roster, Path folder) throws IOException, InterruptedException {
        Path amounts = folder.resolve("amounts");
        Process process = new ProcessBuilder(options.get("spark"), "--place=cn.guangxi.guigang", "--run=work-injury", "--month=2022-07", "--register=" + Roster.ENROLMENTS,
                "--given=floatingFactor=1", "--given=phasedCut=0", "--in=" + roster.lines(), "--out=" + folder.resolve("results"), "--amounts=" + amounts)
                .redirectErrorStream(true).redirectOutput(folder.resolve("spark.log").toFile()).start();
        if (process.waitFor() != 0) {
            throw new IOException(Files.readString(folder.resolve("spark.log")));
        }
        Map<String, Long> fen = new TreeMap<>();
        try (Stream<Path> files = Files.list(amounts)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    String[] cells = line.split(",");
                    fen.put(cells[0].replaceAll("[\\[\\]\"]", ""), RosterOracle.fen(cells[1]));
                }
            }
        }
        return fen;
    }
}
