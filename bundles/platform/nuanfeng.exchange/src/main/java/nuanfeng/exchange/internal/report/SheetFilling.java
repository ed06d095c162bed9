// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.agency.AgencyView;
import nuanfeng.duty.DutyDay;
import nuanfeng.filing.KeptReport;
import nuanfeng.filing.KeptReport.Subject;
import nuanfeng.filing.ReportPeriod;
import nuanfeng.filing.ReportShelf;
import nuanfeng.filing.Reports.Order;
import nuanfeng.form.CellTrace;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormPeriod;
import nuanfeng.form.FormView;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.library.PlaceView;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.library.UnknownNameException;
import nuanfeng.record.Records;
import nuanfeng.record.Sight;

/** Fills sheets in: in one edition, on one layout, from the records as they stood. */
record SheetFilling(PolicyLibrary library, Records records, ReportShelf shelf) {

    /** A sheet with all that it is made of. */
    record Filled(Subject subject, Edition edition, SheetContent content, FilledForm sheet, List<KeptReport.Part> parts) {

        ReportShelf.Content kept() {
            return new ReportShelf.Content(content.whole(), sheet.hash(), parts);
        }
    }

    Filled fill(Order order, LocalDate today) {
        Edition edition = library.current();
        Place place = edition.place(order.place());
        FormView form = place.forms().form(order.form());
        ReportPeriod period = ReportPeriod.of(order.period()).orElseThrow(() -> Refusing.bad("no-period", order.period()));
        FormLayout layout = layout(form, period);
        if (!fits(layout.period(), period)) {
            throw Refusing.bad("other-period", form.title(), layout.period().word(), order.period());
        } else if (period.from().isAfter(today)) {
            throw Refusing.bad("not-begun", order.period(), today);
        }
        String unit = unit(place, form, layout, order);
        LocalDate due = Submitting.duty(place, form.id(), period.from(), period.to()).flatMap(item -> item.day()).map(DutyDay::nominal).orElse(period.to());
        LocalDate asOf = order.asOf().orElse(due.isAfter(today) ? today : due);
        if (asOf.isBefore(period.from()) || asOf.isAfter(period.to())) {
            throw Refusing.bad("as-of-outside", asOf, period.from(), period.to());
        }
        Subject subject = new Subject(place.view().place(), form.id(), unit, period.name(), period.from(), period.to(), asOf);
        SheetsBeside beside = new SheetsBeside(shelf, place, unit, this::sheet);
        SheetsBeside.Earlier before = beside.before(form.id(), period);
        boolean ofUnit = place.view().covers().containsKey(unit);
        SheetContent empty = new SheetContent(order.facts(), order.rows(), units(place, layout), before.cells(), beside.forms(layout, period.name()), Map.of(), Map.of(),
                ofUnit ? Set.of(unit) : Set.of(), before.since(), ofUnit ? Optional.of(unit) : Optional.empty(), order.knownAt(), order.aggregated());
        return order.aggregated() ? joined(subject, edition, empty) : read(subject, edition, empty, order.hand().by());
    }

    private static FormLayout layout(FormView form, ReportPeriod period) {
        return form.layout(period.to()).orElseThrow(() -> new UnknownNameException(UnknownNameException.Kind.FORM,
                Refusing.text("no-layout", form.title(), period.name()), List.of()));
    }

    private Optional<FormLayout> layout(KeptReport report) {
        return library.edition(report.edition()).place(report.subject().place().path()).forms().form(report.subject().form()).layout(report.subject().to());
    }

    private static boolean fits(FormPeriod wanted, ReportPeriod period) {
        return switch (wanted) {
            case MONTH -> period.name().matches("\\d{4}-\\d{2}");
            case QUARTER -> period.name().contains("Q");
            case YEAR -> period.name().matches("\\d{4}");
            default -> true;
        };
    }

    /** Who hands it in: the district that is asked for, an agency that fills it in or receives it, else the one that fills it in alone, else the place. */
    private static String unit(Place place, FormView form, FormLayout layout, Order order) {
        PlaceView view = place.view();
        Optional<String> district = view.today(order.place()).filter(view.covers()::containsKey);
        Set<String> known = new TreeSet<>(view.covers().keySet());
        known.add(view.code());
        form.filledBy().stream().filter(SheetFilling::isBody).map(AgencyView::id).forEach(known::add);
        form.receivedBy(layout).stream().filter(SheetFilling::isBody).map(AgencyView::id).forEach(known::add);
        if (order.unit().isPresent()) {
            String asked = view.today(order.unit().get()).orElse(order.unit().get());
            if (!known.contains(asked)) {
                throw Refusing.bad("no-such-unit", asked, view.name(), List.copyOf(known));
            }
            return asked;
        }
        return district.orElseGet(() -> form.filledBy().size() == 1 && isBody(form.filledBy().get(0)) ? form.filledBy().get(0).id() : view.code());
    }

    private static boolean isBody(AgencyView agency) {
        return !agency.kind().equals("role");
    }

    /** Districts by their names; who has to be in the sheet where its records say whose they are. */
    private static Map<String, String> units(Place place, FormLayout layout) {
        boolean told = layout.sources().stream().findFirst().filter(main -> main.per().isEmpty() || !main.unit().isEmpty()
                || main.per().equals(List.of("district"))).isPresent();
        return told ? place.view().covers() : Map.of();
    }

    /** Reads the registers anew. */
    Filled read(Subject subject, Edition edition, SheetContent content, String by) {
        Place place = edition.place(subject.place().path());
        FormLayout layout = layout(place.forms().form(subject.form()), ReportPeriod.of(subject.period()).orElseThrow());
        Sight sight = Sight.whole(by, "%s %s %s".formatted(subject.form(), subject.unit(), subject.period()));
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>(content.rows());
        rows.putAll(new RegisterRows(records, place, subject.asOf(), content.knownAt(), sight).of(layout));
        return made(subject, edition, content.withRows(rows), List.of());
    }

    /** Takes the reports of the units. */
    Filled joined(Subject subject, Edition edition, SheetContent content) {
        Place place = edition.place(subject.place().path());
        if (place.view().covers().isEmpty()) {
            throw Refusing.conflict("no-units", place.view().name());
        }
        FormLayout layout = layout(place.forms().form(subject.form()), ReportPeriod.of(subject.period()).orElseThrow());
        Aggregating.Joined joined = new Aggregating(shelf, place, layout, this::layout).joined(subject, content);
        return made(subject, edition, joined.content(), joined.parts());
    }

    /** With the records that it rests on, and no others. */
    Filled made(Subject subject, Edition edition, SheetContent content, List<KeptReport.Part> parts) {
        Place place = edition.place(subject.place().path());
        var rested = place.forms().rested(subject.form(), content.order(subject), subject.place().path(), edition::calculate);
        SheetContent kept = SheetContent.read(content.withRows(rested.rows()).whole());
        return new Filled(subject, edition, kept, sheet(subject, edition, kept), parts);
    }

    /** The same, with questions put in some way of one's own. @param asking is given how they are put */
    FilledForm sheet(KeptReport report, UnaryOperator<Function<Case, Calculation>> asking) {
        Edition edition = library.edition(report.edition());
        Subject subject = report.subject();
        return edition.place(subject.place().path()).forms().fill(subject.form(), content(report).order(subject), subject.place().path(), asking.apply(edition::calculate));
    }

    private static FilledForm sheet(Subject subject, Edition edition, SheetContent content) {
        return edition.place(subject.place().path()).forms().fill(subject.form(), content.order(subject), subject.place().path(), edition::calculate);
    }

    /** As it would be in another edition, from the registers or the reports of the units as they are now. */
    FilledForm preview(KeptReport report, String edition, String by) {
        SheetContent content = content(report);
        Edition other = library.edition(edition);
        return (content.aggregated() ? joined(report.subject(), other, content) : read(report.subject(), other, content, by)).sheet();
    }

    /** What stands in a report that is kept, in the edition in which it was made. */
    FilledForm sheet(KeptReport report) {
        return sheet(report.subject(), library.edition(report.edition()), content(report));
    }

    SheetContent content(KeptReport report) {
        return SheetContent.read(shelf.content(report.id()));
    }

    Optional<CellTrace> trace(KeptReport report, String reference) {
        Edition edition = library.edition(report.edition());
        return edition.place(report.subject().place().path()).forms().trace(report.subject().form(), content(report).order(report.subject()),
                report.subject().place().path(), edition::calculate, reference);
    }
}
