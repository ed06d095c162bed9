// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.TestPolicies.GUIGANG;
import static nuanfeng.itests.TestPolicies.KUNMING;
import static nuanfeng.itests.TestPolicies.PREMIUM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nuanfeng.testkit.PolicyJar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The console answers in JSON what REST answers, byte for byte. Every command is asked: with its question here, or as a list of what a place says
 * on a day.
 */
class ConsoleIT {

    private static final Distribution nuanfeng = Distribution.shared();
    private static final Api api = new Api(nuanfeng);
    private static final Console console = new Console(nuanfeng);
    /** Asked in the two tests of changing. */
    private static final Set<String> CHANGING = Set.of("policy:submit", "policy:activate", "policy:rollback", "policy:remove",
            "policy:forget");
    /** Reports that are kept; ReportsIT begins some and takes them to their end. */
    private static final Set<String> OF_KEPT_REPORTS = Set.of("report:begin", "report:show", "report:enter", "report:step", "report:sheet");
    /** Characters that an answer has at least which could be cut off. */
    private static final int LONG = 200_000;
    private static final int TIMES = 3;
    private static final String RANGE = "from=2022-06-01&to=2022-12-31";
    private static final String FROM_TO = " --from 2022-06-01 --to 2022-12-31";

    /** A command without its {@code --json}, and what REST answers to the same question, body by body. */
    private record Sibling(String command, List<Supplier<Answer>> answers) {

        @SafeVarargs
        static Sibling of(String command, Supplier<Answer>... answers) {
            return new Sibling(command, List.of(answers));
        }

        static Sibling of(String command, String... paths) {
            return new Sibling(command, Arrays.stream(paths).map(path -> (Supplier<Answer>) () -> api.get(path).expect(200)).toList());
        }

        List<String> bodies() {
            return answers.stream().map(answer -> answer.get().text()).toList();
        }
    }

    private static final List<Sibling> ASKING = List.of(
            Sibling.of("policy:agencies", "/agencies"),
            Sibling.of("policy:agencies --place 450802", "/agencies?place=450802"),
            Sibling.of("policy:agencies guigang-hrss employer", "/agencies/guigang-hrss", "/agencies/employer"),
            Sibling.of("policy:calendar 450802 --all" + FROM_TO, "/calendars/450802/days?" + RANGE),
            Sibling.of("policy:calendar 450802" + FROM_TO, "/calendars/450802/working-days?" + RANGE),
            Sibling.of("policy:calendar cn.guangxi.guigang --from 2022-09-29 --add 12",
                    "/calendars/cn.guangxi.guigang/working-days?from=2022-09-29&add=12"),
            Sibling.of("policy:diff 450800 530100 --on 2022-12-15", "/places/450800/diff?against=530100&on=2022-12-15"),
            Sibling.of("policy:diff 530100 CN --kept --on 2022-12-15", "/places/530100/diff?against=CN&kept=true&on=2022-12-15"),
            Sibling.of("policy:document", "/documents"),
            Sibling.of("policy:document --place 450800", "/documents?place=450800"),
            Sibling.of("policy:document gg-2022-18", "/documents/gg-2022-18"),
            Sibling.of("policy:document gg-2022-18 --texts", "/documents/gg-2022-18?texts=true"),
            Sibling.of("policy:document gg-2022-18 3.2 3.2.2", "/documents/gg-2022-18/clauses/3.2", "/documents/gg-2022-18/clauses/3.2.2"),
            Sibling.of("policy:duties 450800" + FROM_TO, "/places/450800/duties?" + RANGE),
            Sibling.of("policy:duties 450802 --kind report,list --who guigang-hrss" + FROM_TO,
                    "/places/450802/duties?kind=report,list&who=guigang-hrss&" + RANGE),
            Sibling.of("policy:duties --who guigang-hrss" + FROM_TO, "/agencies/guigang-hrss/duties?" + RANGE),
            Sibling.of("policy:explain 450802 work-injury.premium month=2022-07 population=OUTLET wages=3200.00,3500.5 floatingFactor=1 phasedCut=0",
                    () -> api.calculate("450802", PREMIUM, """
                            {"month":"2022-07","population":"OUTLET","wages":["3200.00","3500.5"],"floatingFactor":"1","phasedCut":"0"}""").expect(200)),
            Sibling.of("policy:explain cn.yunnan.kunming clock.case-filing event=2022-04-01 --texts --on 2022-04-02",
                    () -> api.calculate(KUNMING, "clock.case-filing", "?texts=true&on=2022-04-02", "{\"facts\":{\"event\":\"2022-04-01\"}}").expect(200)),
            Sibling.of("policy:explain 450800 work-injury.route --on 2022-07-15 licensed=false filed=true employerCapacity=false owner.licensed=true "
                    + "owner.employerCapacity=true owner.licencePlace=450100",
                    () -> api.calculate("450800", "work-injury.route", "?on=2022-07-15", """
                            {"facts":{"licensed":false,"filed":true,"employerCapacity":false,"owner":
                             {"licensed":true,"employerCapacity":true,"licencePlace":"450100"}}}""")),
            Sibling.of("policy:explain 450800 work-injury.premium month=2022-06 population=OUTLET totalWages=32800.50 floatingFactor=1 phasedCut=0",
                    () -> api.calculate("450800", PREMIUM, TestPolicies.premium("2022-06")).expect(422)),
            Sibling.of("policy:explain 450800 work-injury.premium month=2022-13 shoes=2 --texts",
                    () -> api.calculate("450800", PREMIUM, "?texts=true", "{\"facts\":{\"month\":\"2022-13\",\"shoes\":\"2\"}}").expect(422)),
            Sibling.of("policy:agenda --kind starts,ends" + FROM_TO, "/agenda?kind=starts,ends&" + RANGE),
            Sibling.of("policy:agenda 450802 --kind starts,duty-due" + FROM_TO, "/agenda?place=450802&kind=starts,duty-due&" + RANGE),
            Sibling.of("policy:gaps --on 2022-07-15 --status not-configured,ended", "/gaps?on=2022-07-15&status=not-configured,ended"),
            Sibling.of("policy:gaps 500000 --on 2022-07-15", "/gaps?place=500000&on=2022-07-15"),
            Sibling.of("policy:matrix cn 450800 530100 --on 2022-12-15", "/measures?places=cn,450800,530100&on=2022-12-15"),
            Sibling.of("policy:search 港北 工伤 --limit 30", "/search?q=%E6%B8%AF%E5%8C%97%20%E5%B7%A5%E4%BC%A4&limit=30"),
            Sibling.of("policy:timeline 450802 work-injury.rate", "/places/450802/parameters/work-injury.rate/timeline"),
            Sibling.of("policy:list", () -> api.admin("/policies").expect(200)),
            Sibling.of("policy:log", () -> api.admin("/activations").expect(200)),
            Sibling.of("policy:log cn.guangxi.guigang", () -> api.admin("/activations?place=cn.guangxi.guigang").expect(200)),
            Sibling.of("policy:plan --remove cn.guangxi.guigang", () -> plan(Api.removal(GUIGANG))),
            Sibling.of("policy:registers --on 2022-07-15", "/registers?on=2022-07-15"),
            Sibling.of("policy:registers 450800 --on 2022-07-15", "/places/450800/registers?on=2022-07-15"),
            Sibling.of("policy:registers 110000 outlet enterprise --on 2022-07-15", "/places/110000/registers/outlet/definition?on=2022-07-15",
                    "/places/110000/registers/enterprise/definition?on=2022-07-15"),
            Sibling.of("report:forms 450800 --on 2022-07-26", "/places/450800/forms?on=2022-07-26"),
            Sibling.of("report:forms 450800 guigang-f-03", "/places/450800/forms/guigang-f-03"),
            Sibling.of("report:fill 450800 guigang-f-04 2022-07", "/places/450800/forms/guigang-f-04/preview?period=2022-07"),
            Sibling.of("report:list 450800 --period 1949-10", () -> api.admin("/places/450800/reports?period=1949-10").expect(200)),
            Sibling.of("policy:show 450802 --on 2022-07-15", "/places/450802", "/places/450802/parameters?on=2022-07-15"),
            Sibling.of("policy:show 450800 --on 2022-07-15 --status not-configured,ended", "/places/450800", "/places/450800/parameters?on=2022-07-15&status=not-configured,ended"),
            Sibling.of("policy:show cn", "/places/cn", "/places/cn/parameters"),
            Sibling.of("policy:verify", () -> api.admin("/activations/verify").expect(200)));

    @AfterEach
    void leaveAsFound() {
        api.restoreShipped();
    }

    /** All questions; a command that has none above asks for a place on a day, at the address that is called like it. */
    private static List<Sibling> asking() {
        Set<String> known = console.commands();
        Set<String> asked = asked();
        assertTrue(known.containsAll(asked), known::toString);
        return Stream.concat(ASKING.stream(), known.stream().filter(command -> !asked.contains(command) && !OF_KEPT_REPORTS.contains(command))
                .map(command -> Sibling.of(command + " 530100 --on 2022-12-15",
                        "/places/530100/%s?on=2022-12-15".formatted(command.substring(command.indexOf(':') + 1))))).toList();
    }

    private static Set<String> asked() {
        Set<String> asked = new TreeSet<>(CHANGING);
        asked.add("policy:help");
        ASKING.forEach(sibling -> asked.add(sibling.command().split(" ")[0]));
        return asked;
    }

    /** Each with an example that can be typed as it stands; those that change something name a version of somebody's own. */
    @ParameterizedTest
    @CsvSource({"zh, docs/zh/shell.md", "en, docs/shell.md"})
    void helpAndItsPageShowEveryCommandWithAnExample(String language, String page) throws IOException {
        List<String> examples = console.printed("policy:help --lang " + language).stream().filter(line -> line.matches("  (policy|report):.*"))
                .map(String::strip).toList();
        Set<String> shown = examples.stream().map(example -> example.split(" ")[0]).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(console.commands(), shown);
        String text = Files.readString(Path.of(System.getProperty("nuanfeng.root", "..")).resolve(page));
        // The command of a subject that comes new is shown by itself, and is on the page when it has an example of its own.
        assertEquals(List.of(), examples.stream().filter(example -> asked().contains(example.split(" ")[0]) && !text.contains("`" + example + "`")).toList());

        Set<String> changing = new TreeSet<>(CHANGING);
        changing.addAll(Set.of("policy:plan", "report:fill"));
        List<String> asking = examples.stream().filter(example -> asked().contains(example.split(" ")[0]) && !changing.contains(example.split(" ")[0])).toList();
        List<List<String>> printed = console.printed(asking);
        for (int i = 0; i < asking.size(); i++) {
            assertFalse(printed.get(i).isEmpty(), asking.get(i));
        }
    }

    @Test
    void whatIsAskedIsAnsweredByTheSameBytes() {
        List<Sibling> asking = asking();
        List<List<String>> printed = console.printed(asking.stream().map(sibling -> sibling.command() + " --json").toList());
        for (int i = 0; i < asking.size(); i++) {
            assertEquals(asking.get(i).bodies(), printed.get(i), asking.get(i).command());
        }
    }

    /** Longer than what is under way at once between server and client. */
    @Test
    void theLastAnswerArrivesWholeHoweverLongItIs() {
        Sibling measures = asking().stream().filter(sibling -> sibling.command().startsWith("policy:measures ")).findFirst().orElseThrow();
        List<String> whole = measures.bodies();
        assertTrue(String.join("", whole).length() > LONG, () -> "Too short to be cut off: " + measures.command());
        for (int times = 0; times < TIMES; times++) {
            assertEquals(whole, console.printedAtLast(measures.command() + " --json"));
        }
    }

    @Test
    void aVersionThatIsSubmittedPlannedAndForgottenIsToldByTheSameBytes(@TempDir Path folder) throws IOException {
        PolicyJar jar = TestPolicies.guigang("0.005");
        Path file = Files.write(folder.resolve("next.jar"), jar.bytes());
        List<String> submitted = console.printed("policy:submit %s --json".formatted(file));
        String stored = api.policy(jar.digest()).expect(200).text();
        assertEquals(List.of(stored), submitted);

        List<List<String>> printed = console.printed(List.of("policy:show %s --json".formatted(jar.digest()),
                "policy:plan %s --json".formatted(jar.digest())));
        assertEquals(List.of(List.of(stored), List.of(api.plan(jar.digest()).expect(200).text())), printed);

        assertEquals(List.of(stored), console.printed("policy:forget %s --json".formatted(jar.digest())));
        api.policy(jar.digest()).expect(404);
    }

    @Test
    void whatIsChangedIsToldAsPlanAndActivation(@TempDir Path folder) throws IOException {
        PolicyJar jar = TestPolicies.guigang("0.005");
        api.submit(jar).expect(201);
        isToldLike("policy:activate " + jar.digest(), Api.change(jar));
        isToldLike("policy:rollback " + GUIGANG, change(PolicyJar.digest(Distribution.policyJar(GUIGANG))));
        isToldLike("policy:remove " + GUIGANG, Api.removal(GUIGANG));
    }

    /** Records are made, changed, ended, let live again and read at the console; REST tells the same of them. Files, jobs and runs have tests of their own. */
    @Test
    void recordsAreToldByTheSameBytes() throws IOException {
        Set<String> tested = Set.of("register:enter", "register:show", "register:list", "register:change", "register:end", "register:history", "register:verify",
                "register:accesses");
        Set<String> elsewhere = Set.of("register:import", "register:jobs", "register:export", "register:run", "register:differences", "register:outbox", "register:remind", "register:backup");
        assertEquals(Stream.concat(tested.stream(), elsewhere.stream()).collect(Collectors.toCollection(TreeSet::new)), console.commandsOfRecords());
        for (String page : List.of("docs/zh/shell.md", "docs/shell.md")) {
            String text = Files.readString(Path.of(System.getProperty("nuanfeng.root", "..")).resolve(page));
            assertEquals(List.of(), console.commandsOfRecords().stream().filter(each -> !text.contains("`" + each + " ")).toList());
        }

        String registers = "/places/450800/registers/";
        JsonNode made = json(console.printed("register:enter 450800 brand code=CONSOLE name=试验品牌 --reason 试验 --json"));
        String id = made.path("id").asText();
        String there = registers + "brand/" + id;
        assertEquals(api.admin(there).expect(200).text(), made.toString());
        JsonNode changed = json(console.printed("register:change 450800 brand %s name=试验二 --version 1 --reason 更名 --json".formatted(id)));
        assertEquals(api.admin(there).expect(200).text(), changed.toString());
        assertEquals("2 试验二", changed.path("version").asText() + " " + changed.at("/body/name").asText());
        JsonNode ended = json(console.printed("register:end 450800 brand %s --version 2 --on 2099-01-01 --reason 试验 --json".formatted(id)));
        assertEquals(api.admin(there).expect(200).text(), ended.toString());
        JsonNode back = json(console.printed("register:end 450800 brand %s --version 3 --return --reason 试验 --json".formatted(id)));
        assertEquals(api.admin(there).expect(200).text(), back.toString());

        List<Sibling> reading = List.of(
                Sibling.of("register:show 450800 brand " + id, () -> api.admin(there).expect(200)),
                Sibling.of("register:list 450800 brand code=CONSOLE", () -> api.admin(registers + "brand?code=CONSOLE").expect(200)),
                Sibling.of("register:list cn brand code=CONSOLE --below", () -> api.admin("/registers/brand?place=cn&code=CONSOLE").expect(200)),
                Sibling.of("register:list 450800 brand code=CONSOLE --on 2099-02-01 --ended", () -> api.admin(registers + "brand?code=CONSOLE&on=2099-02-01&ended=true").expect(200)),
                Sibling.of("register:history 450800 brand " + id, () -> api.admin(there + "/history").expect(200)),
                Sibling.of("register:accesses 450800 brand " + id, () -> api.admin(there + "/accesses").expect(200)),
                Sibling.of("register:verify 450800 brand " + id, () -> api.admin(there + "/history/verify").expect(200)));
        List<List<String>> printed = console.printed(reading.stream().map(sibling -> sibling.command() + " --json").toList());
        for (int i = 0; i < reading.size(); i++) {
            assertEquals(reading.get(i).bodies(), printed.get(i), reading.get(i).command());
        }
        assertEquals(1, json(printed.get(2)).path("items").size(), printed::toString);
        assertTrue(json(printed.get(6)).path("intact").asBoolean());
        console.printed("register:end 450800 brand %s --version 4 --reason 试验 --json".formatted(id));
    }

    private static JsonNode json(List<String> printed) throws IOException {
        assertEquals(1, printed.size(), printed::toString);
        return new ObjectMapper().readTree(printed.get(0));
    }

    private static void isToldLike(String command, String change) {
        Answer planned = plan(change);
        // Records of the place may be there, which a change leaves without a definition.
        String accepted = planned.elements("/consequences").map(each -> " --accept '" + each.path("id").asText() + "'").collect(Collectors.joining());
        String plan = planned.text();
        List<String> printed = console.printed(command + accepted + " --yes --json --comment itests");
        assertEquals(2, printed.size(), printed::toString);
        assertEquals(plan, printed.get(0));
        String log = api.admin("/activations").expect(200).text();
        assertTrue(log.startsWith("[" + printed.get(1)), () -> printed.get(1) + " is not the newest of " + log);
    }

    private static Answer plan(String change) {
        return api.post("/plans", "{\"changes\":[%s]}".formatted(change)).expect(200);
    }

    private static String change(String digest) {
        return "{\"place\":\"%s\",\"digest\":\"%s\"}".formatted(GUIGANG, digest);
    }
}
