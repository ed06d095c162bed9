// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.register.WrittenRegisters.Column;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.register.Bounds;
import nuanfeng.register.ListedCode;
import nuanfeng.register.Condition;
import nuanfeng.register.Condition.Sort;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.Requirement;

/** Reads fields, their types, and what is asked of them. @param place whose bundle it is */
record FieldPieces(PlaceId place) {

    private static final Map<String, FieldType> SIMPLE = Map.ofEntries(Map.entry("text", new FieldType.Text()), Map.entry("integer", new FieldType.Whole()),
            Map.entry("money", new FieldType.Money()), Map.entry("rate", new FieldType.Rate()), Map.entry("date", new FieldType.Date(false)),
            Map.entry("month", new FieldType.Month(false)), Map.entry("moment", new FieldType.Moment(false)), Map.entry("flag", new FieldType.Flag()),
            Map.entry("place", new FieldType.Place(false)), Map.entry("gb11643", new FieldType.Gb11643()),
            Map.entry("gb32100", new FieldType.Gb32100()), Map.entry("phone", new FieldType.Phone()));

    List<Column> all(Piece fields) {
        List<Column> all = new ArrayList<>();
        fields.members().forEach((name, field) -> all.add(one(name, field, fields.originOf(name))));
        return List.copyOf(all);
    }

    private Column one(String name, Piece field, Origin origin) {
        Piece type = field.get("type");
        Optional<CitedClause> citation = cited(field);
        List<Column> columns = type.find("rows").map(this::all).orElse(List.of());
        return new Column(new Field(name, place, title(name, field), type(type), field.find("required").map(FieldPieces::requirement).orElse(Requirement.NEVER),
                field.flag("personal"), field.flag("sealed"), field.flag("computed"), field.flag("proposed"), field.texts("synonyms"), bounds(field), text(field, "note"),
                Optional.empty()), type.node() instanceof YamlNode.Members ? type.textOrEmpty("list") : "", columns, citation, origin);
    }

    /** What has no English of its own is called by its name in words. */
    private static Text title(String name, Piece field) {
        Text title = field.get("title").bilingual();
        return title.english().isPresent() ? title : Text.of(title.zh(), words(name));
    }

    /** {@code Licence place} for {@code licencePlace}. */
    static String words(String name) {
        String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    private static FieldType type(Piece type) {
        if (type.node() instanceof YamlNode.Scalar) {
            return type.parse(word -> Optional.ofNullable(SIMPLE.get(word)), "a type of field");
        }
        if (type.find("codes").isPresent()) {
            return new FieldType.Codes(codes(type.get("codes")));
        } else if (type.find("list").isPresent()) {
            return new FieldType.Codes(List.of());
        } else if (type.find("reference").isPresent()) {
            return new FieldType.Reference(type.get("reference").text());
        } else if (type.find("rows").isPresent()) {
            return new FieldType.Rows(List.of());
        } else if (type.find("date").isPresent()) {
            return new FieldType.Date(true);
        } else if (type.find("month").isPresent()) {
            return new FieldType.Month(true);
        } else if (type.find("moment").isPresent()) {
            return new FieldType.Moment(true);
        } else if (type.find("place").isPresent()) {
            return new FieldType.Place(true);
        }
        throw new Piece.Unfit(type.origin(), "a type of field is expected");
    }

    static List<ListedCode> codes(Piece codes) {
        List<ListedCode> all = new ArrayList<>();
        codes.members().forEach((code, said) -> {
            boolean titled = said.find("title").isPresent();
            Text title = titled ? said.get("title").bilingual() : said.bilingual();
            all.add(new ListedCode(code, title.english().isPresent() ? title : Text.of(title.zh(), words(code)), titled ? said.texts("synonyms") : List.of()));
        });
        return List.copyOf(all);
    }

    static Requirement requirement(Piece required) {
        return required.node() instanceof YamlNode.Scalar ? required.text().equals("true") ? Requirement.ALWAYS : Requirement.NEVER
                : new Requirement(false, conditions(required.get("when")));
    }

    static List<Condition> conditions(Piece when) {
        List<Condition> conditions = new ArrayList<>();
        when.members().forEach((field, said) -> {
            if (said.node() instanceof YamlNode.Items) {
                conditions.add(new Condition(field, Sort.IS, said.items().stream().map(Piece::text).toList()));
            } else {
                conditions.add(switch (said.text()) {
                    case "given" -> new Condition(field, Sort.GIVEN, List.of());
                    case "absent" -> new Condition(field, Sort.ABSENT, List.of());
                    default -> new Condition(field, Sort.IS, List.of(said.text()));
                });
            }
        });
        return List.copyOf(conditions);
    }

    private static Bounds bounds(Piece field) {
        return new Bounds(field.text("min").map(BigDecimal::new), field.text("max").map(BigDecimal::new), field.text("pattern"),
                field.text("longest").map(Integer::valueOf).orElse(Bounds.USUAL));
    }

    static Text text(Piece holder, String key) {
        return holder.find(key).map(Piece::bilingual).orElse(Text.NONE);
    }

    static Optional<CitedClause> cited(Piece holder) {
        return holder.find("citation").map(clause -> holder.citation("citation"));
    }
}
