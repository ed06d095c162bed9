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
import nuanfeng.filing.ReportShelf.Step;
import nuanfeng.register.internal.database.Source;

/** A process that fills in, puts together, hands in, files and corrects reports until it is killed, and says what was acknowledged: {@code 12 SUBMITTED}. */
final class ReportVictim {

    private static final int WRITERS = 3;

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
            KeptReport first = filed(reports, out, unit, "p" + round, OptionalLong.empty(), random);
            if (random.nextBoolean()) {
                filed(reports, out, unit, "p" + round, OptionalLong.of(first.id()), random);
            }
        }
    }

    private static KeptReport filed(KeptReports reports, PrintStream out, String unit, String period, OptionalLong corrects, Random random) {
        KeptReport report = told(out, reports.open(Shelves.fresh(unit, period, corrects)));
        Content content = Shelves.content(unit, random.nextInt(1000));
        report = told(out, reports.step(report.id(), report.version(), new Step(Deed.AGGREGATE, Optional.of(new Content(content.whole(), content.hash(),
                List.of(new KeptReport.Part(report.id(), unit, 1)))), Optional.empty(), List.of(), Optional.empty(), Shelves.who(""))));
        report = told(out, reports.step(report.id(), report.version(), Step.of(Deed.CHECK, Shelves.who(""))));
        String number = unit + period + "-" + report.attempt();
        report = told(out, reports.step(report.id(), report.version(), Shelves.submit(number)));
        return told(out, reports.step(report.id(), report.version(), Shelves.received(Deed.FILE, number)));
    }

    private static KeptReport told(PrintStream out, KeptReport report) {
        out.println(report.id() + " " + report.version() + " " + report.state());
        return report;
    }
}
