// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import nuanfeng.filing.KeptReport;
import nuanfeng.filing.KeptReport.Part;
import nuanfeng.filing.ReportShelf;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormSource;
import nuanfeng.library.Place;
import nuanfeng.register.RowIssue;
import nuanfeng.run.Step;

/**
 * Puts the sheets that units have handed in together into the one of their place. Who has not handed in stays missing.
 *
 * @param layout of the sheet of the place @param layouts of the reports, each as it was filled in
 */
record Aggregating(ReportShelf shelf, Place place, FormLayout layout, Function<KeptReport, Optional<FormLayout>> layouts) {

    /** @param parts which reports it is made of */
    record Joined(SheetContent content, List<Part> parts) {
    }

    /**
     * @param own what stands in the sheet of the place: facts, what was entered by hand, notes
     * @throws nuanfeng.record.RecordException where nobody has handed in, or two sheets do not go together
     */
    Joined joined(KeptReport.Subject subject, SheetContent own) {
        Map<String, KeptReport> handedIn = handedIn(subject);
        if (handedIn.isEmpty()) {
            throw Refusing.conflict("nothing-handed-in", subject.form());
        }
        List<RowIssue> issues = new ArrayList<>();
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        Map<String, Map<String, String>> owners = new LinkedHashMap<>();
        Map<String, Map<String, Object>> entered = new LinkedHashMap<>();
        Map<String, String> notes = new LinkedHashMap<>();
        TreeSet<String> reported = new TreeSet<>();
        List<Part> parts = new ArrayList<>();
        Optional<LocalDate> since = Optional.empty();
        for (Map.Entry<String, KeptReport> each : handedIn.entrySet()) {
            KeptReport report = each.getValue();
            if (!layouts.apply(report).equals(Optional.of(layout))) {
                issues.add(Refusing.issue("@" + each.getKey(), "other-layout", each.getKey(), report.id(), report.layout(), layout.from()));
            }
            SheetContent content = SheetContent.read(shelf.content(report.id()));
            layout.sources().forEach(source -> add(source, each.getKey(), content.rows().getOrDefault(source.name(), List.of()), rows, owners, issues));
            entered.putAll(content.entered());
            notes.putAll(content.notes());
            reported.add(each.getKey());
            since = since.or(content::since);
            parts.add(new Part(report.id(), each.getKey(), report.version()));
        }
        if (!issues.isEmpty()) {
            throw Refusing.invalid(issues);
        }
        notes.keySet().removeIf(cell -> cell.startsWith("total."));
        own.entered().forEach((line, cells) -> entered.computeIfAbsent(line, key -> new LinkedHashMap<>()).putAll(cells));
        notes.putAll(own.notes());
        return new Joined(new SheetContent(own.facts(), rows, own.units(), own.before(), own.forms(), entered, notes, reported, own.since().isPresent() ? own.since() : since,
                Optional.empty(), own.knownAt(), true), parts);
    }

    /** Records that stand in the sheets of two units are told of where they make lines; of those that are only looked up one is enough. */
    private void add(FormSource source, String unit, List<Map<String, Object>> more, Map<String, List<Map<String, Object>>> rows,
            Map<String, Map<String, String>> owners, List<RowIssue> issues) {
        List<Map<String, Object>> all = rows.computeIfAbsent(source.name(), name -> new ArrayList<>());
        Map<String, String> owner = owners.computeIfAbsent(source.name(), name -> new LinkedHashMap<>());
        for (Map<String, Object> row : more) {
            // A record that was unfolded or joined stands there once for each of its rows.
            boolean isOnce = source.unfold().isEmpty() && source.join().isEmpty();
            String record = row.containsKey(Step.RECORD) ? row.get(Step.RECORD) + (isOnce ? "" : row.toString()) : "";
            String before = record.isEmpty() ? null : owner.putIfAbsent(record, unit);
            if (before == null) {
                all.add(row);
            } else if (!source.unit().isEmpty() && !before.equals(unit)) {
                issues.add(Refusing.issue("@" + unit, "in-two-units", row.get(Step.RECORD), before, unit));
            }
        }
    }

    /** By unit, in their order: of each the one that counts. */
    private Map<String, KeptReport> handedIn(KeptReport.Subject subject) {
        Map<String, KeptReport> handedIn = new TreeMap<>();
        shelf.list(ReportShelf.Wanted.of(place.view().place(), subject.form(), subject.period())).stream().filter(each -> each.state().isHandedIn()
                && each.subject().place().equals(place.view().place()) && place.view().covers().containsKey(each.subject().unit()))
                .sorted(Comparator.comparingInt(KeptReport::attempt)).forEach(each -> handedIn.put(each.subject().unit(), each));
        return handedIn;
    }
}
