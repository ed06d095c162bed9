// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.TestPolicies.GUIGANG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import nuanfeng.testkit.PolicyJar;

/** Two persons on one server: what one has prepared another one approves. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccountsIT {

    private static Distribution nuanfeng;
    private static Api api;
    private static Person admin;
    private static Person zhang;
    private static Person li;
    private static PolicyJar next;

    @BeforeAll
    static void start() {
        nuanfeng = Distribution.unpack();
        nuanfeng.setting("nuanfeng.access.cfg", "profile", "production").start();
        api = new Api(nuanfeng);
    }

    @AfterAll
    static void stop() {
        nuanfeng.close();
    }

    private static Person made(String user, String role, String place) {
        Answer account = admin.post("/accounts", "{\"user\":\"%s\",\"name\":\"%s\",\"roles\":[{\"role\":\"%s\",\"placePrefix\":\"%s\"}]}".formatted(user, user, role, place)).expect(201);
        return Person.first(nuanfeng, user, account.text("/password"));
    }

    private static String order(Answer plan, PolicyJar jar, String more) {
        return "{\"changes\":[%s],\"planHash\":\"%s\",\"approvalNumber\":\"贵人社批〔2026〕7号\",\"comment\":\"费率调整\"%s}".formatted(Api.change(jar), plan.text("/planHash"), more);
    }

    private static String password() {
        return "{\"password\":\"" + Person.PASSWORD + "\"}";
    }

    private static JsonNode newest(Person who) {
        return who.get("/activations").expect(200).at("/0");
    }

    @Test
    @Order(1)
    void theFirstAdministratorComesInWithTheSecretOfTheStateFolder() throws IOException {
        Path secret = nuanfeng.home().resolve("var/nuanfeng/admin.secret");
        nuanfeng.until("the first account", () -> Files.exists(secret));
        String once = Files.readString(secret).strip();
        nuanfeng.until("it can sign in", () -> Person.tryTo(nuanfeng, "{\"user\":\"admin\",\"password\":\"%s\"}".formatted(once)).refused(403, "password-change-required") != null);
        admin = Person.first(nuanfeng, "admin", once);
        assertFalse(Files.exists(secret));
        assertFalse(Files.exists(nuanfeng.home().resolve("var/nuanfeng/admin.key")), "nobody gets a key");
        assertEquals("production", admin.get("/session").expect(200).text("/profile"));
        zhang = made("zhang", "prepare", "cn.guangxi");
        li = made("li", "approve", "cn.guangxi");
        assertFalse(nuanfeng.log().contains(once) || nuanfeng.log().contains(Person.PASSWORD));
    }

    @Test
    @Order(2)
    void nobodyActivatesAlone() {
        next = TestPolicies.guigang("0.005");
        zhang.upload(next.bytes(), "?activate=true").refused(403, "approval-required");
        Person yang = made("yang", "prepare", "cn.yunnan");
        yang.upload(next.bytes(), "").refused(403, "forbidden");
        yang.get("/policies/" + next.digest()).refused(404, "policy-unknown");
        zhang.upload(next.bytes(), "").expect(201);
        yang.upload(next.bytes(), "").refused(403, "forbidden");
        Answer plan = zhang.get("/policies/" + next.digest() + "/plan").expect(200);
        admin.post("/activations", order(plan, next, "").replace("\"approvalNumber\":\"贵人社批〔2026〕7号\",", "")).refused(403, "approval-required");
        zhang.post("/activations", "{}").refused(403, "forbidden");
        assertEquals("131.20", api.premium(GUIGANG).expect(200).text("/outcome/amount"));
    }

    @Test
    @Order(3)
    void whatOnePreparesIsRefusedToTheSameAndApprovedByAnother() {
        Answer plan = admin.get("/policies/" + next.digest() + "/plan").expect(200);
        String own = admin.post("/requests", order(plan, next, "")).expect(201).text("/id");
        admin.post("/requests/" + own + "/approve", password()).refused(403, "forbidden");
        admin.post("/requests/" + own + "/withdraw", "{}").expect(200);

        Answer request = zhang.post("/requests", order(plan, next, "")).expect(201);
        String id = request.text("/id");
        zhang.post("/requests/" + id + "/approve", password()).refused(403, "forbidden");
        li.post("/requests/" + id + "/approve", "{\"password\":\"wrong\"}").refused(401, "unauthorised");
        li.post("/requests/" + id + "/activate", "").refused(409, "conflict");
        assertEquals("approved", li.post("/requests/" + id + "/approve", password()).expect(200).text("/state"));
        Answer done = li.post("/requests/" + id + "/activate", "").expect(200);
        assertEquals("active", done.text("/state"));
        assertEquals("164.00", api.premium(GUIGANG).expect(200).text("/outcome/amount"));
        JsonNode entry = newest(li);
        assertEquals("zhang", entry.path("preparedBy").asText());
        assertEquals("li", entry.path("approvedBy").asText());
        assertEquals("贵人社批〔2026〕7号", entry.path("approvalNumber").asText());
        assertEquals(id, entry.path("request").asText());
        assertTrue(li.get("/activations/verify").expect(200).at("/intact").asBoolean());
    }

    @Test
    @Order(4)
    void inAnEmergencyOneGoesBackAndASecondConfirms() {
        Answer plan = li.get("/places/" + GUIGANG + "/rollback").expect(200);
        String decision = "{\"planHash\":\"%s\",\"comment\":\"新版有误\"%s}";
        li.post("/places/" + GUIGANG + "/rollback", decision.formatted(plan.text("/planHash"), "")).refused(403, "approval-required");
        li.post("/places/" + GUIGANG + "/rollback", decision.formatted(plan.text("/planHash"), ",\"emergency\":true,\"password\":\"" + Person.PASSWORD + "\"")).expect(200);
        assertEquals("131.20", api.premium(GUIGANG).expect(200).text("/outcome/amount"));
        JsonNode entry = newest(li);
        assertTrue(entry.path("emergency").asBoolean());
        String id = entry.path("request").asText();
        assertTrue(admin.get("/requests/" + id).expect(200).at("/unconfirmed").asBoolean());
        li.post("/requests/" + id + "/approve", password()).refused(403, "forbidden");
        assertFalse(admin.post("/requests/" + id + "/approve", password()).expect(200).at("/unconfirmed").asBoolean());
    }

    @Test
    @Order(5)
    void whatIsScheduledSpeaksWhenItsTimeHasComeAlsoAfterAKill() {
        PolicyJar later = TestPolicies.guigang("0.003");
        zhang.upload(later.bytes(), "").expect(201);
        Answer plan = zhang.get("/policies/" + later.digest() + "/plan").expect(200);
        String due = OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(20).truncatedTo(ChronoUnit.SECONDS).toString();
        String id = zhang.post("/requests", order(plan, later, ",\"notBefore\":\"" + due + "\"")).expect(201).text("/id");
        assertEquals("scheduled", li.post("/requests/" + id + "/approve", password()).expect(200).text("/state"));
        li.post("/requests/" + id + "/activate", "").refused(409, "conflict");
        nuanfeng.kill();
        nuanfeng.start();
        nuanfeng.await("/api/v1/places/" + GUIGANG + "/parameters/work-injury.rate?on=" + TestPolicies.MONTH.atDay(1), answer -> answer.body().contains("\"0.003\""));
        admin = Person.signIn(nuanfeng, "admin");
        nuanfeng.until("the request is active", () -> admin.get("/requests/" + id).text("/state").equals("active"));
        assertEquals("li", newest(admin).path("approvedBy").asText());
    }

    /** The file of a password, which its owner alone can read. */
    private static Path passwordFile() throws IOException {
        Path file = nuanfeng.home().resolve("password");
        Files.writeString(file, Person.PASSWORD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    @Test
    @Order(6)
    void theConsoleDoesTheSameForWhoeverSignsInThere() throws IOException {
        Console console = new Console(nuanfeng);
        Path file = passwordFile();
        PolicyJar jar = TestPolicies.guigang("0.006");
        zhang = Person.signIn(nuanfeng, "zhang");
        zhang.upload(jar.bytes(), "").expect(201);
        String digest = jar.digest();
        assertTrue(console.printedUntilRefused(List.of("policy:activate %s --yes --comment x --lang en".formatted(digest))).get(0).contains("approval-required: Nothing was changed"));
        assertTrue(console.printedUntilRefused(List.of("request:list")).get(0).contains("unauthorised"));
        for (String kept : List.of("register:list 450800 outlet", "register:jobs", "report:list 450800", "policy:submit /nowhere.jar")) {
            assertTrue(console.printedUntilRefused(List.of(kept)).get(0).contains("unauthorised"), kept);
        }

        String signIn = "account:sign-in %s --password-file " + file;
        List<List<String>> made = console.printed(List.of(signIn.formatted("zhang"), "request:create %s --number 7 --comment 费率 --yes --json".formatted(digest), "echo $nuanfeng.account"));
        assertEquals(2, made.get(1).size(), made::toString);
        String id = new ObjectMapper().readTree(made.get(1).get(1)).path("id").asText();
        assertEquals(zhang.get("/requests/" + id).expect(200).text(), made.get(1).get(1));
        assertFalse(made.get(2).toString().matches(".*[A-Za-z0-9_-]{30}.*"), made::toString);
        assertTrue(console.printedUntilRefused(List.of(signIn.formatted("zhang"), "request:approve %s --password-file %s".formatted(id, file))).get(1).contains("forbidden"));

        Person li = Person.signIn(nuanfeng, "li");
        List<List<String>> done = console.printed(List.of(signIn.formatted("li"), "request:approve %s --password-file %s --json".formatted(id, file), "request:activate %s --json".formatted(id),
                "request:list --json", "account:sign-out"));
        assertEquals("approved", new ObjectMapper().readTree(done.get(1).get(0)).path("state").asText());
        assertEquals(li.get("/requests/" + id).expect(200).text(), done.get(2).get(0));
        assertEquals(li.get("/requests").expect(200).text(), done.get(3).get(0));
        assertEquals("li", newest(li).path("approvedBy").asText());

        List<List<String>> back = console.printed(List.of(signIn.formatted("li"), "policy:rollback %s --emergency --yes --comment 有误 --password-file %s --json".formatted(GUIGANG, file)));
        assertTrue(newest(li).path("emergency").asBoolean(), back::toString);
        String emergency = newest(li).path("request").asText();
        console.printed(List.of(signIn.formatted("admin"), "request:approve %s --password-file %s".formatted(emergency, file)));
        assertFalse(li.get("/requests/" + emergency).expect(200).at("/unconfirmed").asBoolean());

        List<List<String>> accounts = console.printed(List.of(signIn.formatted("admin"), "account:create sun reader@cn.yunnan --name 孙六 --json", "account:roles sun clerk@cn.yunnan",
                "account:disable sun --json", "account:list --json", "account:tokens --json"));
        assertEquals("孙六", new ObjectMapper().readTree(accounts.get(1).get(0)).path("name").asText());
        assertEquals(admin.get("/accounts/sun").expect(200).text(), accounts.get(3).get(0));
        assertEquals(admin.get("/accounts").expect(200).text(), accounts.get(4).get(0));
        assertEquals(admin.get("/tokens").expect(200).text(), accounts.get(5).get(0));
        assertTrue(console.printedUntilRefused(List.of(signIn.formatted("zhang"), "account:list")).get(1).contains("forbidden"));
        assertTrue(console.printedUntilRefused(List.of(signIn.formatted("zhang"), "register:enter 450800 outlet outletNo=X --reason x")).get(1).contains("forbidden"));
    }

    @Test
    @Order(7)
    void everyCommandOfAccountsAndRequestsIsExplained() throws IOException {
        Console console = new Console(nuanfeng);
        Set<String> commands = console.commandsOfAccess();
        assertEquals(19, commands.size(), commands::toString);
        List<List<String>> help = console.printed(List.of("policy:help --lang zh", "policy:help --lang en"));
        for (int i = 0; i < 2; i++) {
            String shown = String.join("\n", help.get(i)) + "\n";
            String page = Files.readString(Path.of(System.getProperty("nuanfeng.root", "..")).resolve(List.of("docs/zh/shell.md", "docs/shell.md").get(i)));
            assertEquals(List.of(), commands.stream().filter(each -> !shown.matches("(?s).*\\n  " + each + "[ \\n].*") || !page.matches("(?s).*`" + each + "[ `].*")).toList());
        }
    }

    @Test
    @Order(8)
    void anAuditorTakesAwayWhoDidWhatAndNobodyElseDoes() throws IOException {
        zhang.get("/audit").refused(403, "forbidden");
        Person chen = made("chen2", "auditor", "cn");
        Answer audit = chen.get("/audit").expect(200);
        List<JsonNode> lines = new java.util.ArrayList<>();
        for (String line : audit.text().split("\n")) {
            lines.add(new ObjectMapper().readTree(line));
        }
        Set<String> kinds = new java.util.TreeSet<>();
        lines.forEach(each -> kinds.add(each.path("kind").asText()));
        assertTrue(kinds.containsAll(Set.of("activation", "request", "account", "end")), kinds::toString);
        assertEquals(Integer.toString(lines.size() - 1), lines.get(lines.size() - 1).path("id").asText());
        assertTrue(lines.stream().anyMatch(each -> each.path("deed").asText().equals("sign-in") && each.path("by").asText().equals("zhang") && each.path("note").asText().startsWith("password 127.0.0.1")), audit::text);
        assertTrue(lines.stream().anyMatch(each -> each.path("kind").asText().equals("activation") && each.path("details").asText().contains("preparedBy=zhang; approvedBy=li; approvalNumber=贵人社批〔2026〕7号")), audit::text);
        assertFalse(audit.text().contains(Person.PASSWORD));
        nuanfeng.until("a refusal is noted", () -> {
            Person.tryTo(nuanfeng, "{\"user\":\"zhang\",\"password\":\"wrong\"}");
            return chen.get("/audit?kind=account").text().contains("sign-in-refused");
        });
        Path file = Files.writeString(nuanfeng.home().resolve("audit.ndjson"), audit.text());
        Console console = new Console(nuanfeng);
        String signIn = "account:sign-in chen2 --password-file " + passwordFile();
        List<List<String>> said = console.printed(List.of(signIn, "account:audit %s --verify --lang en".formatted(file), "account:audit %s/audit.csv --lang en".formatted(nuanfeng.home()),
                "account:audit %s/audit.csv --verify --lang en".formatted(nuanfeng.home())));
        assertTrue(said.get(1).get(0).contains("whole and as it was written: %s entries, last hash %s".formatted(lines.size() - 1, lines.get(lines.size() - 1).path("hash").asText())), said::toString);
        assertTrue(said.get(3).get(0).contains("whole and as it was written"), said::toString);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(nuanfeng.home().resolve("audit.csv"))));
        Files.writeString(file, audit.text().replace("费率调整", "费率"));
        assertTrue(console.printed(List.of(signIn, "account:audit %s --verify --lang en".formatted(file))).get(1).get(0).contains("does not fit"));
    }

    @Test
    @Order(9)
    void whoeverIsDisabledIsOutAndNobodyActsForOthers() {
        li = Person.signIn(nuanfeng, "li");
        li.get("/policies").expect(200);
        for (String origin : new String[] {"", "http://evil.example"}) {
            li.from(origin, "POST", "/plans", "application/json", BodyPublishers.ofString("{}")).refused(403, "forbidden");
        }
        li.with("nuanfeng-session=planted").get("/session").refused(401, "unauthorised");
        Person other = made("chen", "administer", "cn.yunnan");
        other.patch("/accounts/li", "{\"disabled\":true}").refused(403, "forbidden");
        other.get("/places/" + GUIGANG + "/rollback").refused(403, "forbidden");
        admin.patch("/accounts/li", "{\"disabled\":true}").expect(200);
        li.get("/session").refused(401, "unauthorised");
        Person.tryTo(nuanfeng, "{\"user\":\"li\",\"password\":\"%s\"}".formatted(Person.PASSWORD)).refused(401, "unauthorised");
    }
}
