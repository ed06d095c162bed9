// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nuanfeng.access.AccessException;
import nuanfeng.access.AccountShelf;
import nuanfeng.access.AccountShelf.Deed;
import nuanfeng.access.Principal;
import nuanfeng.audit.AuditEntry;
import nuanfeng.audit.AuditEntry.Kind;
import nuanfeng.audit.AuditPeriod;
import nuanfeng.audit.AuditShelf;
import nuanfeng.audit.Audits;
import nuanfeng.calendar.LegalTime;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Sanction;
import nuanfeng.policy.PlaceId;

class AuditFilesTest {

    private static final Instant AT = Instant.parse("2022-07-01T00:00:00Z");
    private static final PlaceId LAND = new PlaceId("cn.testland");
    private static final AuditPeriod EVER = new AuditPeriod(Optional.empty(), Optional.empty());
    private static final Principal CHEN = new Principal("chen", "陈", List.of(), Principal.Means.PASSWORD);
    private static final Predicate<AuditEntry> ALL = entry -> true;

    @TempDir
    Path folder;
    private final List<Deed> notes = new ArrayList<>();
    private boolean ready = true;
    private final AccountShelf accounts = (AccountShelf) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {AccountShelf.class}, (proxy, method, arguments) -> {
        if (method.getName().equals("note")) {
            notes.add((Deed) arguments[0]);
            return null;
        }
        return method.getName().equals("isReady") ? ready : fail();
    });
    private final AuditShelf shelf = (kind, period, entries) -> {
        List.of(entry(kind, "1", "=1+1, \"说明\"\n第二行\u0007"), entry(kind, "2", "")).stream().filter(each -> period.holds(each.at())).forEach(entries);
    };
    private final Audits audits = new AuditFiles(() -> List.of(activation(2, "=cmd"), activation(1, "费率；调整")), shelf, accounts, Clock.fixed(AT, LegalTime.ZONE));

    private static Object fail() {
        throw new AssertionError("only notes are written");
    }

    private static AuditEntry entry(Kind kind, String id, String note) {
        return new AuditEntry(kind, id, AT.plusSeconds(kind.ordinal()), "zhang", "x", "y", kind == Kind.ACCOUNT ? List.of() : List.of(LAND), note, Map.of());
    }

    private static Activation activation(long seq, String comment) {
        return new Activation(seq, AT, "li", List.of(new Activation.Step(LAND, Optional.empty(), Optional.of("sha256:1"))), "sha256:2", "sha256:3", comment, "h" + (seq - 1), "h" + seq,
                Sanction.approved("zhang", "li", "测人社批〔2022〕7号", "7"));
    }

    private Path written(String format, AuditPeriod period, Set<Kind> kinds, Predicate<AuditEntry> seen) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        audits.begin(period, kinds, seen, format, CHEN).writeTo(out);
        return Files.write(folder.resolve("audit." + format), out.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv"})
    void aFileHoldsTogetherAndSaysWhoMadeIt(String format) throws IOException {
        Path file = written(format, EVER, Set.of(), ALL);
        Audits.Check check = audits.verify(file);
        assertTrue(check.intact(), check.problem()::zh);
        assertEquals(8, check.entries());
        assertEquals("chen audit 8 entries exported, last hash " + check.hash(), notes.get(0).by() + " " + notes.get(0).deed() + " " + notes.get(0).note());
        String text = Files.readString(file);
        assertTrue(text.contains("preparedBy=zhang; approvedBy=li; approvalNumber=测人社批〔2022〕7号; request=7"), text);
        assertTrue(text.indexOf("费率；调整") < text.indexOf("cmd"), "the oldest first");
        assertTrue(text.contains("2022-07-01T08:00+08:00"), text);
    }

    @Test
    void bothFormatsHaveTheSameHashes() throws IOException {
        assertEquals(audits.verify(written("csv", EVER, Set.of(), ALL)).hash(), audits.verify(written("ndjson", EVER, Set.of(), ALL)).hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv"})
    void whateverIsChangedIsFound(String format) throws IOException {
        Path file = written(format, EVER, Set.of(), ALL);
        List<String> lines = List.of(Files.readString(file).split("\r?\n"));
        int first = format.equals("csv") ? 1 : 0;
        for (int i = first; i < lines.size(); i++) {
            List<String> without = new ArrayList<>(lines);
            without.remove(i);
            assertFalse(verified(format, without).intact(), "without line " + i);
            List<String> twice = new ArrayList<>(lines);
            twice.add(i, lines.get(i));
            assertFalse(verified(format, twice).intact(), "line " + i + " twice");
            if (lines.get(i).contains("zhang")) {
                List<String> other = new ArrayList<>(lines);
                other.set(i, lines.get(i).replace("zhang", "wang"));
                Audits.Check check = verified(format, other);
                assertEquals(i - first + 1, check.brokenAt().orElseThrow());
                assertEquals(i - first, check.entries());
            }
        }
        Audits.Check cut = verified(format, lines.subList(0, lines.size() - 1));
        assertTrue(cut.brokenAt().isEmpty() && !cut.intact());
        List<String> more = new ArrayList<>(lines);
        more.add(lines.get(first));
        assertFalse(verified(format, more).intact(), "something behind the end");
    }

    private Audits.Check verified(String format, List<String> lines) throws IOException {
        return audits.verify(Files.write(folder.resolve("other." + format), (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[1]", "{\"kind\":\"end\",\"id\":\"0\",\"hash\":\"x\"}", "not a line\n"})
    void whatIsNoAuditIsNoneThatHolds(String text) throws IOException {
        assertFalse(audits.verify(Files.writeString(folder.resolve("x.ndjson"), text)).intact());
        assertFalse(audits.verify(Files.writeString(folder.resolve("x.csv"), text)).intact());
    }

    @Test
    void whatIsWantedAndWhatMayBeSeenIsWritten() throws IOException {
        assertEquals(2, audits.verify(written("ndjson", EVER, Set.of(Kind.REQUEST), ALL)).entries());
        assertEquals(6, audits.verify(written("ndjson", EVER, Set.of(), each -> !each.places().isEmpty())).entries());
        assertEquals(0, audits.verify(written("ndjson", AuditPeriod.ofDays(Optional.of(LocalDate.of(2022, 7, 2)), Optional.empty()), Set.of(), ALL)).entries());
        assertEquals(8, audits.verify(written("ndjson", AuditPeriod.ofDays(Optional.of(LocalDate.of(2022, 7, 1)), Optional.of(LocalDate.of(2022, 7, 1))), Set.of(), ALL)).entries());
    }

    @Test
    void withoutADatabaseThereIsNoFile() {
        ready = false;
        assertEquals(AccessException.Kind.UNAVAILABLE, assertThrows(AccessException.class, () -> audits.begin(EVER, Set.of(), ALL, "csv", CHEN)).kind());
        ready = true;
        for (String format : List.of("xlsx", "", "pdf")) {
            assertEquals(AccessException.Kind.BAD_REQUEST, assertThrows(AccessException.class, () -> audits.begin(EVER, Set.of(), ALL, format, CHEN)).kind());
        }
    }
}
