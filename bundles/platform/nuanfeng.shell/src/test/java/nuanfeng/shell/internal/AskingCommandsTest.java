// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

import nuanfeng.calculation.Case;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.shell.internal.calculation.ExplainCommand;
import nuanfeng.shell.internal.command.PolicyCommand;
import nuanfeng.shell.internal.document.DocumentCommand;
import nuanfeng.shell.internal.lifecycle.ListCommand;
import nuanfeng.shell.internal.lifecycle.LogCommand;
import nuanfeng.shell.internal.lifecycle.ShowCommand;
import nuanfeng.shell.internal.lifecycle.VerifyCommand;

class AskingCommandsTest {

    private final FakeAdministration administration = new FakeAdministration();
    private final FakeLibrary library = new FakeLibrary();
    private final FakeSession session = FakeSession.withoutTerminal();

    @Test
    void anAnswerComesWithTheClauseBehindEveryNumber() throws Exception {
        explain("month=2022-07", "wages=32800.50").execute();
        assertEquals(List.of(
                "工伤保险费 (work-injury.premium) in cn.testland.testcity (asked: 990102) on 2022-07-01, as a fact says",
                "  131.20 CNY (must): employer 131.20 CNY, person 0.00 CNY",
                "",
                "KIND       ITEM              VALUE               DECIDED BY            FROM        CLAUSE",
                "fact       工资              32800.50",
                "parameter  work-injury.rate  0.4%                cn.testland.testcity  2022-06-27  测试函〔2022〕1号 三（二）2",
                "step       base              32800.50 CNY",
                "rounding   premium           131.20 (HALF_UP 2)                                    测试函〔2022〕1号 三（二）2",
                "",
                "WARNING      DETAIL",
                "provisional  暂定",
                "",
                "Edition " + Samples.EDITION), session.lines());
    }

    @Test
    void factsAreReadByTheirKindAndOptionsStandAnywhere() throws Exception {
        explain("wages=1.10,2.20", "--on", "2022-08-01", "owner.licensed=true", "population=OUTLET", "note=a=b").execute();
        assertEquals(List.of(new Case("990102", "work-injury.premium", Optional.of(LocalDate.of(2022, 8, 1)),
                Map.of("wages", List.of("1.10", "2.20"), "owner", Map.of("licensed", true), "population", "OUTLET", "note", "a=b"),
                Map.of())), library.asked);
    }

    @Test
    void factsComeFromAFileToo(@TempDir Path folder) throws Exception {
        session.currentDir(folder);
        Files.writeString(folder.resolve("facts.json"), "{\"month\": \"2022-07\", \"wages\": [0.10, 2]}");
        explain("--facts", "facts.json", "month=2022-08").execute();
        Files.writeString(folder.resolve("body.json"), "{\"facts\": {\"flag\": true}, \"overrides\": {\"work-injury.rate\": 0.005}}");
        explain("--facts=body.json").execute();
        assertEquals(Map.of("month", "2022-08", "wages", List.of(new BigDecimal("0.10"), new BigDecimal("2"))),
                library.asked.get(0).facts());
        assertEquals(Map.of("flag", true), library.asked.get(1).facts());
        assertEquals(Map.of("work-injury.rate", new BigDecimal("0.005")), library.asked.get(1).overrides());

        Files.writeString(folder.resolve("bad.json"), "{\n\"month\": ,}");
        assertTrue(refusal(explain("--facts=bad.json")).startsWith("bad-request: " + folder.resolve("bad.json") + ":2: not JSON"));
        assertEquals("unreadable: There is no file " + folder.resolve("none.json") + ".", refusal(explain("--facts=none.json")));
    }

    @Test
    void aRefusalSaysWhatMustBeConfiguredAndWhichClauseLeavesItOpen() throws Exception {
        library.answer = Samples.refusal();
        explain().execute();
        assertTrue(session.lines().containsAll(List.of("  refused: Not configured [not-configured]. 文件未给出数额",
                "  to be configured: MBC-26 (work-injury.average-wage)", "  clause: 测试函〔2022〕1号 三（二）2")), session.printed());
    }

    @Test
    void theAnswerInJsonHasTheShapeOfRest() throws Exception {
        explain("--json").execute();
        String json = session.printed().replaceAll("\\s+", "");
        assertTrue(json.contains("\"outcome\":{\"kind\":\"amount\",\"amount\":\"131.20\",\"currency\":\"CNY\""), json);
        assertTrue(json.contains("{\"kind\":\"fact\",\"name\":\"wages\",\"value\":[\"32800.50\"]}"), json);
        assertTrue(json.contains("{\"kind\":\"parameter\",\"name\":\"work-injury.rate\",\"value\":\"0.004\",\"unit\":\"1\",\"valueTitle\":\"0.4%\","
                + "\"decidedBy\":\"cn.testland.testcity\",\"from\":\"2022-06-27\",\"cite\":0}"), json);
        assertTrue(json.contains("\"citations\":[{\"id\":\"test-2022-1#3.2.2\",\"document\":\"测试函〔2022〕1号\""), json);
        assertTrue(json.contains("\"onFrom\":\"fact\"") && json.contains("\"engine\":\"1.2.3\""), json);
        assertEquals(1, session.lines().size());
    }

    @Test
    void aRefusalInJsonIsTheProblemOfRest() throws Exception {
        library.answer = Samples.refusal();
        explain("--json").execute();
        assertTrue(session.printed().startsWith("{\"type\":\"urn:nuanfeng:problem:not-configured\",\"title\":\"尚未确定\",\"status\":422,"
                + "\"detail\":\"文件未给出数额\",\"code\":\"not-configured\",\"configure\":\"MBC-26\""), session.printed());
    }

    @Test
    void theClausesBehindAnAnswerAreReadAlong() throws Exception {
        explain("--texts").execute();
        int at = session.lines().indexOf("CLAUSES");
        assertEquals(List.of("CLAUSES", "测试函〔2022〕1号 三（二）2", "  执行统一的费率。", "  浮动另行规定。", ""),
                session.lines().subList(at, at + 5));
    }

    @Test
    void textsInJsonStandInTheirCitations() throws Exception {
        explain("--texts", "--json").execute();
        assertTrue(session.printed().contains("\"text\":\"执行统一的费率。\\n浮动另行规定。\""), session.printed());
    }

    @Test
    void documentsAreListed() throws Exception {
        document(null).execute();
        assertEquals(List.of(
                "NUMBER             TITLE     ISSUED      TEXT    PLACE                 DOCUMENT",
                "测试函〔2022〕1号  测试方案  2022-06-27  stored  cn.testland.testcity  test-2022-1"), session.lines());
    }

    @Test
    void aDocumentIsShownWithItsClauses() throws Exception {
        document("test-2022-1").execute();
        assertEquals(List.of(
                "test-2022-1 测试函〔2022〕1号",
                "  title      测试方案",
                "  place      cn.testland.testcity",
                "  issuers    甲局、乙局",
                "  issued     2022-06-27",
                "  source     S",
                "  note       转载文本",
                "  text       第1—9行, sha256:" + "ab".repeat(32),
                "  damage     第五条只有序号",
                "",
                "CLAUSE  NUMBER     SAYS",
                "3       三         费率",
                "3.2.2   三（二）2  执行统一的费率。",
                "5       五         (missing in the archived text, MBC-99: 归档文本此条只有序号)"), session.lines());
    }

    @Test
    void aDocumentIsReadAsAWhole() throws Exception {
        document("test-2022-1", "--texts").execute();
        int at = session.lines().indexOf("三  [3]");
        assertEquals(List.of("三  [3]", "  费率", "  按下列规定缴费。", "三（二）2  [3.2.2]", "  执行统一的费率。", "  浮动另行规定。",
                "五  [5]", "  (missing in the archived text, MBC-99: 归档文本此条只有序号)"), session.lines().subList(at, at + 8));
    }

    @Test
    void aClauseIsReadWithThoseBelowIt() throws Exception {
        document("test-2022-1", "3").execute();
        assertEquals(List.of("测试函〔2022〕1号 三  [test-2022-1#3]", "  费率", "  按下列规定缴费。", "  （二）2 执行统一的费率。",
                "  浮动另行规定。"), session.lines());
    }

    @Test
    void aClauseInJsonHasTheShapeOfRest() throws Exception {
        document("test-2022-1", "5", "--json").execute();
        String json = session.printed().replaceAll("\\s+", "");
        assertTrue(json.startsWith("{\"id\":\"5\",\"clause\":\"五\",\"href\":\"/api/v1/documents/test-2022-1/clauses/5\","), json);
        assertTrue(json.contains("\"textStatus\":\"missing\",\"missing\":\"MBC-99\",\"reason\":\"归档文本此条只有序号\""), json);
    }

    @Test
    void aDocumentOrClauseThatIsNotThereIsSaidInOneLine() {
        assertEquals("document-unknown: 没有文件 gg-1 (near: test-2022-1)", refusal(document("gg-1")));
        assertEquals("clause-unknown: 没有条款 9 (near: 3.2.2)", refusal(document("test-2022-1", "9")));
        assertEquals("bad-request: There is no option --text; see --help.", refusal(document("test-2022-1", "--text")));
    }

    @Test
    void whatIsUnknownIsSaidInOneLineWithNearNames() {
        ExplainCommand elsewhere = explain();
        Injected.into(elsewhere, "place", "cn.nowhere");
        assertEquals("place-not-served: No active policy for 'cn.nowhere'. (near: cn.testland.testcity)", refusal(elsewhere));
        assertEquals("bad-request: 'wages' is not fact=value.", refusal(explain("wages")));
        assertEquals("bad-request: '1.7.2022' is not a day; write for instance 2022-07-01.", refusal(explain("--on=1.7.2022")));
        assertTrue(refusal(explain("--edition", "sha256:x")).startsWith("edition-unknown: "));
        assertTrue(refusal(explain("--known-at", "yesterday")).startsWith("bad-request: 'yesterday' is no moment"));
    }

    @Test
    void theListShowsWhereEveryVersionStands() throws Exception {
        administration.stored.add(Samples.policy(Samples.DIGEST, PolicyState.ACTIVE));
        administration.stored.add(Samples.policy(Samples.OTHER_DIGEST, PolicyState.RETIRED));
        list().execute();
        assertEquals(List.of(
                "PLACE                 NAME    VERSION  STATE    DIGEST               ARRIVED",
                "cn.testland.testcity  测试市  1.0.0    active   sha256:ab1200000000  2026-11-22 00:30:00",
                "cn.testland.testcity  测试市  1.0.0    retired  sha256:ab1300000000  2026-11-22 00:30:00"), session.lines());
        ListCommand retired = list("cn.testland");
        Injected.into(retired, "state", "retired");
        Injected.into(retired, "json", true);
        retired.execute();
        assertTrue(session.printed().contains("\"state\":\"retired\""));
        assertEquals(-1, session.printed().indexOf("\"state\":\"active\""));
    }

    @Test
    void aPlaceIsShownWithWhatItSays() throws Exception {
        show("990102").execute();
        assertEquals(List.of(
                "cn.testland.testcity 测试市 (city, 990100) is served",
                "  bundle   1.0.0 " + Samples.DIGEST,
                "  covers   990102 甲区",
                "",
                "ITEM  VALUE  DECIDED BY            FROM        CLAUSE                       KEY",
                "费率  0.4%   cn.testland.testcity  2022-06-27  测试函〔2022〕1号 三（二）2  work-injury.rate"), session.lines());
    }

    @Test
    void aStoredVersionIsShownWithItsReport() throws Exception {
        administration.stored.add(Samples.policy(Samples.DIGEST, PolicyState.REJECTED, Samples.finding()));
        show("sha256:ab12").execute();
        assertTrue(session.lines().containsAll(List.of("cn.testland.testcity 1.0.0 is rejected", "  passed   archive",
                "  failed   schema")), session.printed());
    }

    @Test
    void theLogIsListedAndVerified() throws Exception {
        LogCommand log = new LogCommand();
        Injected.into(log, "session", session);
        Injected.into(log, "administration", administration);
        log.execute();
        assertEquals("7    2026-11-22 00:30:00  wang  cn.testland.testcity → sha256:ab1200000000  sha256:ed1111111111  首次",
                session.lines().get(1));
        VerifyCommand verify = new VerifyCommand();
        Injected.into(verify, "session", session);
        Injected.into(verify, "administration", administration);
        verify.execute();
        assertEquals("The activation log is intact: 7 entries.", session.lines().get(2));
        administration.intact = false;
        assertEquals("conflict: The activation log was changed outside the platform.", refusal(verify));
    }

    private static String refusal(PolicyCommand command) {
        return assertThrows(CommandException.class, command::execute).getNiceHelp();
    }

    private ExplainCommand explain(String... words) {
        ExplainCommand command = new ExplainCommand();
        Injected.into(command, "session", session);
        Injected.into(command, "library", library);
        Injected.into(command, "context", context());
        Injected.into(command, "place", "990102");
        Injected.into(command, "rule", "work-injury.premium");
        Injected.into(command, "words", List.of(words));
        return command;
    }

    private static BundleContext context() {
        Bundle bundle = fake(Bundle.class, new Version(1, 2, 3, "x"));
        return fake(BundleContext.class, bundle);
    }

    private static <T> T fake(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
    }

    private DocumentCommand document(String document, String... words) {
        DocumentCommand command = new DocumentCommand();
        Injected.into(command, "session", session);
        Injected.into(command, "library", library);
        Injected.into(command, "document", document);
        Injected.into(command, "words", List.of(words));
        return command;
    }

    private ListCommand list(String... words) {
        ListCommand command = new ListCommand();
        Injected.into(command, "session", session);
        Injected.into(command, "administration", administration);
        Injected.into(command, "library", library);
        Injected.into(command, "words", List.of(words));
        return command;
    }

    private ShowCommand show(String... words) {
        ShowCommand command = new ShowCommand();
        Injected.into(command, "session", session);
        Injected.into(command, "administration", administration);
        Injected.into(command, "library", library);
        Injected.into(command, "words", List.of(words));
        return command;
    }
}
