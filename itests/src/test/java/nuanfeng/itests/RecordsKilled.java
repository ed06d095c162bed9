// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import nuanfeng.register.internal.PostgresServer;
import nuanfeng.register.internal.database.Source;

/**
 * A server is killed while it brings in a file, runs a month, makes records and erases them; started again it does what it was ordered to the end. What it had acknowledged is
 * there once and whole, and the month is what it would have been. Options: {@code --rounds=30 --seed=20261129 --databases=h2,postgresql}. Ends with 1 when something is not so.
 */
final class RecordsKilled implements AutoCloseable {

    private static final String PLACE = "/api/v1/places/450800/";
    private static final String OUTLETS = PLACE + "registers/outlet";
    private static final int ROWS = 1_500;
    private static final int LONGEST_MILLIS = 4_000;
    /** A campaign runs on machines that do other things too. */
    private static final Duration BOOT = Duration.ofMinutes(10);
    private static final String[] CUTS = {"0", "0.20"};

    private final Distribution server;
    private final Random random;
    private final List<Map<String, String>> months = new ArrayList<>();
    private final Set<String> whole = new HashSet<>();
    private int acknowledged;
    private int erased;

    private RecordsKilled(Distribution server, long seed) {
        this.server = server;
        this.random = new Random(seed);
    }

    /** With a roster and its month, once for each cut. */
    static RecordsKilled on(Optional<Source> postgresql, long seed) {
        Distribution server = Distribution.unpack().cold();
        postgresql.ifPresent(source -> server.setting("nuanfeng.register.cfg", "url", source.url()).setting("nuanfeng.register.cfg", "user", source.user()));
        RecordsKilled killed = new RecordsKilled(server.launch(), seed);
        killed.awaitRecords();
        killed.enterTheRoster();
        for (String cut : CUTS) {
            String id = json(killed.run(cut, "")).path("id").asText();
            killed.must("done", killed.ended("runs/" + id).path("state").asText());
            killed.months.add(killed.contributions());
        }
        killed.must(false, killed.months.get(0).isEmpty() || killed.months.get(0).equals(killed.months.get(1)));
        return killed;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = 30;
        long seed = 20261129;
        String databases = "h2,postgresql";
        for (String each : arguments) {
            String value = each.substring(each.indexOf('=') + 1);
            switch (each.substring(0, each.indexOf('=') + 1)) {
                case "--rounds=" -> rounds = Integer.parseInt(value);
                case "--seed=" -> seed = Long.parseLong(value);
                case "--databases=" -> databases = value;
                default -> throw new IllegalArgumentException(each);
            }
        }
        for (String each : databases.split(",")) {
            Optional<Source> postgresql = each.equals("h2") ? Optional.empty() : Optional.of(PostgresServer.find().orElseThrow().database("server"));
            try (RecordsKilled killed = on(postgresql, seed)) {
                for (int round = 0; round < rounds; round++) {
                    killed.round(round);
                    System.out.printf("%s: %s of %s kills, %s acknowledged records and %s erasures, nothing lost, by half or twice%n", each, round + 1, rounds, killed.acknowledged,
                            killed.erased);
                }
                killed.exported();
            }
        }
        System.exit(0);
    }

    /** What the server said before it was killed. */
    private final class Said {
        private final Map<Long, Integer> made = new ConcurrentHashMap<>();
        private final ConcurrentLinkedQueue<Long> erased = new ConcurrentLinkedQueue<>();
    }

    /** One kill, and what is there afterwards. */
    void round(int round) throws InterruptedException {
        Said said = new Said();
        String cut = CUTS[round % 2];
        // Of a round that ended with the other cut all contributions change.
        HttpResponse<String> run = run(cut, "run-" + round);
        HttpResponse<String> good = bring(round, "K", "good");
        HttpResponse<String> all = bring(round, "A", "all");
        must(202, run.statusCode());
        must(202, good.statusCode());
        must(202, all.statusCode());
        Thread writer = new Thread(() -> write(round, said));
        writer.start();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
        server.kill();
        writer.join();
        server.launch();
        awaitRecords();
        brought(good);
        brought(all);
        whole.add("K%s-".formatted(round));
        whole.add("A%s-".formatted(round));
        JsonNode done = ended("runs/" + json(run).path("id").asText());
        must("done", done.path("state").asText());
        must(months.get(round % 2), contributions());
        said.made.forEach((id, version) -> {
            JsonNode record = json(get(OUTLETS + "/" + id));
            must(true, record.path("version").asInt() >= version);
            must(true, json(get(OUTLETS + "/" + id + "/history/verify")).path("intact").asBoolean());
        });
        said.erased.forEach(id -> must(true, get(OUTLETS + "/" + id).body().contains("\"erasedAt\":\"")));
        erased += said.erased.size();
        acknowledged += said.made.size() + said.erased.size();
        if (round % 10 == 0) {
            exported();
        }
    }

    private void write(int round, Said said) {
        try {
            for (int i = 0;; i++) {
                HttpResponse<String> made = send("POST", OUTLETS, "{\"reason\":\"试验\",\"validFrom\":\"2023-01-01\",\"body\":%s}".formatted(outlet("W%s-%s".formatted(round, i))));
                if (made.statusCode() != 201) {
                    continue;
                }
                long id = json(made).path("id").asLong();
                said.made.put(id, 1);
                if (i % 3 == 0 && change(id + "/end", 1, "\"on\":\"2024-01-01\",")) {
                    said.made.put(id, 2);
                    if (change(id + "/erase", 2, "")) {
                        said.made.put(id, 3);
                        said.erased.add(id);
                    }
                }
            }
        } catch (UncheckedIOException e) {
            // It was killed.
            return;
        }
    }

    private boolean change(String path, int version, String more) {
        return server.send(server.asAdmin(OUTLETS + "/" + path).header("Content-Type", "application/json").header("If-Match", "\"" + version + "\"")
                .POST(BodyPublishers.ofString("{%s\"reason\":\"试验\"}".formatted(more))).build()).statusCode() == 200;
    }

    private static String outlet(String number) {
        return "{\"outletNo\":\"%s\",\"name\":\"试\",\"kind\":\"LICENSED\",\"licenceNo\":\"L\",\"district\":\"450804\",\"flexibleStaff\":\"UNKNOWN\"}".formatted(number);
    }

    private HttpResponse<String> bring(int round, String letter, String mode) {
        StringBuilder rows = new StringBuilder("outletNo,name,kind,licenceNo,district,flexibleStaff\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append(letter).append(round).append('-').append(i).append(",试,LICENSED,L,450804,UNKNOWN\n");
        }
        return bring("outlet&mode=" + mode, rows.toString().getBytes(StandardCharsets.UTF_8), letter + round);
    }

    private HttpResponse<String> bring(String query, byte[] rows, String key) {
        return server.send(server.asAdmin(PLACE + "imports?type=" + query).header("Content-Type", "text/csv").header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(rows)).build());
    }

    /** Every row was taken once, whoever took it. */
    private void brought(HttpResponse<String> taken) {
        String id = json(taken).path("id").asText();
        JsonNode job = json(get("/api/v1/jobs/" + id));
        for (; !job.path("state").asText().matches("done|failed|cancelled"); job = json(get("/api/v1/jobs/" + id))) {
            Distribution.pause(100);
        }
        must("done", job.path("state").asText());
        must(ROWS, job.at("/rows/created").asInt() + job.at("/rows/unchanged").asInt());
        must(0, job.at("/rows/changed").asInt() + job.at("/rows/bad").asInt());
    }

    /** Every row of every file is there once. */
    void exported() {
        Map<String, Integer> found = new HashMap<>();
        server.send(server.asAdmin(OUTLETS).header("Accept", "application/x-ndjson").timeout(BOOT).GET().build()).body().lines()
                .forEach(line -> found.merge(json(line).path("outletNo").asText(), 1, Integer::sum));
        for (String each : whole) {
            for (int i = 0; i < ROWS; i++) {
                must(1, found.getOrDefault(each + i, 0));
            }
        }
        found.values().forEach(count -> must(1, count));
    }

    private HttpResponse<String> run(String cut, String key) {
        HttpRequest.Builder order = server.asAdmin(PLACE + "runs").header("Content-Type", "application/json");
        if (!key.isEmpty()) {
            order.header("Idempotency-Key", key);
        }
        return server.send(order.POST(BodyPublishers.ofString(
                "{\"kind\":\"work-injury\",\"month\":\"2022-07\",\"given\":{\"floatingFactor\":1,\"phasedCut\":\"%s\"}}".formatted(cut))).build());
    }

    private JsonNode ended(String job) {
        JsonNode run = json(get(PLACE + job));
        for (; !run.path("state").asText().matches("done|failed"); run = json(get(PLACE + job))) {
            Distribution.pause(100);
        }
        return run;
    }

    /** Payer → amount; who is there twice has two. */
    private Map<String, String> contributions() {
        Map<String, String> amounts = new TreeMap<>();
        json(get(PLACE + "registers/contribution?purpose=test&limit=500")).path("items").forEach(each -> {
            amounts.merge(each.at("/body/payerCode").asText(), each.at("/body/employerAmount").asText(), (one, other) -> one + " and " + other);
            must(true, json(get(PLACE + "registers/contribution/" + each.path("id").asText() + "/history/verify")).path("intact").asBoolean());
        });
        return amounts;
    }

    private void enterTheRoster() {
        try {
            Path folder = server.home().resolve("roster");
            Process maker = new ProcessBuilder(server.home().resolve("bin/nuanfeng").toString(), "synthetic", "450800", "--workers", "200", "--seed", "9", "--districts",
                    "450802,450803", "--also", "outlet-list-entry:sentTo/agency:报送单位:试验单位", "--as", "csv", "-o", folder.toString()).redirectErrorStream(true)
                    .redirectOutput(server.home().resolve("roster.log").toFile()).start();
            must(0, maker.waitFor());
            for (String each : List.of("brand", "enterprise", "outlet", "outlet-list-entry", "worker", "work-relation", "insurance-enrolment")) {
                HttpResponse<String> taken = bring(each + "&from=2022-01-01", Files.readAllBytes(folder.resolve(each + ".csv")), each);
                must(202, taken.statusCode());
                String id = json(taken).path("id").asText();
                JsonNode job = json(get("/api/v1/jobs/" + id));
                for (; !job.path("state").asText().matches("done|failed"); job = json(get("/api/v1/jobs/" + id))) {
                    Distribution.pause(100);
                }
                must("done", job.path("state").asText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitRecords() {
        server.await("/ready", answer -> answer.statusCode() == 200 && answer.body().contains("\"records\":\"ready\""), BOOT);
    }

    private HttpResponse<String> get(String path) {
        return server.send(server.asAdmin(path).GET().build());
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return server.send(server.asAdmin(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)).build());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private void must(Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new AssertionError("expected %s, found %s%n%s".formatted(expected, found, server.log().lines().filter(line -> line.contains("ERROR")).toList()));
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
