// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.report;

import java.util.List;
import java.util.Map;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.calculation.Calculation;
import nuanfeng.filing.Reports;
import nuanfeng.form.CellTrace;
import nuanfeng.form.FilledForm;
import nuanfeng.json.register.ReportJson;
import nuanfeng.json.register.SheetsBesideJson;
import nuanfeng.print.SheetFormat;
import nuanfeng.record.Sight;
import nuanfeng.shell.internal.calculation.CalculationText;
import nuanfeng.shell.internal.calculation.FactWords;
import nuanfeng.shell.internal.calculation.SpokenNames;

@Service
@Command(scope = "report", name = "show", description = "A report with what stands in it; with a cell, how that came about; with --edition, beside the one that another edition would make of it")
public final class ShowReportCommand extends ReportCommand {

    @Option(name = "--purpose", description = "What persons are shown for; it is logged. Without it they are masked")
    String purpose;

    /** The answer that a record keeps, with its steps and clauses. */
    private void recalled(CellTrace.Recalled recalled) {
        Calculation answer = recalled.recall().calculation();
        SpokenNames names = SpokenNames.of(answer, FactWords.description(library.current(), answer.asked(), answer.rule()), library.current().place(answer.asked()).parameters());
        print("");
        print(KeptReportText.recalled(recalled, language()));
        CalculationText.lines(answer, names, Map.of(), language()).forEach(line -> print("  " + line));
    }

    @Override
    protected void run() {
        List<String> cells = takeOptions(words);
        if (edition != null) {
            FilledForm before = reports.sheet(id(), Sight.masked(caller())).filled();
            FilledForm after = reports.preview(id(), edition, hand());
            print(KeptReportText.beside(before, after, language()), out -> SheetsBesideJson.write(out, before, after, bodyLanguage()));
            return;
        }
        if (cells.isEmpty()) {
            Reports.Sheet sheet = reports.sheet(id(), sight(purpose));
            boolean masked = sight(purpose).purpose().isEmpty();
            print(KeptReportText.sheet(sheet, masked, language()), out -> ReportJson.write(out, sheet, masked, SheetFormat.there(), bodyLanguage()));
        }
        for (String cell : cells) {
            CellTrace trace = reports.trace(id(), cell, caller())
                    .orElseThrow(() -> wrong("no-cell", cell));
            KeptReportText.trace(trace, language()).forEach(this::print);
            trace.recalled().forEach(this::recalled);
        }
    }
}
