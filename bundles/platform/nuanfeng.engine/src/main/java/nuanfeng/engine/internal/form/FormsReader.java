// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.form.WrittenLayout.WrittenColumn;
import nuanfeng.engine.internal.register.KeptPeriods;
import nuanfeng.engine.internal.timeline.EntryWords;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.form.FormCheck;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormColumn.Mask;
import nuanfeng.form.FormColumn.Total;
import nuanfeng.form.FormColumn.Type;
import nuanfeng.form.FormDerived;
import nuanfeng.form.FormHeading;
import nuanfeng.form.FormHeading.Align;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormLayout.Page;
import nuanfeng.form.FormLayout.Suppression;
import nuanfeng.form.FormOperation;
import nuanfeng.form.FormOperation.Sort;
import nuanfeng.form.FormPeriod;
import nuanfeng.form.FormSource;
import nuanfeng.form.FormSource.Manner;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.register.Condition;
import nuanfeng.register.ListedCode;

/** Reads the forms of a bundle. */
record FormsReader(PolicyFiles files) {

    private static final int USUAL_WIDTH = 12;
    private static final int USUAL_DECIMALS = 2;

    static Map<String, Form> read(PolicyFiles files) {
        FormsReader reader = new FormsReader(files);
        Map<String, Form> forms = new LinkedHashMap<>();
        files.of(FormKind.FILE).map(file -> new Piece(file, file.root())).forEach(file -> forms.put(file.file().subject(), reader.form(file)));
        return forms;
    }

    private Form form(Piece form) {
        List<WrittenLayout> layouts = new ArrayList<>();
        form.find("layouts").ifPresent(all -> all.members().forEach((day, layout) -> layouts.add(layout(day, layout, all))));
        layouts.sort(Comparator.comparing(each -> each.said().from()));
        return new Form(form.file().subject(), form.textOrEmpty("catalogue"), form.get("title").bilingual(), form.textOrEmpty("number"),
                form.mentions("filledBy"), form.mentions("checkedBy"), form.mentions("receivedBy"), form.chinese("note"), form.citation("citation"),
                layouts, KeptPeriods.read(form), form.originOf("title"));
    }

    private WrittenLayout layout(String day, Piece layout, Piece all) {
        List<FormSource> sources = new ArrayList<>();
        layout.find("source").ifPresent(source -> sources.add(source(source.textOrEmpty("name"), source)));
        layout.members("beside").forEach((name, source) -> sources.add(source(name, source)));
        FormLayout said = new FormLayout(EntryWords.from(all, day), Optional.empty(), files.place(),
                layout.find("period").map(each -> each.parse(FormPeriod::of, "a period")).orElse(FormPeriod.MONTH), sources, headings(layout), List.of(),
                layout.texts("key"), text(layout, "total"), texts(layout, "notes"), texts(layout, "signatures"), texts(layout, "seals"),
                items(layout, "checks").stream().map(FormsReader::check).toList(), layout.find("suppress").map(each -> new Suppression(
                        each.get("count").text(), Integer.parseInt(each.get("below").text()), each.texts("columns"))),
                layout.find("page").map(FormsReader::page).orElse(Page.USUAL), layout.flag("tentative"),
                layout.text("template").flatMap(name -> Templates.find(files, layout.file().subject(), name)), List.of());
        return new WrittenLayout(said, List.copyOf(layout.members().keySet()), layout.flag("ended"), layout.textOrEmpty("like"), layout.texts("without"), layout.textOrEmpty("template"),
                items(layout, "columns").stream().map(FormsReader::column).toList(), layout.mentions("receivedBy"), all.originOf(day));
    }

    private static FormSource source(String name, Piece source) {
        return new FormSource(name, source.textOrEmpty("register"), source.find("as").map(each -> each.parse(Manner::of, "a manner")).orElse(Manner.GIVEN),
                source.textOrEmpty("dated"), source.textOrEmpty("unfold"), conditions(source, "where"), source.texts("per"), source.texts("order"),
                source.textOrEmpty("unit"), items(source, "derive").stream().map(FormsReader::derived).toList(),
                source.find("join").map(FormsReader::join));
    }

    private static FormSource.Join join(Piece join) {
        List<String> by = join.texts("by");
        return new FormSource.Join(join.textOrEmpty("in"), by, join.find("key").isPresent() ? join.texts("key") : by);
    }

    private static FormDerived derived(Piece derived) {
        FormDerived.Sort sort = derived.members().keySet().stream().flatMap(key -> FormDerived.Sort.of(key).stream()).findFirst().orElse(FormDerived.Sort.IS);
        String said = derived.textOrEmpty(sort.word());
        List<String> by = derived.texts("by");
        return new FormDerived(derived.get("field").text(), sort, sort == FormDerived.Sort.ANY ? "" : said,
                sort == FormDerived.Sort.ANY ? said : derived.textOrEmpty("in"), by, derived.find("key").isPresent() ? derived.texts("key") : by,
                conditions(derived, "when"));
    }

    private static List<List<FormHeading>> headings(Piece layout) {
        return items(layout, "headings").stream().map(row -> row.items().stream().map(each -> new FormHeading(text(each, "text"), each.textOrEmpty("fact"),
                each.text("across").filter(across -> !across.equals("rest")).map(Integer::valueOf).orElse(0),
                each.find("align").map(align -> align.parse(FormsReader::align, "a side")).orElse(Align.LEFT))).toList()).toList();
    }

    private static Optional<Align> align(String word) {
        return switch (word) {
            case "left" -> Optional.of(Align.LEFT);
            case "center" -> Optional.of(Align.CENTER);
            case "right" -> Optional.of(Align.RIGHT);
            default -> Optional.empty();
        };
    }

    private static Page page(Piece page) {
        return new Page(page.text("size").orElse(Page.USUAL.size()), !page.text("orientation").filter("portrait"::equals).isPresent(),
                page.text("rows").map(Integer::valueOf).orElse(0));
    }

    private static WrittenColumn column(Piece column) {
        String id = column.get("id").text();
        Optional<Type> type = column.find("type").map(each -> each.parse(Type::of, "a type"));
        FormColumn said = new FormColumn(id, text(column, "title"), text(column, "group"), type.orElse(Type.TEXT), column.textOrEmpty("unit"),
                column.text("width").map(Integer::valueOf).orElse(USUAL_WIDTH), column.text("decimals").map(Integer::valueOf).orElse(USUAL_DECIMALS),
                column.find("mask").map(each -> each.parse(Mask::of, "a mask")).orElse(Mask.NONE), column.flag("required"), operation(column, type),
                column.find("total").map(each -> each.parse(Total::of, "a total")).orElse(Total.NONE), codes(column), !column.flag("stated"), Optional.empty());
        return new WrittenColumn(said, column.find("title").isPresent(), type.isPresent(), column.textOrEmpty("behind"),
                column.find("citation").map(each -> column.citation("citation")), column.origin());
    }

    /** The one operation that is written; else the number of the line, or by hand. */
    private static FormOperation operation(Piece column, Optional<Type> type) {
        Optional<Sort> written = column.members().keySet().stream().flatMap(key -> Sort.of(key).stream()).findFirst();
        if (written.isEmpty()) {
            return type.filter(Type.SEQUENCE::equals).isPresent() ? FormOperation.simple(Sort.SEQUENCE, "") : FormOperation.BY_HAND;
        }
        Sort sort = written.get();
        Piece said = column.get(sort.word());
        Map<String, String> facts = new LinkedHashMap<>();
        column.members("facts").forEach((fact, from) -> facts.put(fact, from.text()));
        boolean many = said.node() instanceof YamlNode.Items;
        return new FormOperation(sort, many || sort == Sort.COUNT ? "" : said.text(), many ? column.texts(sort.word()) : List.of(), column.texts("less"),
                column.texts("to"), sort == Sort.COUNT && !said.text().equals("records") ? said.text() : column.textOrEmpty("in"), column.textOrEmpty("by"),
                column.textOrEmpty("key"), column.text("at").or(() -> column.text("times")).map(Integer::valueOf).orElse(0), conditions(column, "where"), facts);
    }

    private static List<ListedCode> codes(Piece column) {
        List<ListedCode> codes = new ArrayList<>();
        column.members("codes").forEach((code, title) -> codes.add(new ListedCode(code, title.bilingual(), List.of())));
        return codes;
    }

    private static FormCheck check(Piece check) {
        List<String> columns = check.texts("columns");
        return new FormCheck(check.get("kind").parse(FormCheck.Kind::of, "a check"), check.text("column").orElse(columns.isEmpty() ? "" : columns.get(0)),
                columns.isEmpty() ? check.texts("plus") : columns, check.texts("less"), check.textOrEmpty("of"), check.textOrEmpty("cell"),
                check.text("least").map(BigDecimal::new), check.text("most").map(BigDecimal::new), conditions(check, "where"),
                check.text("severity").filter("W"::equals).isPresent(), text(check, "says"));
    }

    private static List<Condition> conditions(Piece holder, String key) {
        List<Condition> conditions = new ArrayList<>();
        holder.members(key).forEach((field, values) -> conditions.add(values.node() instanceof YamlNode.Scalar
                ? new Condition(field, values.text().equals("absent") ? Condition.Sort.ABSENT : Condition.Sort.GIVEN, List.of())
                : new Condition(field, Condition.Sort.IS, values.items().stream().map(Piece::text).toList())));
        return conditions;
    }

    private static Text text(Piece holder, String key) {
        return holder.find(key).map(Piece::bilingual).orElse(Text.NONE);
    }

    private static List<Text> texts(Piece holder, String key) {
        return items(holder, key).stream().map(Piece::bilingual).toList();
    }

    private static List<Piece> items(Piece holder, String key) {
        return holder.find(key).map(Piece::items).orElse(List.of());
    }
}
