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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.databind.JsonNode;

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
        zhang.upload(next.bytes(), "").expect(201);
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

    @Test
    @Order(6)
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
