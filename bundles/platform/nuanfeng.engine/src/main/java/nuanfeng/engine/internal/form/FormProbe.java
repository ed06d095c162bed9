// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.Mismatches;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Trail;
import nuanfeng.form.FilledCell;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FilledLine;
import nuanfeng.form.FormFinding;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormOrder;
import nuanfeng.library.Place;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** Fills a form with the rows that an example writes: {@code id}, {@code from}, {@code to}, {@code asOf}, {@code rows}, {@code units}, {@code before}, {@code forms}, {@code entered}, {@code reported}, {@code since}, {@code unit}. */
final class FormProbe implements Probe {

    private static final Phrases PHRASES = Phrases.beside(FormProbe.class);
    private static final List<String> KNOWN = List.of("layout", "lines", "cells", "empty", "findings", "fit", "missing", "columns");

    @Override
    public String word() {
        return "form";
    }

    @Override
    public List<String> days() {
        return List.of("from", "to", "asOf", "since");
    }

    @Override
    public Optional<String> missing(UnknownNameException.Kind kind, Example example) {
        return kind == UnknownNameException.Kind.FORM ? Optional.of(FormKind.named(example.question("id"))) : Optional.empty();
    }

    @Override
    public void ask(Example example, Asked asked, Mismatches found, Trail trail) {
        Place place = asked.place();
        FilledForm filled = place.forms().fill(example.question("id"), order(example), asked.name(), asked.edition()::calculate);
        example.expect().forEach((name, expected) -> compare(name, expected, filled, found));
        if (!found.sentences().isEmpty()) {
            trail.upTo(Optional.of(filled.form().place()), FormKind.named(filled.form().id()));
            filled.layout().sources().stream().filter(each -> !each.register().isEmpty()).forEach(each -> trail.upTo(Optional.empty(), each.register()));
        }
    }

    private static FormOrder order(Example example) {
        LocalDate to = LocalDate.parse(example.question("to"));
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        members(example.question().get("rows")).forEach((source, records) -> {
            List<Map<String, Object>> read = new ArrayList<>();
            ((List<?>) records).forEach(each -> read.add(members(each)));
            rows.put(source, read);
        });
        Map<String, Text> units = new LinkedHashMap<>();
        members(example.question().get("units")).forEach((unit, name) -> units.put(unit, Text.of(String.valueOf(name))));
        return new FormOrder(Optional.ofNullable(example.question("from")).map(LocalDate::parse).orElse(to.withDayOfMonth(1)), to,
                Optional.ofNullable(example.question("asOf")).map(LocalDate::parse).orElse(to), example.facts(), rows, units,
                nested(example.question().get("before")), nested(example.question().get("forms")), nested(example.question().get("entered")),
                texts(example.question().get("reported")), Optional.ofNullable(example.question("since")).map(LocalDate::parse),
                Optional.ofNullable(example.question("unit")));
    }

    private static Map<String, Map<String, Object>> nested(Object mapping) {
        Map<String, Map<String, Object>> nested = new LinkedHashMap<>();
        members(mapping).forEach((name, inner) -> nested.put(name, members(inner)));
        return nested;
    }

    private static Set<String> texts(Object list) {
        return list instanceof List<?> items ? items.stream().map(String::valueOf).collect(Collectors.toSet()) : Set.of();
    }

    private static Map<String, Object> members(Object mapping) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (mapping instanceof Map<?, ?> map) {
            map.forEach((name, value) -> members.put(String.valueOf(name), value));
        }
        return members;
    }

    private static void compare(String name, Object expected, FilledForm filled, Mismatches found) {
        switch (name) {
            case "layout" -> found.value(PHRASES.say("what/layout"), expected, filled.layout().from());
            case "lines" -> found.value(PHRASES.say("what/lines"), expected, filled.lines().size());
            case "cells" -> found.members(PHRASES.say("what/cells"), expected, cells(filled, FilledCell::shown));
            case "empty" -> found.members(PHRASES.say("what/empty"), expected, cells(filled, FilledCell::reason));
            case "findings" -> found.value(PHRASES.say("what/findings"), expected, filled.findings().stream().map(FormProbe::said).toList());
            case "fit" -> found.value(PHRASES.say("what/fit"), expected, filled.isFit());
            case "missing" -> found.value(PHRASES.say("what/missing"), expected, filled.missing());
            case "columns" -> found.value(PHRASES.say("what/columns"), expected, filled.layout().columns().size());
            default -> found.unknown(name, "a form", KNOWN);
        }
    }

    private static Map<String, String> cells(FilledForm filled, Function<FilledCell, String> of) {
        FormLayout layout = filled.layout();
        Map<String, String> cells = new LinkedHashMap<>();
        for (FilledLine line : filled.lines()) {
            layout.columns().forEach(column -> cells.put(column.id() + "@" + line.key(), of.apply(line.cells().get(column.id()))));
        }
        filled.total().ifPresent(line -> line.cells().forEach((column, cell) -> cells.put(FilledLine.TOTAL + column, of.apply(cell))));
        return cells;
    }

    /** {@code unique idNo@7}, {@code W unique idNo@7}. */
    private static String said(FormFinding finding) {
        return (finding.warns() ? "W " : "") + finding.code() + " " + finding.column() + "@" + finding.row();
    }
}
