// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.form.FilledCell;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FilledLine;
import nuanfeng.form.FormCheck;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormColumn.Mask;
import nuanfeng.form.FormFinding;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormOperation;
import nuanfeng.form.FormSource;
import nuanfeng.form.FormTemplate;
import nuanfeng.form.FormView;
import nuanfeng.policy.Text;
import nuanfeng.register.ListedCode;
import nuanfeng.register.Retention;

/** Forms: what they are, how they are laid out, and what stands in one that was filled in. */
public final class FormJson {

    private FormJson() {
    }

    /** What it is, without its layouts. */
    public static void brief(JsonGenerator json, FormView form, Language language, Quotation quotation) throws IOException {
        json.writeStartObject();
        members(json, form, language, quotation);
        json.writeEndObject();
    }

    /** @param formats in which a sheet of it can be had */
    public static void write(JsonGenerator json, FormView form, List<String> formats, Language language, Quotation quotation) throws IOException {
        json.writeStartObject();
        members(json, form, language, quotation);
        Json.texts(json, "formats", formats);
        json.writeArrayFieldStart("layouts");
        for (FormLayout layout : form.layouts()) {
            layout(json, form, layout, language, quotation);
        }
        json.writeEndArray();
        retention(json, form.retention(), language, quotation);
        json.writeEndObject();
    }

    /** How long reports, or records, are kept: as the member {@code retention}. */
    public static void retention(JsonGenerator json, List<Retention> periods, Language language, Quotation quotation) throws IOException {
        json.writeArrayFieldStart("retention");
        for (Retention each : periods) {
            json.writeStartObject();
            Json.optional(json, "role", each.role());
            Json.optional(json, "code", each.code());
            if (each.years().isPresent()) {
                json.writeNumberField("years", each.years().get());
            }
            Json.mark(json, "permanent", each.permanent());
            Json.mark(json, "fromNextYear", each.fromNextYear());
            Json.optional(json, "configure", each.configure());
            Json.optional(json, "reason", language.of(each.reason()));
            json.writeBooleanField("provisional", each.provisional());
            if (each.citation().isPresent()) {
                json.writeFieldName("citation");
                quotation.write(json, each.citation().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void members(JsonGenerator json, FormView form, Language language, Quotation quotation) throws IOException {
        json.writeStringField("id", form.id());
        Json.optional(json, "catalogue", form.catalogue());
        json.writeStringField("title", language.of(form.title()));
        Json.optional(json, "number", form.number());
        json.writeStringField("place", form.place().path());
        AgencyJson.named(json, "filledBy", form.filledBy(), language);
        if (!form.checkedBy().isEmpty()) {
            AgencyJson.named(json, "checkedBy", form.checkedBy(), language);
        }
        AgencyJson.named(json, "receivedBy", form.receivedBy(), language);
        Json.optional(json, "note", form.note());
        json.writeFieldName("citation");
        quotation.write(json, form.citation());
    }

    private static void layout(JsonGenerator json, FormView form, FormLayout layout, Language language, Quotation quotation) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", layout.from().toString());
        Json.optional(json, "to", layout.to());
        json.writeStringField("place", layout.place().path());
        json.writeStringField("period", layout.period().word());
        json.writeBooleanField("tentative", layout.tentative());
        json.writeArrayFieldStart("sources");
        for (FormSource source : layout.sources()) {
            json.writeStartObject();
            json.writeStringField("name", source.name());
            Json.optional(json, "register", source.register());
            json.writeStringField("as", source.manner().word());
            Json.optional(json, "dated", source.dated());
            Json.texts(json, "per", source.per());
            Json.texts(json, "order", source.order());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("columns");
        for (FormColumn column : layout.columns()) {
            column(json, column, language, quotation);
        }
        json.writeEndArray();
        AgencyJson.named(json, "receives", form.receivedBy(layout), language);
        Json.optional(json, "template", layout.template().map(FormTemplate::file).orElse(""));
        Json.texts(json, "key", layout.key());
        Json.optional(json, "total", language.of(layout.total()));
        texts(json, "notes", layout.notes(), language);
        texts(json, "signatures", layout.signatures(), language);
        texts(json, "seals", layout.seals(), language);
        json.writeArrayFieldStart("checks");
        for (FormCheck check : layout.checks()) {
            json.writeStartObject();
            json.writeStringField("kind", check.kind().word());
            Json.optional(json, "column", check.column());
            json.writeStringField("severity", check.warns() ? "W" : "E");
            Json.optional(json, "of", check.of());
            Json.optional(json, "says", language.of(check.says()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<Text> texts, Language language) throws IOException {
        Json.texts(json, name, texts.stream().map(language::of).toList());
    }

    private static void column(JsonGenerator json, FormColumn column, Language language, Quotation quotation) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", column.id());
        json.writeStringField("title", language.of(column.title()));
        Json.optional(json, "group", language.of(column.group()));
        json.writeStringField("type", column.type().word());
        Json.optional(json, "unit", column.unit());
        json.writeNumberField("width", column.width());
        if (column.mask() != Mask.NONE) {
            json.writeStringField("mask", word(column.mask()));
        }
        json.writeBooleanField("required", column.required());
        operation(json, column.operation());
        json.writeStringField("total", word(column.total()));
        if (!column.codes().isEmpty()) {
            json.writeObjectFieldStart("codes");
            for (ListedCode code : column.codes()) {
                json.writeStringField(code.code(), language.of(code.title()));
            }
            json.writeEndObject();
        }
        json.writeBooleanField("proposed", column.proposed());
        if (column.citation().isPresent()) {
            json.writeFieldName("citation");
            quotation.write(json, column.citation().get());
        }
        json.writeEndObject();
    }

    private static void operation(JsonGenerator json, FormOperation operation) throws IOException {
        json.writeObjectFieldStart("computed");
        json.writeStringField("by", operation.sort().word());
        Json.optional(json, "of", operation.of());
        Json.optional(json, "in", operation.in());
        if (!operation.plus().isEmpty()) {
            Json.texts(json, "columns", operation.plus());
        }
        if (!operation.less().isEmpty()) {
            Json.texts(json, "less", operation.less());
        }
        if (!operation.to().isEmpty()) {
            Json.texts(json, "to", operation.to());
        }
        json.writeEndObject();
    }

    private static String word(Enum<?> named) {
        return named.name().toLowerCase(Locale.ROOT);
    }

    /** @param masked whether persons are hidden */
    public static void filled(JsonGenerator json, FilledForm filled, boolean masked, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("form", filled.form().id());
        json.writeStringField("title", language.of(filled.form().title()));
        Json.optional(json, "number", filled.form().number());
        json.writeStringField("layout", filled.layout().from().toString());
        json.writeStringField("from", filled.from().toString());
        json.writeStringField("to", filled.to().toString());
        json.writeStringField("asOf", filled.asOf().toString());
        json.writeBooleanField("tentative", filled.layout().tentative());
        json.writeArrayFieldStart("columns");
        for (FormColumn column : filled.layout().columns()) {
            json.writeStartObject();
            json.writeStringField("id", column.id());
            json.writeStringField("title", language.of(column.title()));
            json.writeBooleanField("proposed", column.proposed());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("lines");
        for (FilledLine line : filled.lines()) {
            json.writeStartObject();
            json.writeStringField("row", key(filled.layout(), line, masked));
            json.writeStringField("mark", line.mark().equals(line.key()) ? key(filled.layout(), line, masked) : line.mark());
            cells(json, filled.layout(), line, masked);
            json.writeEndObject();
        }
        json.writeEndArray();
        if (filled.total().isPresent()) {
            json.writeObjectFieldStart("total");
            cells(json, filled.layout(), filled.total().get(), masked);
            json.writeEndObject();
        }
        Json.texts(json, "missing", filled.missing());
        json.writeBooleanField("fit", filled.isFit());
        json.writeArrayFieldStart("findings");
        for (FormFinding finding : filled.findings()) {
            finding(json, finding, filled, masked, language);
        }
        json.writeEndArray();
        json.writeStringField("hash", filled.hash());
        json.writeEndObject();
    }

    private static void cells(JsonGenerator json, FormLayout layout, FilledLine line, boolean masked) throws IOException {
        json.writeObjectFieldStart("cells");
        for (Map.Entry<String, FilledCell> each : line.cells().entrySet()) {
            FilledCell cell = each.getValue();
            Optional<FormColumn> column = layout.column(each.getKey());
            json.writeObjectFieldStart(each.getKey());
            json.writeStringField("shown", column.isPresent() && masked ? column.get().mask().over(cell.shown()) : cell.shown());
            if (cell.value().orElse(null) instanceof BigDecimal number) {
                json.writeStringField("value", number.toPlainString());
            }
            Json.optional(json, "reason", cell.reason());
            if (!cell.from().isEmpty()) {
                Json.texts(json, "from", cell.from());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** A key that is made of what is hidden is hidden like it. */
    private static String key(FormLayout layout, FilledLine line, boolean masked) {
        return masked && layout.key().stream().anyMatch(id -> layout.column(id).filter(column -> column.mask() != Mask.NONE).isPresent())
                && !line.key().matches("\\d{1,7}") ? "" : line.key();
    }

    private static void finding(JsonGenerator json, FormFinding finding, FilledForm filled, boolean masked, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", finding.code());
        Json.optional(json, "row", filled.lines().stream().filter(line -> line.key().equals(finding.row())).findFirst()
                .map(line -> key(filled.layout(), line, masked)).orElse(finding.row()));
        Json.optional(json, "column", finding.column());
        json.writeStringField("severity", finding.warns() ? "W" : "E");
        json.writeStringField("text", language.of(finding.text()));
        json.writeEndObject();
    }
}
