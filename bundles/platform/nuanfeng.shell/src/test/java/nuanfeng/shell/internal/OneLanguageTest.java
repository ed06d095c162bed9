// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nuanfeng.calendar.LegalTime;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.policy.Text;
import nuanfeng.shell.internal.agency.AgenciesCommand;
import nuanfeng.shell.internal.calculation.ExplainCommand;
import nuanfeng.shell.internal.calendar.CalendarCommand;
import nuanfeng.shell.internal.command.PolicyCommand;
import nuanfeng.shell.internal.difference.DiffCommand;
import nuanfeng.shell.internal.document.DocumentCommand;
import nuanfeng.shell.internal.duty.DutiesCommand;
import nuanfeng.shell.internal.lifecycle.ListCommand;
import nuanfeng.shell.internal.lifecycle.LogCommand;
import nuanfeng.shell.internal.lifecycle.PlanCommand;
import nuanfeng.shell.internal.lifecycle.ShowCommand;
import nuanfeng.shell.internal.lifecycle.VerifyCommand;
import nuanfeng.shell.internal.measure.MeasuresCommand;

/** What people read at the console is in one language, Chinese unless they want English; nothing that they read stands in the code. */
class OneLanguageTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-05-01T00:00:00Z"), LegalTime.ZONE);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern SENTENCE = Pattern.compile("[A-Za-z]{2,}[,;:]? [a-z]{2,}|[\\p{IsHan}]{2,}");
    /** What only programmers read: logs, what ends in them, and what Karaf itself shows. */
    private static final Pattern FOR_PROGRAMMERS = Pattern.compile("LOG\\.|IllegalStateException|cells for %s headings|UncheckedIOException|Logger|@Command|description =|@Designate"
            + "|@AttributeDefinition|@ObjectClassDefinition");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH_WORDS = Pattern.compile("(?<![-:=/.{A-Za-z])\\b[a-z]{2,} [a-z]{2,}\\b");

    private final FakeLibrary library = new FakeLibrary();
    private final FakeAdministration administration = new FakeAdministration();

    /** Rooms of other modules that speak to administrators are held to the same. */
    @ParameterizedTest
    @ValueSource(strings = {"nuanfeng.shell", "nuanfeng.lifecycle", "nuanfeng.extender"})
    void noSentenceStandsInTheCode(String module) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(Path.of("..", module, "src/main/java"), ".java")) {
            String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "").replace("'\"'", "");
            for (String statement : code.split("(?<=[;{}])\\s*\\n")) {
                LITERAL.matcher(FOR_PROGRAMMERS.matcher(statement).find() ? "" : statement).results().map(each -> each.group(1))
                        .filter(each -> SENTENCE.matcher(each).find() && !ALLOWED.contains(each)).forEach(each -> found.add(file.getFileName() + ": " + each));
            }
        }
        assertEquals(List.of(), found);
    }

    /** They end in the server's log. */
    private static final Set<String> ALLOWED = Set.of("Another server works in %s already.", "%s is a courier: nothing of it runs",
            "%s cannot be put under a budget: %s", "policy bundles are taken from %s only");

    @ParameterizedTest
    @ValueSource(strings = {"nuanfeng.shell", "nuanfeng.lifecycle", "nuanfeng.extender"})
    void everyPhraseIsInItsLanguage(String module) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(Path.of("..", module, "src/main/resources"), "phrases.properties")) {
            Properties phrases = new Properties();
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                phrases.load(in);
            }
            for (String key : phrases.stringPropertyNames()) {
                String said = phrases.getProperty(key).replaceAll("%\\d*\\$?s", "");
                if (key.endsWith(".en") ? HAN.matcher(said).find() : ENGLISH_WORDS.matcher(said.replaceAll("policy:\\S+( --\\S+)*|register:\\S+( --\\S+)*", "")).find()) {
                    found.add(file.getParent().getFileName() + " " + key + ": " + said);
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyTableHasChineseHeadingsUnlessSomebodyWantsEnglish() throws Exception {
        administration.stored.add(Samples.policy(Samples.DIGEST, PolicyState.CANDIDATE));
        administration.remarks.add(Text.of("文件已删除。", "A file was deleted."));
        for (PolicyCommand command : commands()) {
            List<String> chinese = said(command, "zh");
            List<String> english = said(command, "en");
            String name = command.getClass().getSimpleName();
            assertFalse(chinese.isEmpty(), name);
            assertEquals(chinese.size(), english.size(), name);
            assertFalse(chinese.equals(english), name);
            for (int i = 0; i < chinese.size(); i++) {
                // A heading stands where the other language's does; in Chinese it has no Latin word but those of values, in English it is upper case.
                if (english.get(i).strip().matches("[A-Z][A-Z ]*[A-Z]")) {
                    assertFalse(chinese.get(i).matches(".*[A-Za-z].*"), name + ": " + chinese.get(i));
                }
                assertFalse(ENGLISH_WORDS.matcher(chinese.get(i).replaceAll("policy:\\S+( --\\S+)*", "")).find(), name + ": " + chinese.get(i));
            }
        }
    }

    /** Without a session's language and without --lang it is Chinese, whatever the machine that builds this speaks. */
    @Test
    void theLanguageOfTheCommandGoesBeforeThatOfTheSession() throws Exception {
        administration.stored.add(Samples.policy(Samples.DIGEST, PolicyState.CANDIDATE));
        ListCommand list = with(new ListCommand());
        FakeSession session = FakeSession.withoutTerminal();
        Injected.into(list, "session", session);
        Injected.into(list, "lang", "zh");
        list.execute();
        assertTrue(session.lines().get(0).startsWith("地区"), session.printed());
        assertTrue(session.printed().contains("待启用"), session.printed());
    }

    private List<PolicyCommand> commands() {
        PolicyCommand explain = with(new ExplainCommand());
        Injected.into(explain, "place", "990102");
        Injected.into(explain, "rule", "work-injury.premium");
        Injected.into(explain, "words", List.of());
        PolicyCommand calendar = of(new CalendarCommand(), "--from", "2022-04-29", "--to", "2022-05-10");
        PolicyCommand duties = of(new DutiesCommand(), "--from", "2022-11-01");
        PolicyCommand diff = of(new DiffCommand());
        Injected.into(diff, "against", "990102");
        PolicyCommand show = with(new ShowCommand());
        Injected.into(show, "words", List.of("990102", Samples.DIGEST));
        PolicyCommand plan = with(new PlanCommand());
        Injected.into(plan, "words", List.of("ab12"));
        return List.of(explain, calendar, duties, diff, show, plan, of(new MeasuresCommand()), with(new AgenciesCommand()), with(new DocumentCommand()),
                with(new ListCommand()), with(new LogCommand()), with(new VerifyCommand()));
    }

    private PolicyCommand of(PolicyCommand command, String... words) {
        with(command);
        Injected.into(command, "place", "990102");
        Injected.into(command, "words", List.of(words));
        return command;
    }

    private <T extends PolicyCommand> T with(T command) {
        Injected.where(command, "library", library);
        Injected.where(command, "administration", administration);
        Injected.where(command, "clock", CLOCK);
        return command;
    }

    private static List<String> said(PolicyCommand command, String language) throws Exception {
        FakeSession session = FakeSession.withoutTerminal();
        session.put(PolicyCommand.LANGUAGE_VARIABLE, language);
        Injected.into(command, "session", session);
        command.execute();
        return session.lines();
    }

    private static Set<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new TreeSet<>(files.filter(each -> each.toString().endsWith(ending)).toList());
        }
    }
}
