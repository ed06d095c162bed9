// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.report;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Role;
import nuanfeng.filing.KeptReport;
import nuanfeng.shell.internal.command.Takes;

@Service
@Command(scope = "report", name = "step", description = "Do something with a report: fill, aggregate, check, submit, return, file or correct")
@Takes(Role.CLERK)
public final class StepCommand extends ReportCommand {

    @Override
    protected void run() {
        List<String> deeds = takeOptions(words);
        if (deeds.size() != 1) {
            throw wrong("no-deed");
        }
        print(done(deeds.get(0)));
    }

    private KeptReport done(String deed) {
        return switch (deed) {
            case "fill" -> reports.refill(id(), version(), hand());
            case "aggregate" -> reports.aggregate(id(), version(), hand());
            case "check" -> reports.check(id(), version(), hand());
            case "submit" -> reports.submit(id(), version(), hand());
            case "return" -> reports.giveBack(id(), version(), hand());
            case "file" -> reports.file(id(), version(), hand());
            case "correct" -> reports.correct(id(), hand());
            default -> throw wrong("other-deed", deed);
        };
    }
}
