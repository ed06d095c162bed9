// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.filing.KeptReport;
import nuanfeng.filing.Reports;
import nuanfeng.filing.Reports.Hand;
import nuanfeng.form.CellTrace;
import nuanfeng.form.FilledForm;
import nuanfeng.json.Code;
import nuanfeng.json.Hrefs;
import nuanfeng.json.register.RecordJson;
import nuanfeng.json.register.CellTraceJson;
import nuanfeng.json.register.ReportJson;
import nuanfeng.json.register.SheetsBesideJson;
import nuanfeng.policy.PlaceId;
import nuanfeng.print.SheetFormat;
import nuanfeng.record.ChainCheck;
import nuanfeng.record.Sight;
import nuanfeng.report.FormPage;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.answer.SheetChoice;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Query;

/**
 * One report: looked at, changed while it is open, led through its life. Who does something names the version that they have seen.
 *
 * @param mostBytes of one body @param fileBytes of a sheet that is taken in
 */
@Path("/places/{place}/reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
public record ReportResource(Reports reports, String engine, int mostBytes, long fileBytes) {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";
    private static final String OFD = "application/ofd";
    private static final Map<String, String> FORMATS = Map.of(CSV, "csv", XLSX, "xlsx");

    /** With what stands in it. */
    @GET
    @Needs(Needs.READER)
    @Accepts(Query.PURPOSE)
    public Answer one(@PathParam("place") String place, @PathParam("id") String id, @Context Query query) {
        Enquiry enquiry = query.enquiry();
        Reports.Sheet sheet = reports.sheet(id(place, id, enquiry), sight(query, enquiry));
        return tagged(sheet.report(), Reply.fresh(json -> ReportJson.write(json, sheet, sight(query, enquiry).purpose().isEmpty(), SheetFormat.there(), enquiry.language())));
    }

    /** The sheet as it is beside the one that another edition would make of it, before that speaks. */
    @GET
    @Path("/preview")
    @Needs(Needs.READER)
    @Accepts(Query.EDITION)
    public Answer preview(@PathParam("place") String place, @PathParam("id") String id, @Context Query query) {
        String wanted = query.required(Query.EDITION);
        Enquiry enquiry = query.enquiry();
        long number = id(place, id, enquiry);
        FilledForm before = reports.sheet(number, Sight.masked(enquiry.by())).filled();
        FilledForm after = reports.preview(number, wanted, ReportBody.hand(enquiry, "", ""));
        return Reply.fresh(json -> SheetsBesideJson.write(json, before, after, enquiry.language()));
    }

    /** How a cell came about, down to clauses and records. */
    @GET
    @Path("/cells/{cell}")
    @Needs(Needs.READER)
    @Accepts(Query.TEXTS)
    public Answer cell(@PathParam("place") String place, @PathParam("id") String id, @PathParam("cell") String cell, @Context Query query) {
        Enquiry enquiry = query.enquiry();
        long number = id(place, id, enquiry);
        CellTrace trace = reports.trace(number, cell, enquiry.by()).orElseThrow(() -> Problem.of(Code.NOT_FOUND, "表中没有单元格“%s”；写列@行，或者total.列。".formatted(cell),
                "There is no cell '%s' in the sheet; write column@row, or total.column.".formatted(cell)).toException());
        PlaceId where = reports.find(number).subject().place();
        return Reply.fresh(json -> new CellTraceJson(where, true, enquiry.language(), enquiry.quotation(), engine).write(json, trace));
    }

    /** The file that was kept when it was handed in; before that one made of the draft. */
    @GET
    @Path("/file")
    @Needs(Needs.READER)
    @Accepts({Query.HASH, Query.FORMAT, Query.CHARSET, Query.PURPOSE})
    @Produces({MediaType.APPLICATION_JSON, XLSX, CSV, MediaType.TEXT_HTML, PDF, OFD})
    public Answer download(@PathParam("place") String place, @PathParam("id") String id, @Context Query query) {
        Optional<String> hash = query.find(Query.HASH);
        if (hash.filter(each -> !Query.isDigest(each)).isPresent()) {
            query.fault(Query.HASH, "malformed", "须为 sha256: 和 64 位十六进制数。", "sha256: and 64 hexadecimal digits are expected.");
        }
        SheetChoice choice = SheetChoice.wanted(query);
        Enquiry enquiry = query.enquiry();
        Reports.MadeFile file = reports.file(id(place, id, enquiry), hash.orElse(choice.name()), sight(query, enquiry))
                .orElseThrow(() -> Problem.of(Code.NOT_FOUND, "没有存这样的文件。", "No such file is kept.").toException());
        Answer answer = Reply.fresh(new Answer(HttpServletResponse.SC_OK, file.file().media(), file.bytes())).with("Content-Hash", file.file().hash())
                .with("Report-File", file.kept() ? "kept" : "made");
        if (file.file().format().equals(SheetFormat.HTML.ending())) {
            return answer.with("Content-Security-Policy", FormPage.policy(file.bytes())).with("Referrer-Policy", "no-referrer");
        }
        String ending = file.file().format().split("-", 2)[0];
        return ending.equals("json") ? answer : answer.with("Content-Disposition", "attachment; filename=\"report-%s.%s\"".formatted(id, ending));
    }

    @GET
    @Path("/verify")
    @Needs(Needs.AUDITOR)
    public Answer verify(@PathParam("place") String place, @PathParam("id") String id, @Context Enquiry enquiry) {
        ChainCheck check = reports.verify(id(place, id, enquiry));
        return Reply.fresh(json -> RecordJson.write(json, check));
    }

    /** Cells by hand, notes at cells, facts, rows that no register feeds, units that have nothing to report. */
    @PUT
    @Path("/cells")
    @Needs(Needs.CLERK)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer enter(@PathParam("place") String place, @PathParam("id") String id, @Context Enquiry enquiry) {
        int version = ReportBody.version(enquiry);
        ReportBody.Entered entered = ReportBody.entries(enquiry, mostBytes);
        return done(reports.enter(id(place, id, enquiry), version, entered.entries(), entered.hand()), enquiry);
    }

    /** A sheet that somebody mended in a spreadsheet. */
    @PUT
    @Path("/sheet")
    @Needs(Needs.CLERK)
    @Accepts({Query.COLUMNS, Query.CHARSET, Query.UNIT, Query.PERSON, Query.NOTE})
    @Consumes({CSV, XLSX})
    public Answer takeIn(@PathParam("place") String place, @PathParam("id") String id, @Context Query query) {
        Map<String, String> columns = columns(query);
        Optional<String> unit = query.find(Query.UNIT);
        if (unit.filter(each -> !each.equals("元") && !each.equals("万元")).isPresent()) {
            query.fault(Query.UNIT, "malformed", "须为元或者万元。", "It is 元 or 万元.");
        }
        Enquiry enquiry = query.enquiry();
        int version = ReportBody.version(enquiry);
        long number = id(place, id, enquiry);
        String media = media(query.request());
        try {
            return done(reports.takeIn(number, version, new Reports.SheetFile(FORMATS.get(media), query.find(Query.CHARSET), columns, unit,
                    Body.of(query.request(), media, fileBytes).stream()), ReportBody.hand(enquiry, query.find(Query.PERSON).orElse(""),
                            query.find(Query.NOTE).orElse(""))), enquiry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> columns(Query query) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String pair : query.find(Query.COLUMNS).filter(each -> !each.isBlank()).map(each -> each.split("[,，]")).orElse(new String[0])) {
            int equals = pair.lastIndexOf('=');
            if (equals < 1) {
                query.fault(Query.COLUMNS, "malformed", "写标题=列，用逗号隔开：应缴=due,单位=district。", "Write title=column, with commas between: 应缴=due,单位=district.");
            } else {
                columns.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
            }
        }
        return columns;
    }

    private static String media(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).map(each -> each.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)).filter(FORMATS::containsKey)
                .orElseThrow(() -> Problem.of(Code.UNSUPPORTED_MEDIA_TYPE, "文件须为 CSV 或者 XLSX，并在 Content-Type 中写明。",
                        "A file is CSV or XLSX, and Content-Type says which.").withHeader("Accept", CSV + ", " + XLSX).toException());
    }

    /** Something that is done with a report that was seen. */
    @FunctionalInterface
    private interface Deed {
        KeptReport done(long id, int version, Hand hand);
    }

    private Answer deed(String place, String id, Enquiry enquiry, Deed deed) {
        int version = ReportBody.version(enquiry);
        Hand hand = ReportBody.hand(enquiry, mostBytes);
        return done(deed.done(id(place, id, enquiry), version, hand), enquiry);
    }

    /** From the registers again. */
    @POST
    @Path("/fill")
    @Needs(Needs.CLERK)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer fill(@PathParam("place") String place, @PathParam("id") String id, @Context Enquiry enquiry) {
        return deed(place, id, enquiry, reports::refill);
    }

    @POST
    @Path("/aggregate")
    @Needs(Needs.CLERK)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer aggregate(@PathParam("place") String place, @PathParam("id") String id, @Context Enquiry enquiry) {
        return deed(place, id, enquiry, reports::aggregate);
    }

    @POST
    @Path("/check")
    @Needs(Needs.CLERK)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer check(@PathParam("place") String place, @PathParam("id") String id, @Context Enquiry enquiry) {
        return deed(place, id, enquiry, reports::check);
    }

    @POST
    @Path("/submit")
    @Needs(Needs.CLERK)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer submit(@PathParam("place") String place, @PathParam("id") String id, @Context Enquiry enquiry) {
        return deed(place, id, enquiry, reports::submit);
    }

    /** Says why. */
    @POST
    @Path("/return")
    @Needs(Needs.CLERK)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer giveBack(@PathParam("place") String place, @PathParam("id") String id, @Context Enquiry enquiry) {
        return deed(place, id, enquiry, reports::giveBack);
    }

    @POST
    @Path("/file")
    @Needs(Needs.CLERK)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer file(@PathParam("place") String place, @PathParam("id") String id, @Context Enquiry enquiry) {
        return deed(place, id, enquiry, reports::file);
    }

    /** 201: a new report, which is to take its place. */
    @POST
    @Path("/correct")
    @Needs(Needs.CLERK)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer correct(@PathParam("place") String place, @PathParam("id") String id, @Context Enquiry enquiry) {
        KeptReport report = reports.correct(id(place, id, enquiry), ReportBody.hand(enquiry, mostBytes));
        Answer answer = done(report, enquiry);
        return new Answer(HttpServletResponse.SC_CREATED, answer.type(), answer.headers(), answer.body())
                .with("Location", Hrefs.report(report.subject().place().path(), report.id()));
    }

    private static Answer done(KeptReport report, Enquiry enquiry) {
        return tagged(report, Reply.fresh(json -> ReportJson.write(json, report, enquiry.language())));
    }

    static Answer tagged(KeptReport report, Answer answer) {
        return answer.with("ETag", "\"" + report.version() + "\"");
    }

    private static Sight sight(Query query, Enquiry enquiry) {
        return new Sight(enquiry.by(), query.find(Query.PURPOSE).map(String::strip).filter(text -> !text.isEmpty()));
    }

    /** Of a report of this place; one of another place is not there. */
    private long id(String place, String id, Enquiry enquiry) {
        PlaceId where = PlaceId.isPath(place) ? new PlaceId(place) : enquiry.edition().view(place).place();
        enquiry.must(where);
        return Optional.of(id).filter(text -> text.matches("[1-9]\\d{0,17}")).map(Long::parseLong)
                .filter(number -> reports.find(number).subject().place().equals(where)).orElseThrow(() -> Problem.of(Code.RECORD_UNKNOWN,
                        "该地区没有编号为%s的报表。".formatted(id), "This place has no report %s.".formatted(id)).toException());
    }
}
