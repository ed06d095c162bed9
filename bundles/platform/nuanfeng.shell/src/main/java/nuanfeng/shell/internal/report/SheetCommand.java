// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Role;
import nuanfeng.filing.Reports;
import nuanfeng.print.UnprintableException;
import nuanfeng.shell.internal.command.WrongWordsException;

@Service
@Command(scope = "report", name = "sheet", description = "Write the sheet of a report to a file (xlsx, pdf, ofd, csv, html, json); with --take, take one in that was mended")
public final class SheetCommand extends ReportCommand {

    private static final String GB18030 = "GB18030";

    @Option(name = "--take", description = "Take the file in")
    boolean take;

    @Option(name = "--columns", description = "Which heading is which column, where titles are others: 应缴=due,单位=district")
    String columns;

    @Option(name = "--unit", description = "In what amounts are written: 元 or 万元")
    String unit;

    @Option(name = "--charset", description = "Of a CSV: GB18030 instead of UTF-8 where one is written; where one is taken in, it is else found out")
    String charset;

    @Option(name = "--purpose", description = "What persons are shown for; it is logged. Without it they are masked")
    String purpose;

    private Reports.MadeFile made(String format) {
        try {
            return reports.file(id(), format, sight(purpose)).orElseThrow(() -> wrong("no-format", format));
        } catch (UnprintableException e) {
            throw new WrongWordsException("unprintable", e.text(), e.mend());
        }
    }

    @Override
    protected void run() throws IOException {
        List<String> names = takeOptions(words);
        if (names.size() != 1 || !names.get(0).contains(".")) {
            throw wrong("no-file-name");
        }
        Path file = session.currentDir().resolve(names.get(0));
        String format = names.get(0).substring(names.get(0).lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!take) {
            Reports.MadeFile made = made(format.equals("csv") && GB18030.equalsIgnoreCase(charset) ? "csv-gb18030" : format);
            Files.write(file, made.bytes(), StandardOpenOption.CREATE_NEW);
            print(file + "  " + made.file().hash() + (made.kept() ? "  kept" : ""));
            return;
        }
        must(principal(), concerned().orElseThrow(), Role.CLERK);
        if (!format.equals("csv") && !format.equals("xlsx")) {
            throw wrong("no-table", names.get(0));
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (String pair : columns == null ? new String[0] : columns.split("[,，]")) {
            int equals = pair.lastIndexOf('=');
            if (equals < 1) {
                throw wrong("no-column", pair);
            }
            named.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
        }
        try (InputStream in = Files.newInputStream(file)) {
            print(reports.takeIn(id(), version(), new Reports.SheetFile(format, Optional.ofNullable(charset), named, Optional.ofNullable(unit), in), hand()));
        }
    }
}
