// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.access.AccessException;
import nuanfeng.access.AccessException.Kind;
import nuanfeng.access.Account;
import nuanfeng.access.Accounts.Change;
import nuanfeng.access.Accounts.Made;
import nuanfeng.access.Grant;
import nuanfeng.access.Principal;
import nuanfeng.access.Profile;
import nuanfeng.access.Role;
import nuanfeng.access.ServiceToken;
import nuanfeng.access.Session;
import nuanfeng.calendar.LegalTime;
import nuanfeng.policy.PlaceId;

class DeskTest {

    private static final PlaceId NATION = new PlaceId("cn");
    private static final PlaceId LAND = new PlaceId("cn.testland");
    private static final PlaceId OTHER = new PlaceId("cn.other");
    private static final String HERE = "192.0.2.1";
    private static final String NEW = "correct horse battery";

    @TempDir
    Path folder;
    private Path home;
    private final MemoryShelf there = new MemoryShelf();
    private final MemorySessions kept = new MemorySessions();
    private final Passwords passwords = new Passwords(2);
    private Instant now = Instant.parse("2022-07-01T00:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return LegalTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final RecentShelf shelf = new RecentShelf(there, clock);
    private Secret secret;
    private Desk desk;
    private AccountBook book;

    @BeforeEach
    void open() throws IOException {
        home = folder.resolve("var/nuanfeng");
        desk = desk(Profile.SINGLE);
        book = new AccountBook(shelf, passwords, clock, desk::refresh);
    }

    private Desk desk(Profile profile) throws IOException {
        secret = new Secret(home, shelf, passwords, NATION, clock);
        return new Desk(new Desk.Rules(profile, true), shelf, passwords, secret, profile == Profile.SINGLE ? Optional.of(AdminKey.in(home, NATION)) : Optional.empty(),
                new Sessions(clock, Duration.ofMinutes(30), Duration.ofHours(10), kept), clock);
    }

    private static void assertRefused(Kind kind, Executable work) {
        assertEquals(kind, assertThrows(AccessException.class, work).kind());
    }

    private String once(String subject) throws IOException {
        return Files.readString(home.resolve(subject + ".secret")).strip();
    }

    private Principal administrator() throws IOException {
        secret.makeFirst();
        return desk.signIn("admin", once("admin"), Optional.of(NEW), HERE).session().principal();
    }

    /** @return signed in */
    private Session.Opened person(String subject, Role role, PlaceId place) throws IOException {
        Principal by = shelf.find("admin").map(kept -> kept.account().principal()).orElse(null);
        Made<Account> made = book.create(subject, "张三", List.of(new Grant(role, place)), by == null ? administrator() : by);
        return desk.signIn(subject, made.secret(), Optional.of(NEW), HERE);
    }

    @Test
    void theFirstStartMakesAnAdministratorWhoseSecretIsGoodOnce() throws IOException {
        secret.makeFirst();
        String once = once("admin");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("admin.secret"))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
        assertFalse(there.accounts.toString().contains(once));
        assertRefused(Kind.PASSWORD_CHANGE_REQUIRED, () -> desk.signIn("admin", once, Optional.empty(), HERE));
        for (String bad : List.of("short", once, "my admin password", "aaaaaaaaaaaaaaaaa", "x".repeat(201))) {
            assertRefused(Kind.BAD_REQUEST, () -> desk.signIn("admin", once, Optional.of(bad), HERE));
        }
        Session.Opened opened = desk.signIn(" Admin ", once, Optional.of(NEW), HERE);
        assertTrue(opened.session().principal().may(Role.ADMINISTER, LAND));
        assertFalse(Files.exists(home.resolve("admin.secret")));
        assertRefused(Kind.UNAUTHORISED, () -> desk.signIn("admin", once, Optional.empty(), HERE));
        assertEquals("admin", desk.signIn("admin", NEW, Optional.empty(), HERE).session().principal().subject());
        secret.makeFirst();
        assertEquals(1, there.accounts.size());
    }

    @Test
    void aSessionEndsWhenNothingIsDoneAndAfterALongDay() throws IOException {
        String sent = person("zhang", Role.CLERK, LAND).secret();
        now = now.plus(Duration.ofMinutes(29));
        assertTrue(desk.session(sent).isPresent());
        assertTrue(desk.isPlausible(sent));
        now = now.plus(Duration.ofMinutes(30));
        assertFalse(desk.isPlausible(sent));
        assertTrue(desk.session(sent).isEmpty());
        String second = desk.signIn("zhang", NEW, Optional.empty(), HERE).secret();
        for (int i = 0; i < 29; i++) {
            now = now.plus(Duration.ofMinutes(20));
            assertTrue(desk.session(second).isPresent());
        }
        now = now.plus(Duration.ofMinutes(20));
        assertTrue(desk.session(second).isEmpty());
    }

    @Test
    void aRestartSignsNobodyOutAndAnotherServerOfTheDatabaseKnowsThem() throws IOException {
        String sent = person("zhang", Role.CLERK, LAND).secret();
        Session before = desk.session(sent).orElseThrow();
        Desk other = desk(Profile.SINGLE);
        assertFalse(other.isPlausible(sent), "nothing is waited for");
        assertEquals(before.endsAt(), other.session(sent).orElseThrow().endsAt());
        Desk third = desk(Profile.SINGLE);
        third.refresh();
        assertTrue(third.isPlausible(sent));
        assertFalse(kept.sessions.toString().contains(sent) || kept.sessions.toString().contains(shelf.find("zhang").orElseThrow().secret()), "nothing there opens anything");

        now = now.plus(Duration.ofMinutes(20));
        assertTrue(other.session(sent).isPresent());
        other.refresh();
        now = now.plus(Duration.ofMinutes(20));
        third.refresh();
        assertTrue(third.session(sent).isPresent(), "who was there on another server was there");
        third.signOut(sent);
        other.refresh();
        desk.refresh();
        assertTrue(other.session(sent).isEmpty());
        assertTrue(desk.session(sent).isEmpty());
        assertTrue(kept.sessions.isEmpty(), "what has ended by itself is forgotten, too: the administrator did nothing for so long");
    }

    @Test
    void whileTheDatabaseIsAwaySessionsGoOnInMemoryAndWhatEndedStaysSo() throws IOException {
        String key = Files.readString(home.resolve("admin.key")).strip();
        String ended = desk.signIn(key, HERE).secret();
        kept.away = true;
        String sent = desk.signIn(key, HERE).secret();
        assertTrue(desk.session(sent).isPresent());
        assertRefused(Kind.UNAVAILABLE, () -> desk.session("unknown"));
        desk.signOut(ended);
        assertRefused(Kind.UNAVAILABLE, desk::refresh);
        kept.away = false;
        assertTrue(desk.session(ended).isEmpty(), "it still stands in the database");
        desk.refresh();
        assertEquals(1, kept.sessions.size());
        Desk restarted = desk(Profile.SINGLE);
        assertTrue(restarted.session(sent).isPresent());
        assertTrue(restarted.session(ended).isEmpty());
        AdminKey.make(home);
        assertTrue(restarted.session(sent).isEmpty(), "another key ends the sessions of the one before");
        assertTrue(kept.sessions.isEmpty());
    }

    @Test
    void whoeverIsDisabledIsOutWithTheNextCall() throws IOException {
        Principal admin = administrator();
        String sent = person("zhang", Role.CLERK, LAND).secret();
        assertTrue(desk.session(sent).isPresent());
        book.change("zhang", Optional.empty(), new Change(Optional.empty(), Optional.empty(), Optional.of(true)), admin);
        assertTrue(desk.session(sent).isEmpty());
        assertRefused(Kind.UNAUTHORISED, () -> desk.signIn("zhang", NEW, Optional.empty(), HERE));
        book.change("zhang", Optional.empty(), new Change(Optional.empty(), Optional.empty(), Optional.of(false)), admin);
        assertTrue(desk.session(sent).isEmpty(), "what has ended does not come back");
    }

    @Test
    void aRoleThatIsTakenIsGoneWithTheNextCallAndAnotherPasswordEndsAllSessions() throws IOException {
        Principal admin = administrator();
        String sent = person("zhang", Role.APPROVE, LAND).secret();
        book.change("zhang", Optional.of(2), new Change(Optional.empty(), Optional.of(List.of(new Grant(Role.CLERK, OTHER))), Optional.empty()), admin);
        assertEquals(List.of(new Grant(Role.CLERK, OTHER)), desk.session(sent).orElseThrow().principal().grants());
        assertRefused(Kind.PRECONDITION_FAILED, () -> book.change("zhang", Optional.of(2), new Change(Optional.of("x"), Optional.empty(), Optional.empty()), admin));
        Made<Account> reset = book.reset("zhang", admin);
        assertTrue(desk.session(sent).isEmpty());
        assertRefused(Kind.UNAUTHORISED, () -> desk.signIn("zhang", NEW, Optional.empty(), HERE));
        assertNotEquals("", desk.signIn("zhang", reset.secret(), Optional.of(NEW + "!"), HERE).secret());
    }

    @Test
    void fiveWrongTriesMakeOneWaitAndNobodyElse() throws IOException {
        person("zhang", Role.CLERK, LAND);
        person("li", Role.CLERK, LAND);
        for (String user : List.of("zhang", "nobody")) {
            for (int i = 0; i < 5; i++) {
                assertRefused(Kind.UNAUTHORISED, () -> desk.signIn(user, "wrong", Optional.empty(), HERE));
            }
            AccessException wait = assertThrows(AccessException.class, () -> desk.signIn(user, NEW, Optional.empty(), HERE));
            assertEquals(Kind.RATE_LIMITED, wait.kind());
            assertEquals(60, wait.seconds());
        }
        desk.signIn("li", NEW, Optional.empty(), HERE);
        desk.signIn("zhang", NEW, Optional.empty(), "192.0.2.2");
        now = now.plusSeconds(60);
        desk.signIn("zhang", NEW, Optional.empty(), HERE);
    }

    @Test
    void theKeySignsInWhileOneAdministratorRunsTheServer() throws IOException {
        String key = Files.readString(home.resolve("admin.key")).strip();
        assertEquals("admin", desk.bearer(key).orElseThrow().subject());
        String sent = desk.signIn(key, HERE).secret();
        assertTrue(desk.session(sent).orElseThrow().principal().may(Role.APPROVE, LAND));
        assertRefused(Kind.UNAUTHORISED, () -> desk.signIn(key + "x", HERE));
        AdminKey.make(home);
        assertTrue(desk.session(sent).isEmpty(), "another key ends it");

        Desk production = desk(Profile.PRODUCTION);
        String fresh = Files.readString(home.resolve("admin.key")).strip();
        assertTrue(production.bearer(fresh).isEmpty());
        assertFalse(production.isPlausible(fresh));
        assertRefused(Kind.UNAUTHORISED, () -> production.signIn(fresh, HERE));
    }

    @Test
    void theOwnerOfTheFolderGivesALostPasswordAnew() throws IOException {
        String sent = person("zhang", Role.CLERK, LAND).secret();
        book.change("zhang", Optional.empty(), new Change(Optional.empty(), Optional.empty(), Optional.of(true)), shelf.find("admin").orElseThrow().account().principal());
        AccountTool.reset(home, "zhang");
        AccountTool.reset(home, "nobody");
        assertRefused(Kind.UNAUTHORISED, () -> desk.signIn("zhang", NEW, Optional.empty(), HERE));
        assertFalse(Files.exists(home.resolve(Secret.RESETS)));
        assertFalse(there.accounts.containsKey("nobody"));
        Session.Opened again = desk.signIn("zhang", once("zhang"), Optional.of(NEW + "!"), HERE);
        assertEquals(List.of(new Grant(Role.CLERK, LAND)), again.session().principal().grants());
        assertTrue(desk.session(sent).isEmpty());
    }

    @Test
    void nobodyGivesWhatTheyHaveNotNorTouchesWhoeverMayMore() throws IOException {
        Principal admin = administrator();
        Principal local = person("li", Role.ADMINISTER, LAND).session().principal();
        Principal clerk = person("zhang", Role.CLERK, LAND).session().principal();
        assertRefused(Kind.FORBIDDEN, () -> book.create("wang", "王", List.of(new Grant(Role.READER, OTHER)), local));
        assertRefused(Kind.FORBIDDEN, () -> book.create("wang", "王", List.of(new Grant(Role.READER, NATION)), local));
        assertRefused(Kind.FORBIDDEN, () -> book.create("wang", "王", List.of(new Grant(Role.READER, LAND)), clerk));
        assertRefused(Kind.FORBIDDEN, () -> book.create("wang", "王", List.of(), clerk));
        assertRefused(Kind.FORBIDDEN, () -> book.reset("admin", local));
        assertRefused(Kind.FORBIDDEN, () -> book.change("admin", Optional.empty(), new Change(Optional.empty(), Optional.of(List.of()), Optional.empty()), local));
        assertRefused(Kind.FORBIDDEN, () -> book.change("li", Optional.empty(),
                new Change(Optional.empty(), Optional.of(List.of(new Grant(Role.ADMINISTER, NATION))), Optional.empty()), local));
        book.create("wang", "王", List.of(new Grant(Role.APPROVE, new PlaceId("cn.testland.testcity"))), local);
        assertRefused(Kind.CONFLICT, () -> book.create("wang", "王", List.of(), admin));
        assertRefused(Kind.CONFLICT, () -> book.change("admin", Optional.empty(), new Change(Optional.empty(), Optional.empty(), Optional.of(true)), admin));
        assertRefused(Kind.ACCOUNT_UNKNOWN, () -> book.account("Nobody"));
        for (String bad : List.of("", "A", "a", "1a", "张三", "a b", "x".repeat(61))) {
            assertRefused(Kind.BAD_REQUEST, () -> book.create(bad, "王", List.of(), admin));
        }
    }

    @Test
    void aTokenIsGoodUntilItExpiresAndMayNoMoreThanItsMaker() throws IOException {
        Principal admin = administrator();
        Principal local = person("li", Role.ADMINISTER, LAND).session().principal();
        List<Grant> clerk = List.of(new Grant(Role.CLERK, LAND));
        for (Role role : List.of(Role.APPROVE, Role.ADMINISTER)) {
            assertRefused(Kind.BAD_REQUEST, () -> book.createToken("x", List.of(new Grant(role, LAND)), Duration.ofDays(1), local));
        }
        assertRefused(Kind.BAD_REQUEST, () -> book.createToken("x", clerk, Duration.ZERO, local));
        assertRefused(Kind.FORBIDDEN, () -> book.createToken("x", List.of(new Grant(Role.CLERK, OTHER)), Duration.ofDays(1), local));
        Made<ServiceToken> made = book.createToken("人事系统", clerk, Duration.ofDays(1), local);
        assertFalse((there.tokens.toString() + there.deeds).contains(made.secret()));
        assertTrue(desk.isPlausible(made.secret()));
        assertFalse(desk.isPlausible(made.secret() + "x"));
        Principal program = desk.bearer(made.secret()).orElseThrow();
        assertTrue(program.may(Role.CLERK, LAND) && !program.may(Role.CLERK, OTHER) && !program.may(Role.APPROVE, LAND));
        assertRefused(Kind.FORBIDDEN, () -> desk.confirm(program, NEW, HERE));

        book.change("li", Optional.empty(), new Change(Optional.empty(), Optional.of(List.of(new Grant(Role.CLERK, OTHER))), Optional.empty()), admin);
        assertEquals(List.of(), desk.bearer(made.secret()).orElseThrow().grants());
        book.change("li", Optional.empty(), new Change(Optional.empty(), Optional.empty(), Optional.of(true)), admin);
        assertTrue(desk.bearer(made.secret()).isEmpty());

        Made<ServiceToken> second = book.createToken("二", clerk, Duration.ofDays(1), admin);
        now = now.plus(Duration.ofDays(1));
        assertTrue(desk.bearer(second.secret()).isEmpty());
        Made<ServiceToken> third = book.createToken("三", clerk, Duration.ofDays(1), admin);
        book.revokeToken(third.what().id(), admin);
        assertTrue(desk.bearer(third.secret()).isEmpty());
        assertFalse(desk.isPlausible(third.secret()));
    }

    @Test
    void thePasswordIsAskedForAgain() throws IOException {
        Principal zhang = person("zhang", Role.APPROVE, LAND).session().principal();
        desk.confirm(zhang, NEW, HERE);
        for (int i = 0; i < 5; i++) {
            assertRefused(Kind.UNAUTHORISED, () -> desk.confirm(zhang, "wrong", HERE));
        }
        assertRefused(Kind.RATE_LIMITED, () -> desk.confirm(zhang, NEW, HERE));
    }

    @Test
    void whatIsKeptOfAPasswordNamesHowItWasMade() {
        String hash = new Passwords(Passwords.ROUNDS).hash(NEW);
        assertTrue(hash.startsWith("pbkdf2-sha256$600000$"), hash);
        assertTrue(passwords.matches(NEW, hash));
        assertFalse(passwords.matches(NEW + "x", hash));
        assertFalse(passwords.matches("", passwords.hash("")));
        assertFalse(passwords.matches(NEW, passwords.decoy()));
        assertNotEquals(hash, new Passwords(Passwords.ROUNDS).hash(NEW));
    }

    @Test
    void whoSignsInAndOutAndWhoIsRefusedIsNoted() throws IOException {
        String sent = person("zhang", Role.CLERK, LAND).secret();
        assertRefused(Kind.UNAUTHORISED, () -> desk.signIn("zhang", "wrong", Optional.empty(), HERE));
        assertRefused(Kind.UNAUTHORISED, () -> desk.signIn("nobody", "wrong", Optional.empty(), HERE));
        desk.signIn(java.nio.file.Files.readString(home.resolve("admin.key")).strip(), HERE);
        desk.signOut(sent);
        desk.signOut(sent);
        List<String> before = noted();
        assertEquals(List.of("sign-in admin password 192.0.2.1", "sign-in zhang password 192.0.2.1", "sign-in admin key 192.0.2.1", "sign-out zhang"), before);
        desk.refresh();
        assertEquals("sign-in-refused zhang 192.0.2.1", noted().get(noted().size() - 1), "nobody waited for it, and strangers fill no log");
        assertEquals(before.size() + 1, noted().size());
        assertFalse(there.deeds.toString().contains("wrong"));
    }

    private List<String> noted() {
        return there.deeds.stream().filter(each -> each.deed().startsWith("sign-")).map(each -> (each.deed() + " " + each.subject() + " " + each.note()).strip()).toList();
    }
}
