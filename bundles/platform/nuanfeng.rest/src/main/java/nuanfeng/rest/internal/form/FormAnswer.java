// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.form;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import nuanfeng.form.FilledForm;
import nuanfeng.json.FormJson;
import nuanfeng.library.Place;
import nuanfeng.print.FormFiles;
import nuanfeng.print.SheetFormat;
import nuanfeng.report.FormPage;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Format;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.sheet.FormSheet;

/**
 * A filled form in the format that was asked for: by name, else by what the asker says it accepts.
 *
 * @param format empty: JSON @param charset of CSV
 */
record FormAnswer(Optional<SheetFormat> format, Charset charset) {

    private static final String JSON = "json";

    static FormAnswer wanted(Query query) {
        Format accepted = Format.preferred(query.request().getHeader("Accept"), Format.XLSX, Format.PDF, Format.CSV, Format.HTML);
        Optional<String> named = query.find(Query.FORMAT);
        Optional<SheetFormat> format = named.isPresent() ? named.flatMap(SheetFormat::of)
                : accepted == Format.JSON ? Optional.empty() : SheetFormat.of(accepted.type());
        if (named.isPresent() && format.isEmpty() && !named.get().equals(JSON)) {
            query.fault(Query.FORMAT, "unknown", "没有这种格式；可用：json、xlsx、pdf、csv、html。", "There is no such format; there are: json, xlsx, pdf, csv, html.");
        }
        String charset = query.find(Query.CHARSET).orElse("UTF-8");
        boolean chinese = charset.equalsIgnoreCase("GB18030");
        if (!chinese && !charset.equalsIgnoreCase("UTF-8")) {
            query.fault(Query.CHARSET, "unknown", "没有这种编码；可用：UTF-8、GB18030。", "There is no such charset; there are: UTF-8, GB18030.");
        }
        return new FormAnswer(format, chinese ? Charset.forName("GB18030") : StandardCharsets.UTF_8);
    }

    /** @param place as it was asked for */
    Answer give(FilledForm filled, Place place, Enquiry enquiry) {
        if (format.isEmpty()) {
            return Reply.fresh(json -> FormJson.filled(json, filled, true, enquiry.language()));
        }
        FormSheet sheet = FormSheet.of(filled, place.view().place().path(), place.view().name().zh(), enquiry.edition().hash(), true);
        SheetFormat wanted = format.get();
        if (wanted == SheetFormat.HTML) {
            FormPage page = FormFiles.page(sheet);
            return Reply.fresh(new Answer(HttpServletResponse.SC_OK, FormPage.TYPE, page.bytes())).with("Content-Security-Policy", page.policy())
                    .with("Referrer-Policy", "no-referrer");
        }
        String type = wanted == SheetFormat.CSV ? wanted.type() + ";charset=" + charset.name() : wanted.type();
        return Reply.fresh(new Answer(HttpServletResponse.SC_OK, type, FormFiles.bytes(sheet, wanted, charset)))
                .with("Content-Disposition", "attachment; filename=\"%s-%s.%s\"".formatted(sheet.foot().form(), sheet.foot().period().replace('/', '_'), wanted.ending()));
    }
}
