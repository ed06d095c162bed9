// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.report;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.filing.KeptReport.Subject;
import nuanfeng.filing.ReportShelf.NewFile;
import nuanfeng.form.FilledForm;
import nuanfeng.json.Json;
import nuanfeng.json.register.ReportFileJson;
import nuanfeng.lifecycle.Digest;
import nuanfeng.print.FormFiles;
import nuanfeng.print.SheetFormat;
import nuanfeng.print.UnprintableException;
import nuanfeng.sheet.FormSheet;

/**
 * A filled sheet as files: the same sheet is the same bytes, wherever and whenever it is made. Each says of which place, period, edition and layout it is,
 * and the hash of what stands in it.
 *
 * @param placeName what the place is called
 * @param edition hash of the edition in which it was filled in
 */
record ReportFiles(Subject subject, String placeName, String edition, FilledForm sheet) {

    private static final String JSON = "json";
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Map<String, Make> MADE = new LinkedHashMap<>();

    static {
        for (SheetFormat format : SheetFormat.values()) {
            boolean text = format == SheetFormat.CSV || format == SheetFormat.HTML;
            MADE.put(format.ending(), new Make(format, StandardCharsets.UTF_8, format.type() + (text ? ";charset=UTF-8" : "")));
        }
        MADE.put("csv-gb18030", new Make(SheetFormat.CSV, GB18030, SheetFormat.CSV.type() + ";charset=GB18030"));
    }

    private record Make(SheetFormat format, Charset charset, String media) {
    }

    /** In every format that can hold it. */
    List<NewFile> all() {
        List<NewFile> files = new ArrayList<>(List.of(json(false)));
        for (String format : MADE.keySet()) {
            try {
                files.add(of(format, false).orElseThrow());
            } catch (UnprintableException e) {
                // Who asks for this one is told why there is none.
                continue;
            }
        }
        return files;
    }

    /** Empty where there is no such format. @param masked whether persons are hidden @throws UnprintableException where the format cannot hold it */
    Optional<NewFile> of(String format, boolean masked) {
        if (format.equals(JSON)) {
            return Optional.of(json(masked));
        }
        return Optional.ofNullable(MADE.get(format)).map(make -> file(format, make.media(), FormFiles.bytes(printed(masked), make.format(), make.charset())));
    }

    /** As it is printed. */
    FormSheet printed(boolean masked) {
        return FormSheet.of(sheet, subject.place().path(), placeName, edition, masked);
    }

    private NewFile json(boolean masked) {
        return file(JSON, "application/json", Json.bytes(json -> ReportFileJson.write(json, subject, placeName, edition, sheet, masked)));
    }

    private static NewFile file(String format, String media, byte[] bytes) {
        return new NewFile(format, media, Digest.of(bytes), bytes);
    }
}
