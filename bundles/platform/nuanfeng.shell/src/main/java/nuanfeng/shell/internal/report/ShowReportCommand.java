// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.report;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.filing.Reports;
import nuanfeng.form.CellTrace;
import nuanfeng.json.register.ReportJson;

@Service
@Command(scope = "report", name = "show", description = "A report with what stands in it; with a cell, how that came about")
public final class ShowReportCommand extends ReportCommand {

    @Option(name = "--purpose", description = "What persons are shown for; it is logged. Without it they are masked")
    String purpose;

    @Override
    protected void run() {
        List<String> cells = takeOptions(words);
        if (cells.isEmpty()) {
            Reports.Sheet sheet = reports.sheet(id(), sight(purpose));
            boolean masked = sight(purpose).purpose().isEmpty();
            print(KeptReportText.sheet(sheet, masked, language()), out -> ReportJson.write(out, sheet, masked, bodyLanguage()));
        }
        for (String cell : cells) {
            CellTrace trace = reports.trace(id(), cell)
                    .orElseThrow(() -> wrong("no-cell", cell));
            KeptReportText.trace(trace, language()).forEach(this::print);
        }
    }
}
