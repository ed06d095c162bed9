// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Changed;
import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.Kind;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.timeline.DayChecks;
import nuanfeng.engine.internal.yaml.FileKind;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.library.Difference;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.outlook.AgendaItem.Event;
import nuanfeng.outlook.AgendaItem;
import nuanfeng.outlook.SearchHit.What;

/** The forms that pass between agencies. By id, in the order of the files. */
public final class FormKind implements Kind<Map<String, Form>, FormBook> {

    public static final FormKind FORM = new FormKind();

    static final FileKind FILE = new FileKind("reports/<form-id>/form.yaml", "form", (file, path) -> file.subject());

    private FormKind() {
    }

    @Override
    public List<FileKind> files() {
        return List.of(FILE);
    }

    @Override
    public boolean attaches(String path) {
        return Templates.isOne(path);
    }

    @Override
    public void checkWords(PolicyFiles files, Findings findings) {
        Templates.check(files, findings);
    }

    @Override
    public Map<String, Form> nothing() {
        return Map.of();
    }

    @Override
    public Map<String, Form> read(PolicyFiles files) {
        return FormsReader.read(files);
    }

    @Override
    public void checkDays(PolicyFiles files, Findings findings) {
        DayChecks days = new DayChecks(findings);
        files.of(FILE).forEach(file -> file.root().members("layouts").values()
                .forEach(layout -> days.day(file, file.subject(), layout.key(), layout.line())));
    }

    @Override
    public FormBook bind(Map<String, Form> written, Seat seat) {
        FormBook above = seat.above(this).orElse(FormBook.NONE);
        return written.isEmpty() ? above : above.with(seat.reopened(this, written, FormBinding::own));
    }

    @Override
    public Stream<Difference> onDay(Here here, Here there, LocalDate on) {
        return FormDifferences.between(here.of(FORM), there.of(FORM)).stream();
    }

    @Override
    public Stream<Difference> overTime(Optional<PlaceNode> after, Optional<PlaceNode> before) {
        return FormDifferences.between(book(after), book(before)).stream().filter(each -> each.mark() != Operation.KEEP);
    }

    @Override
    public void changed(Optional<Map<String, Form>> after, Optional<Map<String, Form>> before, Changed changed) {
        Changed.keys(after, before, forms -> forms).forEach(id -> changed.here(named(id)));
    }

    /** As examples rest on it: a parameter or register may be called like a form. */
    static String named(String id) {
        return "form:" + id;
    }

    @Override
    public Stream<Findable> findable(PlaceNode here) {
        return here.isServed() && !here.content().written().of(this).isEmpty() ? here.of(this).own().get().values().stream()
                .map(each -> new Findable(What.FORM, each.id(), each.title())) : Stream.empty();
    }

    @Override
    public Stream<AgendaItem> ahead(Here here, Ahead range) {
        return here.of(FORM).all().stream().filter(form -> range.tells(form.place(), here.place())).flatMap(form -> form.layouts().stream()
                .filter(each -> range.wanted().contains(Event.STARTS) && range.holds(each.from()) && range.tells(each.place(), here.place()))
                .map(each -> new AgendaItem(each.from(), each.place(), Event.STARTS, "form", form.id(), form.title(), Optional.empty(), Optional.empty(),
                        Optional.of(form.citation()))));
    }

    @Override
    public List<Probe> probes() {
        return List.of(new FormProbe());
    }

    private static FormBook book(Optional<PlaceNode> node) {
        return node.map(each -> each.of(FORM)).orElse(FormBook.NONE);
    }
}
