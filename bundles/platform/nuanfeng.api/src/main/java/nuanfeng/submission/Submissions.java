// SPDX-License-Identifier: Apache-2.0
package nuanfeng.submission;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

import nuanfeng.agency.AgencyView;
import nuanfeng.calendar.LegalTime;
import nuanfeng.duty.DutyDay;
import nuanfeng.duty.DutyItem;
import nuanfeng.form.FormView;
import nuanfeng.library.Place;
import nuanfeng.policy.Text;
import nuanfeng.record.RecordPage;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;
import nuanfeng.record.StoredRecord;

/**
 * Looks up what was handed in to a place for its duties. A submission is a record of the type {@value #TYPE}, which the nation declares; it belongs to
 * a duty by {@code duty}, which is the {@linkplain DutyItem#instance() instance} and ends with its {@code period}, and to a body by {@code unit}. Of a duty
 * with periods only the records of those that are asked about are read. Of each form the attempt with the
 * highest number counts, and a body is done when all forms of the duty are. Whether it is late is judged by the day on which it was handed in, not by the one on which somebody recorded it.
 *
 * @param place whose duties they are
 * @param today by which the type of record is taken
 */
public record Submissions(Records records, Place place, LocalDate today) {

    /** The type of record. */
    public static final String TYPE = "report-submission";

    private static final Set<String> DONE = Set.of("SUBMITTED", "FILED");
    private static final String BACK = "RETURNED";
    /** A role that one body in each covered district has. */
    private static final String COUNTY = "county";
    private static final String ROLE = "role";

    /**
     * For each of these duties that has a form, by its instance. Empty where the place keeps no such records.
     *
     * @throws nuanfeng.record.RecordException while the database is away
     */
    public Map<String, DutySubmissions> of(List<DutyItem> items, Sight sight) {
        Map<String, DutySubmissions> found = new LinkedHashMap<>();
        if (place.registers().all(today).stream().noneMatch(each -> each.name().equals(TYPE))) {
            return found;
        }
        Map<String, List<StoredRecord>> handedIn = new HashMap<>();
        items.stream().flatMap(each -> each.duty().forms().stream().map(form -> new Handed(form.id(), each.period()))).distinct()
                .forEach(each -> all(each, sight).forEach(record -> handedIn.computeIfAbsent(text(record, "duty"), duty -> new ArrayList<>()).add(record)));
        handedIn.replaceAll((duty, records) -> records.stream().distinct().toList());
        items.stream().filter(each -> !each.duty().forms().isEmpty())
                .forEach(each -> found.put(each.instance(), submissions(each, handedIn.getOrDefault(each.instance(), List.of()))));
        return found;
    }

    /** @param period empty for a duty that has none: whatever period they name */
    private record Handed(String form, String period) {
    }

    private List<StoredRecord> all(Handed handed, Sight sight) {
        List<StoredRecord> all = new ArrayList<>();
        Search next = Search.all(Register.of(place, place.registers().type(TYPE, today))).with(new Search.Filter("form", Search.Filter.Sort.IS, handed.form()));
        next = handed.period().isEmpty() ? next : next.with(new Search.Filter("period", Search.Filter.Sort.IS, handed.period()));
        for (OptionalLong after = OptionalLong.of(0); after.isPresent();) {
            RecordPage page = records.search(next.after(after.getAsLong()), sight);
            all.addAll(page.records());
            after = page.next();
        }
        return all;
    }

    private DutySubmissions submissions(DutyItem item, List<StoredRecord> records) {
        Map<String, Text> owing = new TreeMap<>();
        boolean counted = true;
        for (AgencyView each : item.duty().owedBy()) {
            if (!each.kind().equals(ROLE)) {
                owing.put(each.id(), each.name());
            } else if (each.level().filter(COUNTY::equals).isPresent() && !place.view().covers().isEmpty()) {
                place.view().covers().forEach((code, name) -> owing.put(code, Text.of(name)));
            } else {
                counted = false;
            }
        }
        Map<String, Map<String, StoredRecord>> last = new TreeMap<>();
        records.forEach(each -> last.computeIfAbsent(text(each, "unit"), unit -> new TreeMap<>()).merge(text(each, "form"), each,
                (one, other) -> attempt(one) > attempt(other) ? one : other));
        List<BodySubmission> bodies = new ArrayList<>();
        owing.forEach((unit, name) -> bodies.add(submission(unit, name, item, Optional.ofNullable(last.remove(unit)).orElse(Map.of()))));
        List<BodySubmission> others = new ArrayList<>();
        last.forEach((unit, forms) -> others.add(submission(unit, Text.of(unit), item, forms)));
        if (!counted) {
            bodies.addAll(others);
            others.clear();
        }
        bodies.sort(Comparator.comparing(BodySubmission::unit));
        return new DutySubmissions(bodies, others, counted);
    }

    /** @param forms by id of the form what the unit last handed in with it */
    private static BodySubmission submission(String unit, Text name, DutyItem item, Map<String, StoredRecord> forms) {
        List<String> asked = item.duty().forms().stream().map(FormView::id).toList();
        List<StoredRecord> given = asked.stream().map(forms::get).filter(Objects::nonNull).toList();
        List<String> outstanding = asked.stream().filter(form -> !forms.containsKey(form) || state(forms.get(form)) != SubmissionState.SUBMITTED).toList();
        SubmissionState state = given.stream().anyMatch(each -> state(each) == SubmissionState.RETURNED) ? SubmissionState.RETURNED
                : outstanding.isEmpty() ? SubmissionState.SUBMITTED : SubmissionState.OPEN;
        Optional<StoredRecord> newest = given.stream().max(Comparator.comparing(StoredRecord::recordedAt).thenComparing(StoredRecord::id));
        Optional<LocalDate> handedIn = given.stream().filter(each -> state(each) != SubmissionState.OPEN).map(Submissions::handedIn).max(Comparator.naturalOrder());
        boolean late = handedIn.isPresent() && item.day().map(Submissions::due).filter(due -> handedIn.get().isAfter(due)).isPresent();
        return new BodySubmission(unit, name, state, newest.map(Submissions::attempt).orElse(0), outstanding, handedIn, newest.map(StoredRecord::recordedAt), late,
                newest.map(each -> OptionalLong.of(each.id())).orElse(OptionalLong.empty()), newest.map(StoredRecord::by).orElse(""));
    }

    private static SubmissionState state(StoredRecord record) {
        String said = text(record, "state");
        return DONE.contains(said) ? SubmissionState.SUBMITTED : said.equals(BACK) ? SubmissionState.RETURNED : SubmissionState.OPEN;
    }

    private static LocalDate due(DutyDay day) {
        return day.due().orElse(day.nominal());
    }

    /** The day that was told; else that of the moment that was told; else that on which it was recorded. */
    private static LocalDate handedIn(StoredRecord record) {
        String day = text(record, "handedIn");
        String moment = text(record, "submittedAt");
        return !day.isEmpty() ? LocalDate.parse(day) : (moment.isEmpty() ? record.recordedAt() : OffsetDateTime.parse(moment).toInstant())
                .atZone(LegalTime.ZONE).toLocalDate();
    }

    private static int attempt(StoredRecord record) {
        String attempt = text(record, "attempt");
        return attempt.isEmpty() ? 0 : Integer.parseInt(attempt);
    }

    private static String text(StoredRecord record, String field) {
        return Optional.ofNullable(record.body().get(field)).map(Object::toString).orElse("");
    }
}
