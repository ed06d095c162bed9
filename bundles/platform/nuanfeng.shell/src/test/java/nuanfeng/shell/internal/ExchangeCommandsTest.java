// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.job.DifferenceJob;
import nuanfeng.job.DifferenceReport;
import nuanfeng.job.Exports;
import nuanfeng.job.ImportCount;
import nuanfeng.job.ImportOrder;
import nuanfeng.job.Job;
import nuanfeng.job.JobIssue;
import nuanfeng.job.JobState;
import nuanfeng.job.Jobs;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.job.RunJob;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.record.FakeRecords;
import nuanfeng.record.RecordException;
import nuanfeng.shell.internal.command.PolicyCommand;
import nuanfeng.shell.internal.job.DifferencesCommand;
import nuanfeng.shell.internal.job.ImportCommand;
import nuanfeng.shell.internal.job.JobsCommand;
import nuanfeng.shell.internal.record.ExportCommand;

class ExchangeCommandsTest {

    private final FakeDesk desk = new FakeDesk();
    private final FakeSession session = FakeSession.answering("");
    private final List<String> asked = new ArrayList<>();
    private final List<JobState> states = new ArrayList<>();
    private ImportOrder order;

    @TempDir
    Path folder;

    private final Jobs jobs = new Jobs() {
        @Override
        public Job take(ImportOrder ordered, InputStream bytes) throws IOException {
            asked.add(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
            order = ordered;
            return job(JobState.QUEUED, -1);
        }

        @Override
        public List<Job> all() {
            return List.of(job(JobState.DONE, 4));
        }

        @Override
        public Optional<Job> find(String id) {
            return id.equals("j1") ? Optional.of(job(states.isEmpty() ? JobState.DONE : states.remove(0), 4)) : Optional.empty();
        }

        @Override
        public void pause(String id) {
            asked.add("pause");
        }

        @Override
        public void resume(String id) {
            asked.add("resume");
        }

        @Override
        public void cancel(String id) {
            asked.add("cancel");
        }
    };

    private Job job(JobState state, long all) {
        return new Job("j1", order, state, new ImportCount(state == JobState.DONE ? 4 : 2, all, 3, 1, 3, 0, 0), Optional.of("UTF-8 mark"), Optional.empty(), List.of(),
                List.of(new Job.Group(1, List.of(new JobIssue("wrong", "表", "C7", "idNo", "digits-lost", Text.of("丢失", "lost"), Text.of("改", "mend it"))))),
                Instant.parse("2022-08-10T01:30:00Z"));
    }

    private static final RunJob RUN = new RunJob("work-injury.2022-07.1", new MonthlyRuns.Order("cn.testland.testcity", "work-injury", YearMonth.of(2022, 7), Map.of(), "test", ""),
            new PlaceId("cn.testland.testcity"), "sha256:1", JobState.RUNNING, 300, OptionalLong.of(1200), Optional.of(Text.of("等待", "waits")), Optional.empty(),
            Instant.parse("2022-08-10T01:00:00Z"));
    private DifferenceJob.Order recomputed;

    /** Knows one run, and computes differences at once: 501 of them. */
    private final MonthlyRuns runs = (MonthlyRuns) Proxy.newProxyInstance(MonthlyRuns.class.getClassLoader(), new Class<?>[] {MonthlyRuns.class}, (proxy, method, arguments) ->
            switch (method.getName()) {
                case "everywhere" -> List.of(RUN);
                case "recomputed" -> List.of();
                case "find" -> Optional.of(RUN).filter(each -> each.id().equals(arguments[1]));
                case "recompute" -> differences((DifferenceJob.Order) arguments[0]);
                case "findRecomputed" -> Optional.ofNullable(recomputed).map(this::differences);
                case "differences" -> page((String) arguments[2], (int) arguments[3]);
                default -> {
                    asked.add(method.getName() + " " + arguments[0] + " " + arguments[1]);
                    yield null;
                }
            });

    private DifferenceJob differences(DifferenceJob.Order ordered) {
        recomputed = ordered;
        return new DifferenceJob("d1", ordered, new PlaceId("cn.testland.testcity"), "sha256:1", JobState.DONE, 501, OptionalLong.of(501), Optional.empty(),
                Optional.of(new DifferenceReport(600, 501)), Instant.parse("2022-08-10T01:00:00Z"));
    }

    private static DifferenceReport.Page page(String after, int limit) {
        int from = after.isEmpty() ? 0 : Integer.parseInt(after) + 1;
        List<DifferenceReport.Row> rows = IntStream.range(from, Math.min(501, from + limit)).mapToObj(each -> new DifferenceReport.Row(Integer.toString(each), List.of("T-" + each),
                YearMonth.of(2022, 7), new BigDecimal("36.51"), Optional.of(new BigDecimal("45.63")), List.of("a#1"), List.of("b#2"))).toList();
        return new DifferenceReport.Page(rows, from + limit < 501 ? Optional.of(Integer.toString(from + limit - 1)) : Optional.empty());
    }

    @Test
    void aRunIsAJobLikeAnyOther() throws Exception {
        assertEquals("cn.testland.testcity~work-injury.2022-07.1 run work-injury 2022-07: running, 300 of 1200 questions (2022-08-10T09:00:00+08:00, test)",
                run(new JobsCommand()).get(1));
        assertEquals("  waits", run(new JobsCommand(), "cn.testland.testcity~work-injury.2022-07.1").get(1));
        run(new JobsCommand(), "cn.testland.testcity~work-injury.2022-07.1", "--pause");
        assertEquals(List.of("pause cn.testland.testcity work-injury.2022-07.1"), asked);
        assertTrue(assertThrows(Exception.class, () -> run(new JobsCommand(), "cn.testland.testcity~work-injury.2022-07.1", "--errors")).getMessage().startsWith("bad-request"));
    }

    @Test
    void whatDiffersIsPrintedPageByPage() throws Exception {
        List<String> lines = run(new DifferencesCommand(), "phasedCut=0.20", "--from", "2022-07", "--key", "work-injury.rate");
        assertEquals("Optional[work-injury.rate] 2022-07 2022-07 {phasedCut=0.20}", recomputed.key() + " " + recomputed.from() + " " + recomputed.to() + " " + recomputed.given());
        assertEquals("  600 compared, 501 differ", lines.stream().filter(each -> each.contains("compared")).findFirst().orElseThrow());
        assertTrue(lines.contains("  2022-07 T-0: 36.51 → 45.63 (+9.12)  a#1 → b#2") && lines.get(lines.size() - 1).startsWith("  2022-07 T-500:"), lines::toString);
        assertEquals(501, lines.stream().filter(each -> each.startsWith("  2022-07 ")).count());
        assertEquals(2, run(new DifferencesCommand(), "--from", "2022-07", "--json").size());
        for (String[] wrong : new String[][] {{}, {"--from", "July"}, {"--from", "2022-07", "--plan", "x", "--edition", "y"}, {"x", "--from", "2022-07"}}) {
            assertTrue(assertThrows(Exception.class, () -> run(new DifferencesCommand(), wrong)).getMessage().startsWith("bad-request"));
        }
    }

    @BeforeEach
    void begin() throws Exception {
        session.currentDir(folder);
        Files.writeString(folder.resolve("t.csv"), "a,b\n");
        run(new ImportCommand(), "t.csv", "--detach");
        asked.clear();
    }

    private List<String> run(PolicyCommand command, String... words) throws Exception {
        int before = session.lines().size();
        Injected.into(command, "session", session);
        Injected.into(command, "desk", desk);
        Injected.into(command, "words", new ArrayList<>(List.of(words)));
        if (command instanceof JobsCommand) {
            Injected.into(command, "jobs", jobs);
            Injected.into(command, "runs", runs);
        } else if (command instanceof DifferencesCommand) {
            Injected.into(command, "library", new FakeLibrary());
            Injected.into(command, "runs", runs);
            Injected.into(command, "place", "990102");
            Injected.into(command, "run", "work-injury");
        } else {
            Injected.into(command, "library", new FakeLibrary());
            Injected.into(command, "place", "990102");
            Injected.into(command, "type", "outlet");
            if (command instanceof ImportCommand) {
                Injected.into(command, "jobs", jobs);
            } else {
                Injected.into(command, "records", new FakeRecords());
                Injected.into(command, "exports", (Exports) (search, sight, format, charset) -> out -> {
                    out.write((format + charset + sight.purpose() + search.filters().size()).getBytes(StandardCharsets.UTF_8));
                    if (format.equals("xlsx")) {
                        throw new RecordException(RecordException.Kind.UNAVAILABLE, Text.of("无", "away"));
                    }
                    return 7;
                });
            }
        }
        command.execute();
        return session.lines().subList(before, session.lines().size());
    }

    @Test
    void aFileIsImportedWithABarUntilItIsDone() throws Exception {
        states.addAll(List.of(JobState.QUEUED, JobState.RUNNING, JobState.DONE));
        List<String> lines = run(new ImportCommand(), "t.csv", "--dry-run", "--mode", "good", "--columns", "b:-", "--reason", "x");
        assertEquals(List.of("a,b\n"), asked);
        assertTrue(order.dryRun() && !order.all() && order.columns().equals("b:-") && order.format().equals("csv"));
        assertTrue(lines.stream().anyMatch(each -> each.contains("[###############...............] 50% 2 of 4 rows, running")), lines::toString);
        assertTrue(lines.stream().anyMatch(each -> each.contains("] 100% 4 of 4 rows, done")), lines::toString);
        assertTrue(lines.contains("  wrong: 1, the first at C7: lost"), lines::toString);
        assertThrows(Exception.class, () -> run(new ImportCommand(), "none.csv"));
        assertTrue(assertThrows(Exception.class, () -> run(new ImportCommand(), "t.csv", "--mode", "some")).getMessage().startsWith("bad-request"));
    }

    @Test
    void jobsAreShownStoppedAndGoOn() throws Exception {
        assertTrue(run(new JobsCommand()).get(0).startsWith("j1 cn.testland.testcity outlet: done, 4 of 4 rows"), session::printed);
        assertEquals(List.of("wrong 表!C7: lost → mend it"), run(new JobsCommand(), "j1", "--errors"));
        for (String verb : List.of("pause", "resume", "cancel")) {
            run(new JobsCommand(), "j1", "--" + verb);
        }
        assertEquals(List.of("pause", "resume", "cancel"), asked);
        assertTrue(run(new JobsCommand(), "j1", "--json").get(0).startsWith("{\"id\":\"j1\""));
        assertTrue(assertThrows(Exception.class, () -> run(new JobsCommand(), "none")).getMessage().startsWith("bad-request"));
    }

    @Test
    void aSearchIsWrittenAsAFileThatItsOwnerReads() throws Exception {
        assertTrue(run(new ExportCommand(), "out.csv", "district=990102", "--charset", "GB18030").get(0).startsWith("7 records written to "));
        assertEquals("csvOptional[GB18030]Optional.empty1", Files.readString(folder.resolve("out.csv")));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("out.csv"))));
        assertTrue(assertThrows(Exception.class, () -> run(new ExportCommand(), "out.csv")).getMessage().contains("out.csv"));
        assertThrows(Exception.class, () -> run(new ExportCommand(), "out.xlsx"));
        assertFalse(Files.exists(folder.resolve("out.xlsx")) || Files.exists(folder.resolve("out.xlsx.part")));
    }
}
