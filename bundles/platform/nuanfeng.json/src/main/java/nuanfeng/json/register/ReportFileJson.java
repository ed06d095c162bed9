// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.register;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.filing.KeptReport.Subject;
import nuanfeng.form.FilledForm;
import nuanfeng.json.FormJson;
import nuanfeng.json.Language;

/** A sheet as a file of JSON, in Chinese as on paper; it says of itself what every file does. */
public final class ReportFileJson {

    private ReportFileJson() {
    }

    /** @param placeName what the place is called @param edition its hash @param masked whether persons are hidden */
    public static void write(JsonGenerator json, Subject subject, String placeName, String edition, FilledForm sheet, boolean masked) throws IOException {
        json.writeStartObject();
        json.writeStringField("form", subject.form());
        json.writeStringField("place", subject.place().path());
        json.writeStringField("placeName", placeName);
        json.writeStringField("unit", subject.unit());
        json.writeStringField("period", subject.period());
        json.writeStringField("asOf", subject.asOf().toString());
        json.writeStringField("layout", sheet.layout().from().toString());
        json.writeStringField("edition", edition);
        json.writeStringField("hash", sheet.hash());
        json.writeFieldName("sheet");
        FormJson.filled(json, sheet, masked, Language.CHINESE);
        json.writeEndObject();
    }
}
