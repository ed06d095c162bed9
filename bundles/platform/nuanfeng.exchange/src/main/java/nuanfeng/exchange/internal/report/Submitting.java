// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calendar.LegalTime;
import nuanfeng.duty.DutyDay;
import nuanfeng.duty.DutyItem;
import nuanfeng.filing.Deed;
import nuanfeng.filing.KeptReport;
import nuanfeng.filing.KeptReport.Moment;
import nuanfeng.filing.KeptReport.Subject;
import nuanfeng.filing.ReportShelf.Submission;
import nuanfeng.library.Place;
import nuanfeng.record.Draft;
import nuanfeng.record.Register;
import nuanfeng.submission.Submissions;

/** What the register says of a report that is handed in, taken or sent back: by it the duty turns. */
record Submitting(Place place, LocalDate today) {

    private static final Map<Deed, String> STATES = Map.of(Deed.SUBMIT, "SUBMITTED", Deed.RETURN, "RETURNED", Deed.FILE, "FILED");
    private static final int LONGEST_REASON = 1000;

    /** The duty that a sheet of a period fulfils: the one with the form whose day lies in the period. */
    static Optional<DutyItem> duty(Place place, String form, LocalDate from, LocalDate to) {
        return place.duties().between(from, to).stream().filter(item -> item.duty().forms().stream().anyMatch(each -> each.id().equals(form)))
                .filter(item -> item.day().map(DutyDay::nominal).filter(day -> !day.isBefore(from) && !day.isAfter(to)).isPresent())
                .min(Comparator.comparing(item -> item.day().get().nominal()));
    }

    /** Empty where the place keeps no submissions. @param missing units that are not in it */
    Optional<Submission> of(KeptReport report, Deed deed, List<String> missing, String person) {
        if (place.registers().all(today).stream().noneMatch(each -> each.name().equals(Submissions.TYPE))) {
            return Optional.empty();
        }
        Optional<DutyItem> duty = duty(place, report.subject().form(), report.subject().from(), report.subject().to());
        Register register = Register.of(place, place.registers().type(Submissions.TYPE, today));
        return Optional.of(new Submission(register, moment -> Draft.of(body(report, deed, duty, missing, person, moment))));
    }

    private static Map<String, Object> body(KeptReport report, Deed deed, Optional<DutyItem> duty, List<String> missing, String person, Moment moment) {
        Subject subject = report.subject();
        Moment sent = report.life().stream().filter(each -> each.deed() == Deed.SUBMIT).reduce((one, other) -> other).orElse(moment);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("form", subject.form());
        body.put("layout", report.layout().toString());
        duty.ifPresent(item -> body.put("duty", item.instance()));
        body.put("period", duty.map(DutyItem::period).filter(period -> !period.isEmpty()).orElse(subject.period()));
        body.put("unit", subject.unit());
        body.put("attempt", (long) report.attempt());
        body.put("state", STATES.get(deed));
        duty.flatMap(DutyItem::day).ifPresent(day -> {
            body.put("nominal", day.nominal().toString());
            day.due().ifPresent(due -> body.put("due", due.toString()));
            day.actBy().ifPresent(actBy -> body.put("actBy", actBy.toString()));
            body.put("retroactive", day.retroactive());
        });
        put(body, "preparedBy", named(report, Deed.FILL, Deed.AGGREGATE, Deed.ENTER, Deed.TAKE_IN));
        put(body, "checkedBy", named(report, Deed.CHECK));
        put(body, "signedBy", deed == Deed.SUBMIT ? person : named(report, Deed.SUBMIT));
        if (deed != Deed.RETURN || sent != moment) {
            body.put("handedIn", LocalDate.ofInstant(sent.at(), LegalTime.ZONE).toString());
            body.put("submittedAt", moment(sent, LegalTime.ZONE));
            body.put("contentHash", report.hash());
        }
        if (deed == Deed.FILE) {
            body.put("receivedAt", moment(moment, LegalTime.ZONE));
        } else if (deed == Deed.RETURN) {
            body.put("returnReason", moment.note().length() <= LONGEST_REASON ? moment.note() : moment.note().substring(0, LONGEST_REASON));
        }
        body.put("edition", report.edition());
        if (!missing.isEmpty()) {
            body.put("missing", missing.stream().map(unit -> Map.of("unit", unit)).toList());
        }
        return body;
    }

    private static String moment(Moment moment, ZoneId zone) {
        return moment.at().truncatedTo(ChronoUnit.SECONDS).atZone(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** Who is named last for one of these. */
    static String named(KeptReport report, Deed... deeds) {
        List<Deed> wanted = List.of(deeds);
        return report.life().stream().filter(each -> wanted.contains(each.deed()) && !each.person().isEmpty()).map(Moment::person).reduce((one, other) -> other).orElse("");
    }

    private static void put(Map<String, Object> body, String field, String person) {
        if (!person.isEmpty()) {
            body.put(field, person);
        }
    }
}
