// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormHeading;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormTemplate;
import nuanfeng.form.TemplateArea;
import nuanfeng.form.TemplateCell;
import nuanfeng.form.TemplateRow;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** That a drawn template has a place for everything that its layout says, and for nothing else. */
final class TemplateChecks {

    private static final Phrases PHRASES = Phrases.beside(TemplateChecks.class);
    private static final String PROPOSED = "※";
    /** What every form can say. */
    private static final List<String> USUAL = List.of("title", "number", "unit", "period", "form", "place", "placePath", "asOf", "layout", "edition", "hash", "foot", "notes");
    private static final int LETTERS = 26;

    private final Seat seat;
    private final String form;
    private final FormLayout layout;
    private final FormTemplate template;
    private final Origin at;
    private final Set<String> columns;
    private final Set<String> facts = new TreeSet<>(USUAL);

    TemplateChecks(Seat seat, String form, FormLayout layout, FormTemplate template, Origin at) {
        this.seat = seat;
        this.form = form;
        this.layout = layout;
        this.template = template;
        this.at = at;
        this.columns = new TreeSet<>(layout.columns().stream().map(FormColumn::id).toList());
        layout.headings().forEach(row -> row.stream().map(FormHeading::fact).filter(each -> !each.isEmpty()).forEach(facts::add));
        layout.columns().stream().filter(each -> each.operation().sort() == nuanfeng.form.FormOperation.Sort.FACT).forEach(each -> facts.add(each.operation().of()));
    }

    void check() {
        Set<String> written = new HashSet<>();
        List<Integer> lines = new ArrayList<>();
        for (TemplateRow row : template.rows()) {
            for (TemplateCell cell : row.cells()) {
                cell(row.number(), cell, written, lines);
            }
        }
        if (lines.isEmpty()) {
            refuse(Complaint.of(PHRASES, "template-no-lines", template.file()));
        }
        lines.stream().distinct().skip(1).findFirst().ifPresent(second -> refuse(Complaint.of(PHRASES, "template-two-lines", template.file(), second)));
        for (TemplateArea area : template.merged()) {
            lines.stream().findFirst().filter(area::isAcross).ifPresent(row -> refuse(Complaint.of(PHRASES, "template-area", template.file(), address(area.row(), area.column()))));
        }
        for (FormColumn column : layout.columns()) {
            if (!written.contains(FormTemplate.ROW + column.id())) {
                refuse(Complaint.of(PHRASES, "template-lacks", template.file(), FormTemplate.ROW + column.id()));
            }
            if (!layout.total().isEmpty() && column.total() != FormColumn.Total.NONE && !written.contains(FormTemplate.TOTAL + column.id())) {
                refuse(Complaint.of(PHRASES, "template-lacks", template.file(), FormTemplate.TOTAL + column.id()));
            }
        }
        if (layout.columns().stream().anyMatch(FormColumn::proposed) && !template.says(PROPOSED)) {
            refuse(Complaint.of(PHRASES, "template-unmarked", template.file()));
        }
    }

    private void cell(int row, TemplateCell cell, Set<String> written, List<Integer> lines) {
        String address = address(row, cell.column());
        String rest = FormTemplate.NAME.matcher(cell.text()).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            refuse(Complaint.of(PHRASES, "template-braces", template.file(), address, cell.text()));
        }
        FormTemplate.names(cell).forEach(name -> {
            written.add(name);
            boolean ofLine = name.startsWith(FormTemplate.ROW);
            boolean ofTotal = name.startsWith(FormTemplate.TOTAL);
            String plain = name.substring(name.indexOf('.') + 1);
            if (!(ofLine || ofTotal ? columns : facts).contains(plain)) {
                refuse(Complaint.of(PHRASES, "template-name", template.file(), address, name, Suggestions.near(plain, ofLine || ofTotal ? columns : facts)));
            }
            if (ofLine) {
                lines.add(row);
            }
        });
    }

    private static String address(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.append(row).toString();
    }

    private void refuse(Complaint complaint) {
        seat.refuse(at, form, complaint);
    }
}
