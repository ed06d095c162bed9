// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.TestPolicies.GUIGANG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

import nuanfeng.testkit.PolicyJar;

/** People sign in at a provider that others have written, {@code oidc-provider} for Node, by the button of the console and without a browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderIT {

    private static final String SETTINGS = "nuanfeng.access.cfg";
    private static final String THERE = "password at the office";
    private static final String GROUP = "policy-guangxi";
    private static final String CALLBACK = "/api/v1/session/oidc/callback";

    @TempDir
    private static Path folder;

    private static Distribution nuanfeng;
    private static Process provider;
    private static Person admin;

    @BeforeAll
    static void start() throws Exception {
        ToolFolder program = ToolFolder.installed("oidc", folder, "no sign-in at a provider of others");
        nuanfeng = Distribution.unpack().cold();
        int port = Distribution.freePort();
        people(GROUP);
        Path said = folder.resolve("provider.log");
        provider = program.start(said, "node", "provider.js", Integer.toString(port), nuanfeng.uri(CALLBACK).toString(), "people.json");
        String address = nuanfeng.uri("").toString();
        nuanfeng.setting(SETTINGS, "profile", "production").setting(SETTINGS, "oidc.issuer", "http://127.0.0.1:" + port).setting(SETTINGS, "oidc.name", "统一身份认证")
                .setting(SETTINGS, "oidc.clientId", "nuanfeng").setting(SETTINGS, "oidc.secretFile", secret("wrong.secret", "not this one")).setting(SETTINGS, "oidc.address", address)
                .setting(SETTINGS, "oidc.scopes", "groups").setting(SETTINGS, "oidc.roleClaim", "groups").setting(SETTINGS, "oidc.roles", GROUP + "=prepare@cn.guangxi").start();
        nuanfeng.until("the provider listens", () -> read(said).contains("listening"));
        Path once = nuanfeng.home().resolve("var/nuanfeng/admin.secret");
        nuanfeng.until("the first account", () -> Files.exists(once) && !read(once).isBlank());
        String first = read(once).strip();
        nuanfeng.until("it can sign in", () -> Person.tryTo(nuanfeng, "{\"user\":\"admin\",\"password\":\"%s\"}".formatted(first)).status() == 403);
        admin = Person.first(nuanfeng, "admin", first);
        account("zhang", "reader");
        account("li", "approve");
    }

    @AfterAll
    static void stop() {
        if (provider != null) {
            provider.destroyForcibly();
        }
        if (nuanfeng != null) {
            nuanfeng.close();
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String secret(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text + "\n").toString();
    }

    /** Who can sign in at the office; the first of them belongs to that group. */
    private static void people(String group) throws IOException {
        String each = "\"%s\":{\"password\":\"" + THERE + "\",\"groups\":[\"%s\"]}";
        Files.writeString(folder.resolve("people.json"), "{" + String.join(",", each.formatted("zhang", group), each.formatted("li", "others"), each.formatted("stranger", GROUP)) + "}");
    }

    private static void account(String user, String role) {
        admin.post("/accounts", "{\"user\":\"%s\",\"name\":\"%s\",\"roles\":[{\"role\":\"%s\",\"placePrefix\":\"cn.guangxi\"}]}".formatted(user, user, role)).expect(201);
    }

    private static Person signedIn(String user) {
        OfficeVisit.Back back = OfficeVisit.of(nuanfeng, user, THERE);
        assertEquals(303, back.answer().status(), back.answer()::toString);
        return admin.with(back.cookie());
    }

    private static void refused(String user, String why) {
        Answer answer = OfficeVisit.of(nuanfeng, user, THERE).answer();
        assertTrue(answer.refused(401, "unauthorised").text("/detail").contains(why), answer::toString);
    }

    @Test
    @Order(1)
    void withAnotherSecretNobodyIsLetInAndTheConsoleSaysWhy() {
        refused("zhang", "invalid_client");
        assertTrue(nuanfeng.log().contains("Not signed in at the provider"));
        try (ConsolePages pages = ConsolePages.open(nuanfeng.uri(""), 1366, false)) {
            atTheOffice(pages.at("#/changes"), "zhang").says("dialog[open] [role=alert]", "invalid_client").shows("#sign-user");
            assertEquals(List.of(), pages.complaints());
        }
    }

    private static ConsolePages atTheOffice(ConsolePages pages, String user) {
        pages.script("document.querySelector('header .tools button:last-child').click()");
        pages.says("dialog[open]", "用单位账号登录").says("dialog[open]", "统一身份认证").click("[data-test=office]");
        return typed(pages, user);
    }

    private static ConsolePages typed(ConsolePages pages, String user) {
        return pages.says("h1", "统一身份认证").send("#user", user).send("#password", THERE + Keys.ENTER);
    }

    @Test
    @Order(2)
    void aPersonOfTheOfficeIsSignedInWithTheRolesOfTheirGroups() throws IOException {
        nuanfeng.stop();
        nuanfeng.setting(SETTINGS, "oidc.secretFile", secret("right.secret", "a secret of the test alone")).start();
        nuanfeng.until("the accounts are there", () -> admin.get("/accounts").status() == 200);

        Person zhang = signedIn("zhang");
        Answer session = zhang.get("/session").expect(200);
        assertEquals("zhang provider", session.text("/subject") + " " + session.text("/means"));
        assertTrue(session.at("/may").toString().contains("\"prepare\""), session::toString);
        zhang.post("/accounts", "{}").refused(403, "forbidden");

        people("others");
        assertTrue(signedIn("zhang").get("/session").text().contains("\"may\":[\"reader\"]"));
        // Also for whoever was signed in before.
        assertTrue(zhang.get("/session").text().contains("\"may\":[\"reader\"]"));
        people(GROUP);
        refused("stranger", "账号");
    }

    @Test
    @Order(3)
    void theButtonOfTheConsoleLeadsThereAndBackToThePage() {
        for (int width : List.of(1366, 390)) {
            try (ConsolePages pages = ConsolePages.open(nuanfeng.uri(""), width, false)) {
                atTheOffice(pages.at("#/changes/log"), "zhang").says("header .tools", "退出登录").says("main table", "1");
                assertTrue(pages.address().endsWith("/console/#/changes/log"), pages::address);
                assertEquals("", pages.script("return document.cookie"));
                assertEquals(0, pages.sideways());
                assertEquals(List.of(), pages.complaints());
            }
        }
    }

    /** Whoever came from there proves there once more who they are. */
    @Test
    @Order(4)
    void anApprovalIsConfirmedAtTheProvider() {
        PolicyJar jar = TestPolicies.guigang("0.005");
        Person zhang = signedIn("zhang");
        zhang.upload(jar.bytes(), "").expect(201);
        Answer plan = zhang.get("/policies/" + jar.digest() + "/plan").expect(200);
        String id = zhang.post("/requests", "{\"changes\":[%s],\"planHash\":\"%s\",\"approvalNumber\":\"7\",\"comment\":\"费率\"}".formatted(Api.change(jar), plan.text("/planHash"))).expect(201).text("/id");
        try (ConsolePages pages = ConsolePages.open(nuanfeng.uri(""), 1366, false)) {
            atTheOffice(pages.at("#/changes/requests/" + id), "li").says("header .tools", "li").click("[data-test=prove]");
            typed(pages, "li").shows("[data-test=approve]").click("[data-test=approve]").says("[data-test=done]", "已批准");
            assertTrue(pages.address().endsWith("#/changes/requests/" + id), pages::address);
        }
        assertEquals("li", zhang.get("/requests/" + id).expect(200).text("/approvedBy"));
    }

    @Test
    @Order(5)
    void whoIsDisabledIsRefusedAtTheNextCallAndAtTheNextSignIn() {
        Person zhang = signedIn("zhang");
        zhang.get("/policies").expect(200);
        admin.patch("/accounts/zhang", "{\"disabled\":true}").expect(200);
        zhang.get("/policies").refused(401, "unauthorised");
        refused("zhang", "账号");
        assertEquals("131.20", new Api(nuanfeng).premium(GUIGANG).expect(200).text("/outcome/amount"));
    }

    /** What a browser was to bring back is worth nothing in another one. */
    @Test
    @Order(6)
    void whatOneBrowserBringsBackIsNothingInAnother() {
        String address = OfficeVisit.asFarAs(nuanfeng, "li", THERE);
        Answer other = Answer.of(nuanfeng.get(address));
        other.refused(401, "unauthorised");
    }
}
