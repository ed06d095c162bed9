// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.values;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import nuanfeng.json.Language;
import nuanfeng.library.Place;
import nuanfeng.parameter.ParameterStretch;
import nuanfeng.parameter.ParameterView;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.rest.internal.problem.Fault;
import nuanfeng.table.CellAddress;
import nuanfeng.table.FoundCharset;
import nuanfeng.table.SheetCell;
import nuanfeng.table.SheetRow;
import nuanfeng.table.SheetRows;
import nuanfeng.table.TableFormat;
import nuanfeng.table.TableLimits;
import nuanfeng.table.TableWriter;
import nuanfeng.table.file.NewTable;
import nuanfeng.table.file.TableFile;

/** What a place itself says of its keys, a row for each and each day, as a workbook; and what is different in one that came back. */
final class ValueSheet {

    private static final Phrases PHRASES = Phrases.beside(ValueSheet.class);
    /** Of no account to a workbook. */
    private static final FoundCharset LETTERS = new FoundCharset(StandardCharsets.UTF_8, FoundCharset.By.values()[0], 0);

    private final Map<String, ParameterView> keys = new LinkedHashMap<>();
    private final Map<String, Setting> own = new LinkedHashMap<>();
    private final String base;

    /** @param base digest of the version that says it */
    ValueSheet(Place place, LocalDate today, String base) {
        this.base = base;
        for (ParameterView each : place.parameters().on(today, Optional.empty())) {
            keys.put(each.key(), each);
            for (ParameterStretch stretch : place.parameters().timeline(each.key())) {
                if (stretch.setting().decidedBy().equals(place.view().place())) {
                    own.put(each.key() + " " + stretch.setting().from(), stretch.setting());
                }
            }
        }
    }

    byte[] bytes(String name, Language language) {
        boolean english = language == Language.ENGLISH;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter sheet = NewTable.open(TableFormat.XLSX, name, List.of(), ValueColumn.titles(language), bytes)) {
            for (Setting each : own.values()) {
                sheet.write(List.of(SheetCell.text(language.of(keys.get(each.key()).description())), SheetCell.day(each.from().atStartOfDay()),
                        ValueWriting.cell(each, english), SheetCell.text(each.unit()), SheetCell.text(PHRASES.say(each.status().name()).in(english)),
                        SheetCell.text(each.citation().document()), SheetCell.text(each.citation().clause()),
                        each.reviewBy().map(day -> SheetCell.day(day.atStartOfDay())).orElse(SheetCell.BLANK), SheetCell.text(each.reason()),
                        SheetCell.text(each.key()), SheetCell.text(base)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What somebody changed. @param before what stands there now; empty when it is new */
    record Change(ValueRow row, Optional<ValueRow> before, CellAddress where) {
    }

    /** @param faults takes everything that cannot be read, by its cell @throws nuanfeng.table.TableException */
    List<Change> changes(Path file, List<Fault> faults) throws IOException {
        List<Change> changes = new ArrayList<>();
        try (SheetRows rows = new TableFile(file, TableFormat.XLSX, Optional.empty(), TableLimits.USUAL).rows(LETTERS)) {
            Optional<SheetRow> head = rows.next();
            if (head.isEmpty() || !isHead(head.get(), faults)) {
                return List.of();
            }
            for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                change(row.get(), faults).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private static boolean isHead(SheetRow head, List<Fault> faults) {
        int before = faults.size();
        for (ValueColumn column : ValueColumn.values()) {
            if (!column.isCalled(head.cell(column.ordinal()).written())) {
                faults.add(fault(head, column, "column", PHRASES.say("column", column.title())));
            }
        }
        return faults.size() == before;
    }

    private static Fault fault(SheetRow row, ValueColumn column, String code, Text text) {
        return new Fault(row.address(column.ordinal()).cell(), code, text);
    }

    /** Reads a cell; a fault instead of what cannot be read. */
    private static <T> Optional<T> read(SheetRow row, ValueColumn column, List<Fault> faults, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (ValueWriting.UnreadException e) {
            faults.add(fault(row, column, "malformed", e.text()));
            return Optional.empty();
        }
    }

    private Optional<Change> change(SheetRow row, List<Fault> faults) {
        String key = text(row, ValueColumn.KEY);
        ParameterView view = keys.get(key);
        if (view == null) {
            faults.add(fault(row, ValueColumn.KEY, "unknown", key.isEmpty() ? PHRASES.say("no-key") : PHRASES.say("unknown-key", key)));
            return Optional.empty();
        }
        Optional<LocalDate> from = read(row, ValueColumn.FROM, faults, () -> ValueWriting.day(cell(row, ValueColumn.FROM)));
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Optional<Setting> setting = Optional.ofNullable(own.get(key + " " + from.get()));
        String said = text(row, ValueColumn.BASE);
        if (!said.isEmpty() && !said.equals(base)) {
            faults.add(fault(row, ValueColumn.BASE, "stale", PHRASES.say("stale")));
            return Optional.empty();
        }
        return told(row, view, from.get(), setting, faults).filter(now -> !now.equals(setting.map(ValueRow::of).orElse(null)))
                .map(now -> new Change(now, setting.map(ValueRow::of), row.address(ValueColumn.VALUE.ordinal())));
    }

    private static Optional<ValueRow> told(SheetRow row, ParameterView view, LocalDate from, Optional<Setting> setting, List<Fault> faults) {
        int before = faults.size();
        Optional<String> value = value(row, view, setting, faults);
        SheetCell review = cell(row, ValueColumn.REVIEW);
        Optional<LocalDate> reviewBy = review.isBlank() ? Optional.empty() : read(row, ValueColumn.REVIEW, faults, () -> ValueWriting.day(review));
        for (ValueColumn column : List.of(ValueColumn.DOCUMENT, ValueColumn.CLAUSE)) {
            if (text(row, column).isEmpty()) {
                faults.add(fault(row, column, "missing", PHRASES.say("no-basis", column.title())));
            }
        }
        return faults.size() > before ? Optional.empty() : value.map(each -> new ValueRow(view.key(), from, each, text(row, ValueColumn.DOCUMENT),
                text(row, ValueColumn.CLAUSE), reviewBy, text(row, ValueColumn.NOTE)));
    }

    /** An empty cell takes nothing back: that is decided in the policy itself. */
    private static Optional<String> value(SheetRow row, ParameterView view, Optional<Setting> setting, List<Fault> faults) {
        SheetCell cell = cell(row, ValueColumn.VALUE);
        String now = setting.map(ValueWriting::yaml).orElse("");
        if (cell.isBlank()) {
            if (setting.isEmpty() || !now.isEmpty()) {
                faults.add(fault(row, ValueColumn.VALUE, "missing", PHRASES.say("no-value")));
                return Optional.empty();
            }
            return Optional.of(now);
        }
        if (setting.filter(each -> cell.written().equals(ValueWriting.cell(each, false).written()) || cell.written().equals(ValueWriting.cell(each, true).written())).isPresent()) {
            return Optional.of(now);
        }
        Setting.Wording wording = setting.or(view::setting).or(() -> view.overridden().stream().findFirst()).map(each -> each.about().wording()).orElse(Setting.Wording.PLAIN);
        return read(row, ValueColumn.VALUE, faults, () -> ValueWriting.yaml(cell, view.type(), wording));
    }

    private static SheetCell cell(SheetRow row, ValueColumn column) {
        return row.cell(column.ordinal());
    }

    private static String text(SheetRow row, ValueColumn column) {
        return cell(row, column).written().strip();
    }
}
