// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.report;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

import nuanfeng.calendar.LegalTime;
import nuanfeng.filing.Deed;
import nuanfeng.filing.KeptReport;
import nuanfeng.filing.ReportShelf.Content;
import nuanfeng.filing.ReportShelf.Fresh;
import nuanfeng.filing.ReportShelf.Step;
import nuanfeng.record.RecordException;
import nuanfeng.register.internal.database.Source;

/**
 * A process that fills in, puts together, hands in, files and corrects reports, and erases what was kept long enough, until it is killed; it says what was
 * acknowledged: {@code 12 4 SUBMITTED}, {@code retained 7}.
 */
final class ReportVictim {

    private static final int WRITERS = 3;
    private static final int ROUNDS_A_RETENTION = 2;

    private ReportVictim() {
    }

    /** @param arguments url, user, file of keys, a name that no other round has, seed */
    public static void main(String[] arguments) throws Exception {
        Shelves shelves = new Shelves(new Source(arguments[0], arguments[1], () -> "", 6, 30), Path.of(arguments[2]), Clock.system(LegalTime.ZONE));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("ready");
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            new Thread(() -> write(shelves.reports, out, arguments[3] + writer, new Random(Long.parseLong(arguments[4]) + writer))).start();
        }
    }

    private static void write(KeptReports reports, PrintStream out, String unit, Random random) {
        for (int round = 0;; round++) {
            String period = "p" + round;
            try {
                KeptReport first = filed(reports, out, Shelves.fresh(unit, period, OptionalLong.empty()), Optional.empty(), random);
                if (random.nextBoolean()) {
                    first = filed(reports, out, Shelves.fresh(unit, period, OptionalLong.of(first.id())), Optional.empty(), random);
                }
                filed(reports, out, Shelves.fresh("over " + unit, period, OptionalLong.empty()), Optional.of(first), random);
            } catch (RecordException e) {
                // Another writer's retention came first.
                if (e.kind() != RecordException.Kind.PRECONDITION_FAILED && e.kind() != RecordException.Kind.CONFLICT) {
                    throw e;
                }
            }
            if (random.nextInt(ROUNDS_A_RETENTION) == 0) {
                out.println("retained " + Shelves.retain(reports).erased());
            }
        }
    }

    private static KeptReport filed(KeptReports reports, PrintStream out, Fresh fresh, Optional<KeptReport> part, Random random) {
        KeptReport report = told(out, reports.open(fresh));
        String unit = report.subject().unit();
        Content content = Shelves.content(unit, random.nextInt(1000));
        List<KeptReport.Part> parts = part.map(each -> new KeptReport.Part(each.id(), each.subject().unit(), each.version())).stream().toList();
        report = told(out, reports.step(report.id(), report.version(), new Step(part.isPresent() ? Deed.AGGREGATE : Deed.FILL,
                Optional.of(new Content(content.whole(), content.hash(), parts)), Optional.empty(), List.of(), Optional.empty(), Shelves.who(""))));
        report = told(out, reports.step(report.id(), report.version(), Step.of(Deed.CHECK, Shelves.who(""))));
        String number = unit + report.subject().period() + "-" + report.attempt();
        report = told(out, reports.step(report.id(), report.version(), Shelves.submit(number)));
        return told(out, reports.step(report.id(), report.version(), Shelves.received(Deed.FILE, number)));
    }

    private static KeptReport told(PrintStream out, KeptReport report) {
        out.println(report.id() + " " + report.version() + " " + report.state());
        return report;
    }
}
