// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.TestPolicies.GUIGANG;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import nuanfeng.testkit.PolicyJar;

/**
 * A server of two persons is killed while changes are prepared, approved and activated, while a backup is made of it, brought back, and while a newer build takes its
 * place. What was acknowledged is there afterwards, the log is intact, every entry of it has two persons, and no request was carried out twice. Options:
 * {@code --rounds=20 --seed=20261130}. Ends with 1 when something is not so.
 */
final class AccountsKilled implements AutoCloseable {

    private static final int LONGEST_MILLIS = 3_000;
    private static final int MOST_LOOKS = 300;
    private static final long BETWEEN_LOOKS_MILLIS = 200;
    private static final List<String> STATES = List.of("review", "approved", "active");

    private final Distribution server;
    private final Api api;
    private final Random random;
    private final Path folder;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private Person zhang;
    private Person li;

    private AccountsKilled(Distribution server, long seed) throws IOException {
        this.server = server;
        this.api = new Api(server);
        this.random = new Random(seed);
        this.folder = Files.createTempDirectory("killed");
    }

    static AccountsKilled begin(long seed) throws IOException {
        AccountsKilled killed = new AccountsKilled(Distribution.unpack().cold().setting("nuanfeng.access.cfg", "profile", "production").start(), seed);
        killed.enter();
        return killed;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = 20;
        long seed = 20261130;
        for (String each : arguments) {
            switch (each.substring(0, each.indexOf('=') + 1)) {
                case "--rounds=" -> rounds = Integer.parseInt(each.substring(each.indexOf('=') + 1));
                case "--seed=" -> seed = Long.parseLong(each.substring(each.indexOf('=') + 1));
                default -> throw new IllegalArgumentException(each);
            }
        }
        try (AccountsKilled killed = begin(seed)) {
            for (int round = 0; round < rounds; round++) {
                killed.amidApprovals();
                killed.amidBackupAndRestore();
                killed.amidUpgrade(round);
                System.out.printf("round %s of %s: %s requests acknowledged, none lost, none carried out twice, the log intact%n", round + 1, rounds, killed.acknowledged.size());
            }
        }
        System.exit(0);
    }

    private void enter() throws IOException {
        Path secret = server.home().resolve("var/nuanfeng/admin.secret");
        server.until("the first account", () -> Files.exists(secret));
        String once = Files.readString(secret).strip();
        server.until("it can sign in", () -> Person.tryTo(server, "{\"user\":\"admin\",\"password\":\"%s\"}".formatted(once)).status() == 403);
        Person admin = Person.first(server, "admin", once);
        zhang = made(admin, "zhang", "prepare");
        li = made(admin, "li", "approve");
    }

    private Person made(Person admin, String user, String role) {
        Answer account = admin.post("/accounts", "{\"user\":\"%s\",\"name\":\"%s\",\"roles\":[{\"role\":\"%s\",\"placePrefix\":\"cn.guangxi\"}]}".formatted(user, user, role)).expect(201);
        return Person.first(server, user, account.text("/password"));
    }

    /** One kill while two persons work, and what is there afterwards. */
    void amidApprovals() throws InterruptedException {
        int before = acknowledged.size();
        Thread work = working();
        server.until("a request is acknowledged", () -> acknowledged.size() > before);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
        server.kill();
        work.join();
        server.start();
        isAll(server);
    }

    /** Until somebody kills the server. */
    private Thread working() {
        Thread work = new Thread(() -> {
            try {
                for (int i = 0;; i++) {
                    change(TestPolicies.guigang(i % 2 == 0 ? "0.005" : "0.003"));
                }
            } catch (UncheckedIOException e) {
                // It was killed.
                return;
            }
        });
        work.start();
        return work;
    }

    private void change(PolicyJar jar) {
        zhang.upload(jar.bytes(), "").expect(201);
        Answer plan = zhang.get("/policies/" + jar.digest() + "/plan").expect(200);
        String id = zhang.post("/requests", "{\"changes\":[%s],\"planHash\":\"%s\",\"approvalNumber\":\"7\",\"comment\":\"试验\"}".formatted(Api.change(jar), plan.text("/planHash"))).expect(201).text("/id");
        acknowledged.put(id, "review");
        li.post("/requests/" + id + "/approve", "{\"password\":\"%s\"}".formatted(Person.PASSWORD)).expect(200);
        acknowledged.put(id, "approved");
        // At the same time by two: one of them does it.
        CompletableFuture<Answer> other = CompletableFuture.supplyAsync(() -> zhang.post("/requests/" + id + "/activate", ""));
        Answer one = li.post("/requests/" + id + "/activate", "");
        if (one.status() == 200) {
            acknowledged.put(id, "active");
        }
        other.handle((answer, gone) -> answer).join();
    }

    /** A backup and a restore, each cut off and done again, while two persons work; what was acknowledged before is on the other machine. */
    void amidBackupAndRestore() throws IOException, InterruptedException {
        Thread work = working();
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "口令 of a test");
        Path backup = folder.resolve("backup-" + System.nanoTime() + ".zip");
        Path keys = folder.resolve("keys-" + System.nanoTime());
        Map<String, String> before = Map.copyOf(acknowledged);
        String[] words = {backup.toString(), "--keys", keys.toString(), "--passphrase-file", passphrase.toString()};
        cut(server, "backup", words);
        // A file that is there is a whole one.
        if (!Files.exists(backup) || !Files.exists(keys)) {
            Files.deleteIfExists(backup);
            before = Map.copyOf(acknowledged);
            must(0, tool(server, "backup", words).waitFor());
        }
        server.kill();
        work.join();
        try (Distribution fresh = Distribution.unpack().cold()) {
            cut(fresh, "restore", words);
            if (!Files.exists(fresh.home().resolve("var/nuanfeng/log"))) {
                must(0, tool(fresh, "restore", words).waitFor());
            }
            fresh.start();
            isThere(fresh, before);
        }
        server.start();
        isAll(server);
    }

    private static Process tool(Distribution of, String command, String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(of.home().resolve("bin/nuanfeng").toString(), command));
        line.addAll(List.of(words));
        return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(of.home().resolve("tool.log").toFile()).start();
    }

    private void cut(Distribution of, String command, String... words) throws IOException, InterruptedException {
        Process tool = tool(of, command, words);
        tool.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
        List<ProcessHandle> below = tool.descendants().toList();
        tool.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        tool.waitFor();
    }

    /** An upgrade that is cut off at one of its steps and ended. */
    void amidUpgrade(int round) throws Exception {
        Path build = UpgradeIT.build("");
        UpgradeIT.cut(server, build, UpgradeIT.STEPS.get(round % UpgradeIT.STEPS.size()));
        isThere(server, Map.copyOf(acknowledged));
        UpgradeIT.killWhatRuns(server);
        Distribution.delete(build.getParent());
        server.start();
        isAll(server);
    }

    private void isAll(Distribution of) {
        isThere(of, Map.copyOf(acknowledged));
    }

    private void isThere(Distribution of, Map<String, String> wanted) {
        Person there = signedIn(of, "li");
        if (of == server) {
            li = there;
            zhang = signedIn(of, "zhang");
        }
        List<JsonNode> log = new ArrayList<>();
        there.get("/activations").expect(200).json().forEach(log::add);
        wanted.forEach((id, state) -> {
            String now = there.get("/requests/" + id).expect(200).text("/state");
            // The next one may have made it stale, which is said of what was never carried out.
            must(true, STATES.indexOf(now) >= STATES.indexOf(state) || now.equals("stale") && !state.equals("active"));
            long entries = log.stream().filter(each -> each.path("request").asText().equals(id)).count();
            must(now.equals("active") ? 1L : 0L, entries);
        });
        log.stream().filter(each -> !each.path("request").asText().isEmpty()).forEach(each -> must("zhang li", each.path("preparedBy").asText() + " " + each.path("approvedBy").asText()));
        must(true, there.get("/activations/verify").expect(200).at("/intact").asBoolean());
        must(log.get(0).path("edition").asText(), new Api(of).premium(GUIGANG).expect(200).edition());
    }

    /** As soon as the accounts are there, which comes after the first answers. */
    private static Person signedIn(Distribution of, String user) {
        String body = "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, Person.PASSWORD);
        for (int i = 0; i < MOST_LOOKS && Person.tryTo(of, body).status() != 200; i++) {
            Distribution.pause(BETWEEN_LOOKS_MILLIS);
        }
        return Person.signIn(of, user);
    }

    private static void must(Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new AssertionError("expected %s, found %s".formatted(expected, found));
        }
    }

    @Override
    public void close() throws IOException {
        UpgradeIT.killWhatRuns(server);
        server.close();
        Distribution.delete(folder);
    }
}
