// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calendar.LegalTime;
import nuanfeng.form.FilledCell;
import nuanfeng.form.FilledLine;
import nuanfeng.form.FormCheck;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormFinding;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormOrder;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** What the checks of a layout say to a filled sheet. */
final class SheetChecks {

    private static final Phrases PHRASES = Phrases.beside(SheetChecks.class);

    private final FormLayout layout;
    private final FormOrder order;
    private final FormRecords records;
    private final List<FormFinding> findings = new ArrayList<>();

    SheetChecks(FormLayout layout, FormOrder order, FormRecords records) {
        this.layout = layout;
        this.order = order;
        this.records = records;
    }

    List<FormFinding> findings(List<FilledLine> lines, Optional<FilledLine> total, List<String> missing) {
        for (FilledLine line : lines) {
            if (!missing.contains(line.key())) {
                layout.columns().forEach(column -> cell(line, column));
            }
        }
        boolean warns = layout.checks().stream().noneMatch(each -> each.kind() == FormCheck.Kind.COMPLETE && !each.warns());
        missing.forEach(unit -> find("not-reported", unit, "", warns, PHRASES.say("not-reported",
                order.units().containsKey(unit) ? order.units().get(unit) : Text.of(unit))));
        layout.checks().forEach(check -> check(check, lines.stream().filter(each -> !missing.contains(each.key())).toList(), total));
        return findings;
    }

    private void cell(FilledLine line, FormColumn column) {
        FilledCell cell = line.cells().get(column.id());
        if (cell.reason().equals("wrong-type")) {
            find("wrong-type", line.key(), column.id(), false, PHRASES.say("wrong-type", column.title(), column.mask().over(cell.shown())));
        } else if (column.required() && cell.value().isEmpty() && cell.reason().isEmpty()) {
            find("required", line.key(), column.id(), false, PHRASES.say("required", column.title()));
        }
    }

    private void check(FormCheck check, List<FilledLine> lines, Optional<FilledLine> total) {
        switch (check.kind()) {
            case SUM -> {
                lines.forEach(line -> sum(check, line));
                total.ifPresent(line -> sum(check, line));
            }
            case RANGE -> lines.forEach(line -> range(check, line));
            case UNIQUE -> unique(check, lines);
            case NOT_AFTER -> lines.forEach(line -> notAfter(check, line));
            case NOT_MORE -> lines.forEach(line -> notMore(check, line));
            case BEFORE -> lines.forEach(line -> before(check, line));
            case EQUALS -> total(check, total, order.facts().get(check.of()), "fact");
            case FORM -> total(check, total, order.forms().getOrDefault(check.of(), Map.of()).get(check.cell()), "form");
            case REGISTER -> register(check, lines, total);
            case COMPLETE -> {
                // Said of everybody who is missing already.
            }
        }
    }

    private void sum(FormCheck check, FilledLine line) {
        Optional<BigDecimal> said = number(line, check.column());
        BigDecimal sum = sum(line, check.plus()).subtract(sum(line, check.less()));
        if (said.isPresent() && said.get().compareTo(sum) != 0) {
            find(check, line.key(), check.column(), PHRASES.say("sum", title(check), said.get().toPlainString(), sum.toPlainString()));
        }
    }

    private void range(FormCheck check, FilledLine line) {
        number(line, check.column()).filter(value -> check.least().filter(least -> value.compareTo(least) < 0).isPresent()
                || check.most().filter(most -> value.compareTo(most) > 0).isPresent()).ifPresent(value -> find(check, line.key(), check.column(),
                        PHRASES.say("range", title(check), value.toPlainString(), check.least().map(BigDecimal::toPlainString), check.most().map(BigDecimal::toPlainString))));
    }

    private void unique(FormCheck check, List<FilledLine> lines) {
        Map<List<String>, String> seen = new HashMap<>();
        for (FilledLine line : lines) {
            List<String> key = check.plus().stream().map(column -> line.cells().get(column).shown()).toList();
            if (key.stream().allMatch(String::isEmpty)) {
                continue;
            }
            String first = seen.putIfAbsent(key, line.key());
            if (first != null) {
                find(check, line.key(), check.column(), PHRASES.say("unique", title(check), first));
            }
        }
    }

    private void notAfter(FormCheck check, FilledLine line) {
        Optional<Instant> limit = check.of().equals("period-end") ? Optional.of(end(order.to())) : check.of().equals("as-of") ? Optional.of(end(order.asOf()))
                : moment(line, check.of(), true);
        Optional<Instant> moment = moment(line, check.column(), false);
        if (moment.isPresent() && limit.isPresent() && moment.get().isAfter(limit.get())) {
            find(check, line.key(), check.column(), PHRASES.say("not-after", title(check), line.cells().get(check.column()).shown(),
                    Optional.ofNullable(line.cells().get(check.of())).map(FilledCell::shown).orElse(check.of().equals("as-of") ? order.asOf().toString() : order.to().toString())));
        }
    }

    /** A day as a whole: its first moment, or its last. */
    private static Optional<Instant> moment(FilledLine line, String column, boolean last) {
        Optional<Object> value = Optional.ofNullable(line.cells().get(column)).flatMap(FilledCell::value);
        try {
            return value.map(each -> each instanceof LocalDate day ? last ? end(day) : day.atStartOfDay(LegalTime.ZONE).toInstant()
                    : OffsetDateTime.parse(each.toString()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LegalTime.ZONE).toInstant().minusNanos(1);
    }

    private void notMore(FormCheck check, FilledLine line) {
        Optional<BigDecimal> most = number(line, check.of());
        number(line, check.column()).filter(value -> most.isPresent() && value.compareTo(most.get()) > 0).ifPresent(value -> find(check, line.key(), check.column(),
                PHRASES.say("not-more", title(check), value.toPlainString(), layout.column(check.of()).map(FormColumn::title).orElse(Text.of(check.of())),
                        most.get().toPlainString())));
    }

    /** Whoever was not in the sheet before had nothing. */
    private void before(FormCheck check, FilledLine line) {
        Object was = order.before().getOrDefault(line.key(), Map.of()).get(check.of());
        BigDecimal expected = (was == null ? BigDecimal.ZERO : FormValues.number(was)).add(sum(line, check.plus())).subtract(sum(line, check.less()));
        number(line, check.column()).filter(value -> value.compareTo(expected) != 0).ifPresent(value -> find(check, line.key(), check.column(),
                PHRASES.say("before", title(check), value.toPlainString(), expected.toPlainString())));
    }

    private void total(FormCheck check, Optional<FilledLine> total, Object other, String what) {
        Optional<BigDecimal> said = total.flatMap(line -> number(line, check.column()));
        if (other == null || said.isEmpty()) {
            find("not-compared", "", check.column(), true, PHRASES.say("not-compared/" + what, title(check)));
        } else if (said.get().compareTo(FormValues.number(other)) != 0) {
            find(check, "", check.column(), PHRASES.say(what, title(check), said.get().toPlainString(), other, check.of()));
        }
    }

    /** So many records, line by line where the source lies so. */
    private void register(FormCheck check, List<FilledLine> lines, Optional<FilledLine> total) {
        layout.source(check.of()).ifPresent(source -> {
            if (!source.per().isEmpty()) {
                lines.forEach(line -> counted(check, line, records.groups(source).getOrDefault(line.key(), List.of())));
            }
            total.ifPresent(line -> counted(check, line, records.all(source)));
        });
    }

    private void counted(FormCheck check, FilledLine line, List<Map<String, Object>> taken) {
        long count = taken.stream().filter(record -> check.where().stream().allMatch(each -> each.holds(record))).count();
        number(line, check.column()).filter(value -> value.compareTo(BigDecimal.valueOf(count)) != 0).ifPresent(value -> find(check, line.key(),
                check.column(), PHRASES.say("register", title(check), value.toPlainString(), count)));
    }

    private static BigDecimal sum(FilledLine line, List<String> columns) {
        return columns.stream().flatMap(column -> number(line, column).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<BigDecimal> number(FilledLine line, String column) {
        return line.cells().get(column).value().filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast);
    }

    private Text title(FormCheck check) {
        return layout.column(check.column()).map(FormColumn::title).orElse(Text.of(check.column()));
    }

    private void find(FormCheck check, String row, String column, Text text) {
        find(check.kind().word(), row, column, check.warns(), text);
    }

    private void find(String code, String row, String column, boolean warns, Text text) {
        findings.add(new FormFinding(code, row, column, warns, text));
    }
}
