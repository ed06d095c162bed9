// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import nuanfeng.policy.Text;
import nuanfeng.quantity.Quantity;

/**
 * A piece of a policy file on its way to a type. Whatever a schema would have refused ends in an {@link Unfit}; unknown keys are
 * passed over, so that a stored policy is read even if a later schema knows better.
 */
public record Piece(PolicyFile file, YamlNode node) {

    public Origin origin() {
        return file.at(node.line());
    }

    public Optional<Piece> find(String key) {
        return YamlNode.find(node, key).map(found -> new Piece(file, found));
    }

    public Piece get(String key) {
        return find(key).orElseThrow(() -> new Unfit(origin(), "'%s' is missing".formatted(key)));
    }

    /** The text of a scalar. */
    public String text() {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        throw new Unfit(origin(), "a single value is expected");
    }

    public Optional<String> text(String key) {
        return find(key).map(Piece::text);
    }

    /** The scalar member {@code key}; the empty string when there is none. */
    public String textOrEmpty(String key) {
        return text(key).orElse("");
    }

    public boolean flag(String key) {
        return text(key).filter("true"::equals).isPresent();
    }

    public boolean isMapping() {
        return node instanceof YamlNode.Members;
    }

    public List<Piece> items() {
        if (node instanceof YamlNode.Items list) {
            return list.items().stream().map(item -> new Piece(file, item)).toList();
        }
        throw new Unfit(origin(), "a list is expected");
    }

    public List<String> texts(String key) {
        return find(key).map(list -> list.items().stream().map(Piece::text).toList()).orElse(List.of());
    }

    public Mention mention() {
        return new Mention(text(), origin());
    }

    /** What the list under {@code key} names; a list that is missing names nothing. */
    public List<Mention> mentions(String key) {
        return find(key).map(list -> list.items().stream().map(Piece::mention).toList()).orElse(List.of());
    }

    /** Members in the order of the file; a mapping that is missing has none. */
    public Map<String, Piece> members(String key) {
        return find(key).map(Piece::members).orElse(Map.of());
    }

    public Map<String, Piece> members() {
        if (!(node instanceof YamlNode.Members mapping)) {
            throw new Unfit(origin(), "a mapping is expected");
        }
        Map<String, Piece> members = new LinkedHashMap<>();
        mapping.members().values().forEach(member -> members.put(member.key(), new Piece(file, member.value())));
        return members;
    }

    /** Where the member {@code key} begins: at its key. */
    public Origin originOf(String key) {
        return node.members().containsKey(key) ? file.at(node.members().get(key).line()) : origin();
    }

    public Optional<LocalDate> day(String key) {
        return find(key).map(piece -> piece.parse(WrittenDay::parse, "a day"));
    }

    public Optional<YearMonth> month(String key) {
        return find(key).map(piece -> piece.parse(WrittenDay::parseMonth, "a month"));
    }

    /** Chinese, or Chinese and English. */
    public Text bilingual() {
        if (node instanceof YamlNode.Scalar) {
            return Text.of(text());
        }
        String zh = get("zh").text();
        return text("en").map(en -> Text.of(zh, en)).orElseGet(() -> Text.of(zh));
    }

    /** The Chinese text under {@code key}; the empty string when there is none. */
    public String chinese(String key) {
        return find(key).map(piece -> piece.bilingual().zh()).orElse("");
    }

    public CitedClause citation(String key) {
        Piece cited = get(key);
        return new CitedClause(cited.get("document").text(), cited.get("clause").text(), cited.chinese("note"), cited.get("clause").origin().line());
    }

    public Quantity quantity() {
        try {
            return Quantity.parse(text());
        } catch (IllegalArgumentException e) {
            throw new Unfit(origin(), e.getMessage());
        }
    }

    /** @param what for the message */
    public <T> T parse(Function<String, Optional<T>> parser, String what) {
        return parser.apply(text()).orElseThrow(() -> new Unfit(origin(), "'%s' is not %s".formatted(text(), what)));
    }

    /** Content cannot be formed out of a piece. Never leaves this package. */
    public static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Origin at;

        public Unfit(Origin at, String detail) {
            super(detail, null, false, false);
            this.at = at;
        }

        public Origin at() {
            return at;
        }
    }
}
