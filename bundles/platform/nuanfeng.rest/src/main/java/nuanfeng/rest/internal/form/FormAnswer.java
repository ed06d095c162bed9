// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.form;

import jakarta.servlet.http.HttpServletResponse;

import nuanfeng.form.FilledForm;
import nuanfeng.json.FormJson;
import nuanfeng.library.Place;
import nuanfeng.print.FormFiles;
import nuanfeng.print.SheetFormat;
import nuanfeng.report.FormPage;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.answer.SheetChoice;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.sheet.FormSheet;

/** A filled form in the format that was asked for. */
record FormAnswer(SheetChoice choice) {

    /** @param place as it was asked for */
    Answer give(FilledForm filled, Place place, Enquiry enquiry) {
        if (choice.format().isEmpty()) {
            return Reply.fresh(json -> FormJson.filled(json, filled, true, enquiry.language()));
        }
        FormSheet sheet = FormSheet.of(filled, place.view().place().path(), place.view().name().zh(), enquiry.edition().hash(), true);
        SheetFormat wanted = choice.format().get();
        if (wanted == SheetFormat.HTML) {
            FormPage page = FormFiles.page(sheet);
            return Reply.fresh(new Answer(HttpServletResponse.SC_OK, FormPage.TYPE, page.bytes())).with("Content-Security-Policy", page.policy())
                    .with("Referrer-Policy", "no-referrer");
        }
        String type = wanted == SheetFormat.CSV ? wanted.type() + ";charset=" + choice.charset().name() : wanted.type();
        return Reply.fresh(new Answer(HttpServletResponse.SC_OK, type, FormFiles.bytes(sheet, wanted, choice.charset())))
                .with("Content-Disposition", "attachment; filename=\"%s-%s.%s\"".formatted(sheet.foot().form(), sheet.foot().period().replace('/', '_'), wanted.ending()));
    }
}
