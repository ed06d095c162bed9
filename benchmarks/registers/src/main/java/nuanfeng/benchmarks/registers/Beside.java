// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.registers;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import nuanfeng.benchmarks.load.AnswerChecks;
import nuanfeng.benchmarks.load.Disturbance;
import nuanfeng.benchmarks.load.Generator;
import nuanfeng.benchmarks.server.Question;
import nuanfeng.benchmarks.server.Server;
import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.JsonScalar;
import nuanfeng.benchmarks.text.Verdict;

/** What registers cost a server that answers questions: while a file is brought in, and while nobody does anything. */
final class Beside {

    private static final double MOST_LATER_MS = 10;
    private static final double MOST_MEMORY = 1.3;
    private static final JsonScalar ID = JsonScalar.of("/id");
    private static final JsonScalar STATE = JsonScalar.of("/state");

    private final Path assembly;
    private final Path folder;

    Beside(Path assembly, Path folder) {
        this.assembly = assembly;
        this.folder = folder;
    }

    /** p99 of decisions over REST with and without an import beside them. @param workers of each file */
    List<String> decisions(int connections, int times, int warmSeconds, int workers) throws Exception {
        Disturbance disturbance = new Disturbance();
        int[] seed = {100};
        try (Server server = Server.platform(assembly).start();
                Generator load = new Generator(Question.ac01().to(server), connections, AnswerChecks.NONE)) {
            load.during(() -> TimeUnit.SECONDS.sleep(warmSeconds));
            bring(server, workers, seed[0]++);
            disturbance.run(load, times, warmSeconds, () -> bring(server, workers, seed[0]++));
        }
        double before = disturbance.control().latencies().millis(0.99);
        double with = disturbance.disturbed().latencies().millis(0.99);
        List<String> sentences = new ArrayList<>();
        sentences.add(Verdict.of(disturbance.control().failed() + disturbance.disturbed().failed() == 0, "%d decisions failed while %d files of %d workers were brought in, %d in the controls (must 0)"
                .formatted(disturbance.disturbed().failed(), times, workers, disturbance.control().failed())));
        sentences.add(Verdict.atMost("p99 of decisions over REST beside an import into H2 later than the controls' %s ms".formatted(Figures.text(before)), with - before,
                MOST_LATER_MS, " ms"));
        sentences.add("the controls' own p99: " + disturbance.controlP99s().stream().map(Figures::text).toList() + " ms; decisions per second %s, beside the import %s".formatted(
                Figures.text(disturbance.control().rps()), Figures.text(disturbance.disturbed().rps())));
        return sentences;
    }

    private void bring(Server server, int workers, int seed) throws IOException, InterruptedException {
        Path file = new Nobody(folder, workers, seed).write("worker");
        HttpResponse<byte[]> taken = server.send(request(server, "/api/v1/places/" + Nobody.PLACE + "/imports?type=worker&mode=good&from=2022-07-01&reason=benchmark")
                .header("Content-Type", "text/csv").POST(HttpRequest.BodyPublishers.ofFile(file)).build());
        String id = said(ID, taken);
        String state;
        do {
            TimeUnit.MILLISECONDS.sleep(100);
            state = said(STATE, server.send(request(server, "/api/v1/jobs/" + id).GET().build()));
        } while (!state.matches("done|failed|cancelled"));
        if (!state.equals("done")) {
            throw new IOException("The import " + state);
        }
    }

    private static HttpRequest.Builder request(Server server, String path) throws IOException {
        return HttpRequest.newBuilder(server.uri(path)).header("Authorization", "Bearer " + server.adminKey());
    }

    private static String said(JsonScalar what, HttpResponse<byte[]> answer) throws IOException {
        return what.find(answer.body(), answer.body().length)
                .orElseThrow(() -> new IOException(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8)));
    }

    /** Resident memory of an idle server beside one of a build that knew no registers, in turns. @param before the assembly of that build */
    List<String> memory(int rounds, int settleSeconds, Path before) throws Exception {
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            try (Server server = Server.platform(assembly).start()) {
                with.add(resident(server, settleSeconds));
            }
            try (Server server = Server.platform(before).start()) {
                without.add(resident(server, settleSeconds));
            }
        }
        return List.of(Verdict.atMost("resident memory of an idle server with registers (%s MB) in terms of one without (%s MB)".formatted(
                Figures.text(new Figures(with).median()), Figures.text(new Figures(without).median())), new Figures(with).over(new Figures(without)).median(), MOST_MEMORY, "×"));
    }

    private static double resident(Server server, int seconds) throws Exception {
        TimeUnit.SECONDS.sleep(seconds);
        return server.usage().residentMegabytes();
    }
}
