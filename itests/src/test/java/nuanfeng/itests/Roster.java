// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A roster of nobody in Guigang: written by the distribution's own tool, brought into a server by files, run for July 2022, read again. */
final class Roster {

    static final String ENROLMENTS = "insurance-enrolment";
    private static final String PLACE = "/api/v1/places/450800/";
    private static final List<String> TABLES = List.of("brand", "enterprise", "outlet", "worker", ENROLMENTS);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;
    private final int workers;

    private Roster(Path folder, int workers) {
        this.folder = folder;
        this.workers = workers;
    }

    /** Writes its tables, the enrolments also as JSON lines. @param home of a distribution */
    static Roster write(Path home, Path folder, int workers, int seed) throws IOException, InterruptedException {
        for (List<String> each : List.of(List.of("csv", String.join(",", TABLES)), List.of("ndjson", ENROLMENTS))) {
            File log = folder.resolve("synthetic.log").toFile();
            Process tool = new ProcessBuilder(home.resolve("bin/nuanfeng").toString(), "synthetic", "450800", "--workers", Integer.toString(workers), "--seed",
                    Integer.toString(seed), "--districts", "450802,450803,450804,450821,450881", "--as", each.get(0), "--table", each.get(1), "-o",
                    folder.toString()).redirectErrorStream(true).redirectOutput(log).start();
            if (tool.waitFor() != 0) {
                throw new IOException(java.nio.file.Files.readString(log.toPath()));
            }
        }
        return new Roster(folder, workers);
    }

    Path lines() {
        return folder.resolve(ENROLMENTS + ".ndjson");
    }

    RosterOracle oracle() throws IOException {
        return RosterOracle.of(lines());
    }

    /** Brings every table in. @return the seconds that each took */
    Map<String, Double> bring(Distribution server) throws IOException {
        Map<String, Double> seconds = new TreeMap<>();
        for (String table : TABLES) {
            long begin = System.nanoTime();
            JsonNode job = ended(server, sent(server, table), "/api/v1/jobs/");
            if (!job.path("state").asText().equals("done") || job.at("/rows/bad").asLong() > 0) {
                throw new IOException(table + ": " + job);
            }
            seconds.put(table, (System.nanoTime() - begin) / 1e9);
        }
        return seconds;
    }

    private String sent(Distribution server, String table) throws IOException {
        HttpResponse<String> taken = server.send(server.asAdmin(PLACE + "imports?type=" + table + "&mode=all&reason=test&from=2022-07-01".replace("mode=all&", ""))
                .timeout(PATIENCE).header("Content-Type", "text/csv").POST(HttpRequest.BodyPublishers.ofFile(folder.resolve(table + ".csv"))).build());
        if (taken.statusCode() != 202) {
            throw new IOException(table + ": " + taken.statusCode() + " " + taken.body());
        }
        return MAPPER.readTree(taken.body()).path("id").asText();
    }

    private static JsonNode ended(Distribution server, String id, String path) {
        AtomicReference<JsonNode> last = new AtomicReference<>();
        server.until(path + id + " ends", () -> {
            last.set(json(server.send(server.asAdmin(path + id).GET().build())));
            return last.get().path("state").asText().matches("done|failed|cancelled");
        }, PATIENCE);
        return last.get();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    /** Runs July 2022. @return what the step of the outlets says of itself */
    JsonNode run(Distribution server) throws IOException {
        HttpResponse<String> ordered = server.send(server.asAdmin(PLACE + "runs").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("""
                {"kind":"work-injury","month":"2022-07","given":{"floatingFactor":1,"phasedCut":0}}""")).build());
        if (ordered.statusCode() != 202) {
            throw new IOException(ordered.body());
        }
        JsonNode run = ended(server, json(ordered).path("id").asText(), PLACE + "runs/");
        for (JsonNode step : run.at("/report/steps")) {
            if (step.path("name").asText().equals("outlets")) {
                return step;
            }
        }
        throw new IOException(run.toString());
    }

    /** The contributions that the server keeps, in fen by payer. */
    Map<String, Long> contributions(Distribution server) {
        Map<String, Long> fen = new TreeMap<>();
        for (String next = PLACE + "registers/contribution?limit=500"; !next.isEmpty();) {
            JsonNode page = json(server.send(server.asAdmin(next).GET().build()));
            page.path("items").forEach(each -> fen.put(each.at("/body/payerCode").asText(), RosterOracle.fen(each.at("/body/employerAmount").asText())));
            String cursor = page.path("next").asText("");
            next = cursor.isEmpty() ? "" : PLACE + "registers/contribution?limit=500&after=" + cursor;
        }
        return fen;
    }

    @Override
    public String toString() {
        return workers + " workers";
    }
}
