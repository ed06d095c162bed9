// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.agency.AgencyView;
import nuanfeng.engine.internal.agency.AgencyBook;
import nuanfeng.engine.internal.agency.AgencyKind;
import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.Kind;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.yaml.FileKind;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.form.FormView;
import nuanfeng.library.Difference;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Phrases;

/** The forms that pass between agencies. By id, in the order of the files. */
public final class FormKind implements Kind<Map<String, Form>, FormBook> {

    private static final Phrases PHRASES = Phrases.beside(FormKind.class);

    public static final FormKind FORM = new FormKind();

    private static final FileKind FILE = new FileKind("reports/<form-id>/form.yaml", "form", (file, path) -> file.subject());

    private FormKind() {
    }

    @Override
    public List<FileKind> files() {
        return List.of(FILE);
    }

    @Override
    public Map<String, Form> nothing() {
        return Map.of();
    }

    @Override
    public Map<String, Form> read(PolicyFiles files) {
        Map<String, Form> forms = new LinkedHashMap<>();
        files.of(FILE).map(file -> new Piece(file, file.root())).forEach(file -> forms.put(file.file().subject(), form(file)));
        return forms;
    }

    private static Form form(Piece form) {
        return new Form(form.file().subject(), form.textOrEmpty("catalogue"), form.get("title").bilingual(),
                form.textOrEmpty("number"), form.mentions("filledBy"), form.mentions("receivedBy"), form.chinese("note"),
                form.citation("citation"), form.originOf("title"));
    }

    @Override
    public FormBook bind(Map<String, Form> written, Seat seat) {
        FormBook above = seat.above(this).orElse(FormBook.NONE);
        return written.isEmpty() ? above : above.with(seat.reopened(this, written, FormKind::own));
    }

    private static Map<String, FormView> own(Map<String, Form> written, Seat seat) {
        Map<String, FormView> own = new LinkedHashMap<>();
        written.values().forEach(each -> view(each, seat).ifPresent(form -> own.put(each.id(), form)));
        return own;
    }

    private static Optional<FormView> view(Form form, Seat seat) {
        seat.above(FORM).flatMap(above -> above.find(form.id())).ifPresent(taken -> seat.refuse(form.origin(), form.id(),
                Complaint.of(PHRASES, "duplicate-form", form.id(), taken.place())));
        AgencyBook agencies = seat.of(AgencyKind.AGENCY);
        List<AgencyView> filledBy = agencies.mentioned(form.filledBy(), form.id(), seat);
        List<AgencyView> receivedBy = agencies.mentioned(form.receivedBy(), form.id(), seat);
        return seat.cite(form.citation(), form.id(), form.origin()).map(citation -> new FormView(form.id(),
                seat.place(), form.catalogue(), form.title(), form.number(), filledBy, receivedBy, form.note(), citation));
    }

    @Override
    public Stream<Difference> onDay(Here here, Here there, LocalDate on) {
        return FormDifferences.between(here.of(FORM), there.of(FORM)).stream();
    }

    @Override
    public Stream<Difference> overTime(Optional<PlaceNode> after, Optional<PlaceNode> before) {
        return FormDifferences.between(book(after), book(before)).stream().filter(each -> each.mark() != Operation.KEEP);
    }

    private static FormBook book(Optional<PlaceNode> node) {
        return node.map(each -> each.of(FORM)).orElse(FormBook.NONE);
    }
}
