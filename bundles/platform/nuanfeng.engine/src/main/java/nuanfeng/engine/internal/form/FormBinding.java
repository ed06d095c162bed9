// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.agency.AgencyView;
import nuanfeng.engine.internal.agency.AgencyBook;
import nuanfeng.engine.internal.agency.AgencyKind;
import nuanfeng.engine.internal.form.WrittenLayout.WrittenColumn;
import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.register.KeptPeriods;
import nuanfeng.engine.internal.register.RegisterKind;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormColumn.Mask;
import nuanfeng.form.FormColumn.Type;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormOperation.Sort;
import nuanfeng.form.FormTemplate;
import nuanfeng.form.FormView;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.ListedCode;
import nuanfeng.register.Retention;

/** Forms as a place has them: with agencies and clauses, with what follows from registers, and with what a layout takes from another one. */
final class FormBinding {

    private static final Phrases PHRASES = Phrases.beside(FormBinding.class);

    private final Seat seat;
    private final Form form;
    private final Optional<FormView> above;

    private FormBinding(Seat seat, Form form) {
        this.seat = seat;
        this.form = form;
        this.above = seat.above(FormKind.FORM).flatMap(book -> book.find(form.id()));
    }

    static Map<String, FormView> own(Map<String, Form> written, Seat seat) {
        Map<String, FormView> own = new LinkedHashMap<>();
        written.values().forEach(each -> new FormBinding(seat, each).view().ifPresent(form -> own.put(each.id(), form)));
        return own;
    }

    private Optional<FormView> view() {
        if (above.isPresent() && form.layouts().isEmpty()) {
            refuse(Complaint.of(PHRASES, "duplicate-form", form.id(), above.get().place()));
        }
        AgencyBook agencies = seat.of(AgencyKind.AGENCY);
        List<AgencyView> filledBy = agencies.mentioned(form.filledBy(), form.id(), seat);
        List<AgencyView> checkedBy = agencies.mentioned(form.checkedBy(), form.id(), seat);
        List<AgencyView> receivedBy = agencies.mentioned(form.receivedBy(), form.id(), seat);
        return seat.cite(form.citation(), form.id(), form.origin()).map(citation -> new FormView(form.id(), seat.place(), form.catalogue(), form.title(),
                form.number(), filledBy, checkedBy, receivedBy, form.note(), citation, layouts(), retention()));
    }

    /** How long its reports are kept: not for a shorter time than the place above lets this one. */
    private List<Retention> retention() {
        List<Retention> own = KeptPeriods.bound(form.kept(), seat, form.id(), form.origin());
        List<Retention> before = above.map(FormView::retention).orElse(List.of());
        own.forEach(each -> before.stream().filter(old -> old.role().equals(each.role()) && KeptPeriods.isShorter(each, old))
                .forEach(old -> refuse(Complaint.of(PHRASES, "shorter-retention", form.id()))));
        return KeptPeriods.over(own, before);
    }

    /** Those above until the first day of the own ones; then these. */
    private List<FormLayout> layouts() {
        List<FormLayout> layouts = new ArrayList<>();
        if (form.layouts().isEmpty()) {
            return layouts;
        }
        LocalDate first = form.layouts().get(0).said().from();
        above.ifPresent(view -> view.layouts().stream().filter(each -> each.from().isBefore(first)).forEach(each ->
                layouts.add(until(each, each.to().filter(to -> to.isBefore(first)).orElse(first)))));
        FormLayout before = null;
        for (int i = 0; i < form.layouts().size(); i++) {
            WrittenLayout written = form.layouts().get(i);
            if (written.ended()) {
                continue;
            }
            Optional<LocalDate> to = i + 1 < form.layouts().size() ? Optional.of(form.layouts().get(i + 1).said().from()) : Optional.empty();
            FormLayout layout = layout(written, before, to);
            new LayoutChecks(seat, form.id(), layout, written.origin()).check();
            layout.template().ifPresent(template -> new TemplateChecks(seat, form.id(), layout, template, written.origin()).check());
            layouts.add(layout);
            before = layout;
        }
        return layouts;
    }

    private static FormLayout until(FormLayout layout, LocalDate to) {
        return new FormLayout(layout.from(), Optional.of(to), layout.place(), layout.period(), layout.sources(), layout.headings(), layout.columns(),
                layout.key(), layout.total(), layout.notes(), layout.signatures(), layout.seals(), layout.checks(), layout.suppression(), layout.page(),
                layout.tentative(), layout.template(), layout.receivedBy());
    }

    private FormLayout layout(WrittenLayout written, FormLayout before, Optional<LocalDate> to) {
        FormLayout said = written.said();
        FormLayout base = written.like().isEmpty() ? said : written.like().equals("before") ? before
                : above.flatMap(view -> view.layout(said.from())).orElse(null);
        if (base == null) {
            refuse(Complaint.of(PHRASES, "nothing-alike", said.from(), written.like()));
            base = said;
        }
        boolean whole = written.like().isEmpty();
        List<String> stated = written.stated();
        FormLayout other = base;
        FormLayout bare = new FormLayout(said.from(), to, seat.place(), whole || stated.contains("period") ? said.period() : other.period(),
                whole || stated.contains("source") ? said.sources() : other.sources(), whole || stated.contains("headings") ? said.headings() : other.headings(),
                List.of(), whole || stated.contains("key") ? said.key() : other.key(), whole || stated.contains("total") ? said.total() : other.total(),
                whole || stated.contains("notes") ? said.notes() : other.notes(), whole || stated.contains("signatures") ? said.signatures() : other.signatures(),
                whole || stated.contains("seals") ? said.seals() : other.seals(), whole || stated.contains("checks") ? said.checks() : other.checks(),
                whole || stated.contains("suppress") ? said.suppression() : other.suppression(), whole || stated.contains("page") ? said.page() : other.page(),
                whole || stated.contains("tentative") ? said.tentative() : other.tentative(),
                template(written, other), stated.contains("receivedBy") ? seat.of(AgencyKind.AGENCY).mentioned(written.receivedBy(), form.id(), seat) : other.receivedBy());
        return with(bare, columns(written, whole ? List.of() : other.columns(), bare));
    }

    /** A drawn sheet knows its columns: whoever changes them draws another, or lets it be drawn. */
    private Optional<FormTemplate> template(WrittenLayout written, FormLayout other) {
        if (!written.template().isEmpty() && written.said().template().isEmpty()) {
            refuse(Complaint.of(PHRASES, "no-template", written.said().from(), written.template()));
        }
        boolean alike = !written.like().isEmpty() && written.columns().isEmpty() && written.without().isEmpty() && !written.stated().contains("headings");
        return written.template().isEmpty() && alike ? other.template() : written.said().template();
    }

    private static FormLayout with(FormLayout bare, List<FormColumn> columns) {
        return new FormLayout(bare.from(), bare.to(), bare.place(), bare.period(), bare.sources(), bare.headings(), columns, bare.key(), bare.total(),
                bare.notes(), bare.signatures(), bare.seals(), bare.checks(), bare.suppression(), bare.page(), bare.tentative(), bare.template(), bare.receivedBy());
    }

    private List<FormColumn> columns(WrittenLayout written, List<FormColumn> others, FormLayout layout) {
        List<FormColumn> columns = new ArrayList<>(others);
        written.without().forEach(id -> {
            if (!columns.removeIf(each -> each.id().equals(id))) {
                refuse(Complaint.of(PHRASES, "no-column", layout.from(), id, Suggestions.near(id, ids(columns))));
            }
        });
        for (WrittenColumn each : written.columns()) {
            FormColumn column = bound(each, layout);
            List<String> ids = columns.stream().map(FormColumn::id).toList();
            int at = ids.indexOf(column.id());
            if (at >= 0 && at < others.size() && others.contains(columns.get(at))) {
                columns.set(at, column);
            } else if (at >= 0) {
                refuse(Complaint.of(PHRASES, "column-twice", layout.from(), column.id()));
            } else {
                int behind = ids.indexOf(each.behind());
                columns.add(behind < 0 ? columns.size() : behind + 1, column);
            }
        }
        return columns;
    }

    private static Set<String> ids(List<FormColumn> columns) {
        return new TreeSet<>(columns.stream().map(FormColumn::id).toList());
    }

    /** With its clause, and with title, type, codes and mask of the field that it shows where they are not written. */
    private FormColumn bound(WrittenColumn written, FormLayout layout) {
        FormColumn said = written.column();
        Optional<Citation> citation = written.citation().flatMap(clause -> seat.cite(clause, form.id(), written.origin()));
        Optional<Field> field = field(said, layout);
        if (!said.proposed() && citation.isEmpty()) {
            seat.refuse(written.origin(), form.id(), Complaint.of(PHRASES, "stated-by-nobody", said.id()));
        }
        if (!written.titled() && field.isEmpty()) {
            seat.refuse(written.origin(), form.id(), Complaint.of(PHRASES, "no-title", said.id()));
        }
        Type type = written.typed() ? said.type() : field.map(each -> type(each.type())).orElse(said.type());
        List<ListedCode> codes = said.codes().isEmpty() ? field.map(Field::type).filter(FieldType.Codes.class::isInstance)
                .map(each -> ((FieldType.Codes) each).codes()).orElse(List.of()) : said.codes();
        // A sum of money with stars says nothing: whose it is, is hidden already.
        Mask mask = said.mask() != Mask.NONE || type != Type.TEXT ? said.mask() : field.map(FormBinding::mask).orElse(Mask.NONE);
        return new FormColumn(said.id(), written.titled() ? said.title() : field.map(Field::title).orElse(said.title()), said.group(), type, said.unit(), said.width(),
                said.decimals(), mask, said.required(), said.operation(), said.total(), codes, said.proposed(), citation);
    }

    private Optional<Field> field(FormColumn column, FormLayout layout) {
        if (column.operation().sort() != Sort.FIELD || layout.sources().isEmpty()) {
            return Optional.empty();
        }
        return LayoutChecks.fields(seat.of(RegisterKind.REGISTER), layout.sources().get(0), layout.from()).stream()
                .filter(each -> each.name().equals(column.operation().of())).findFirst();
    }

    private static Mask mask(Field field) {
        return field.type() instanceof FieldType.Gb11643 ? Mask.IDENTITY : field.type() instanceof FieldType.Phone ? Mask.PHONE
                : field.personal() || field.sealed() ? Mask.NAME : Mask.NONE;
    }

    private static Type type(FieldType type) {
        return switch (type.word()) {
            case "integer" -> Type.INTEGER;
            case "money" -> Type.MONEY;
            case "rate" -> Type.NUMBER;
            case "date" -> Type.DATE;
            case "month" -> Type.MONTH;
            case "moment" -> Type.MOMENT;
            case "flag" -> Type.FLAG;
            case "codes" -> Type.CODE;
            case "place" -> Type.PLACE;
            default -> Type.TEXT;
        };
    }

    private void refuse(Complaint complaint) {
        seat.refuse(form.origin(), form.id(), complaint);
    }
}
