// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.form;

import java.util.Map;

import nuanfeng.form.FormOrder;
import nuanfeng.json.form.FormOrderJson;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.StrictJson;

/** What a form is filled in with. */
record PreviewBody(FormOrder order) {

    /** @throws nuanfeng.rest.internal.problem.ProblemException 400 */
    static PreviewBody parse(byte[] body) {
        return of(StrictJson.readObject(body));
    }

    /** Nothing but a period: an empty form. */
    static PreviewBody blank(String period) {
        return of(Map.of("period", period));
    }

    private static PreviewBody of(Map<String, Object> document) {
        Members members = Members.of(document, FormOrderJson.MEMBERS);
        FormOrder order = FormOrderJson.read(document, members::fault);
        members.complete();
        return new PreviewBody(order);
    }
}
