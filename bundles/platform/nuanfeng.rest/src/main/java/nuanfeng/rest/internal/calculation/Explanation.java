// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.calculation;

import jakarta.servlet.http.HttpServletResponse;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Outcome;
import nuanfeng.json.RefusalJson;
import nuanfeng.library.Edition;
import nuanfeng.print.CalculationForm;
import nuanfeng.print.FormFiles;
import nuanfeng.print.SheetFormat;
import nuanfeng.report.FormPage;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Format;
import nuanfeng.sheet.FormSheet;

/** An answer explained for people, as a page or on paper; a refusal is explained too, and keeps its status. */
final class Explanation {

    private Explanation() {
    }

    static Answer of(Edition edition, String place, Calculation calculation, Format format) {
        int status = calculation.outcome() instanceof Outcome.Refusal refusal ? RefusalJson.code(refusal).status() : HttpServletResponse.SC_OK;
        FormSheet sheet = CalculationForm.of(edition, place, calculation);
        if (format == Format.HTML) {
            FormPage page = FormFiles.page(sheet);
            return Reply.fresh(new Answer(status, FormPage.TYPE, page.bytes())).with("Content-Security-Policy", page.policy()).with("Referrer-Policy", "no-referrer");
        }
        return Reply.fresh(new Answer(status, format.type(), FormFiles.bytes(sheet, SheetFormat.PDF)))
                .with("Content-Disposition", "attachment; filename=\"%s-%s.pdf\"".formatted(calculation.rule(), calculation.on()));
    }
}
