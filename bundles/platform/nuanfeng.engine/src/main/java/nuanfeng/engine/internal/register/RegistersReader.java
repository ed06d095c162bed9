// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.register.WrittenRegisters.Asked;
import nuanfeng.engine.internal.register.WrittenRegisters.Ground;
import nuanfeng.engine.internal.register.WrittenRegisters.Nature;
import nuanfeng.engine.internal.register.WrittenRegisters.Shared;
import nuanfeng.engine.internal.register.WrittenRegisters.State;
import nuanfeng.engine.internal.register.WrittenRegisters.Tightened;
import nuanfeng.engine.internal.register.WrittenRegisters.Type;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.WrittenDay;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.policy.Text;
import nuanfeng.register.Access;
import nuanfeng.register.Check;
import nuanfeng.register.Condition;
import nuanfeng.register.PersonalData;
import nuanfeng.register.RecordType.KeyPart;
import nuanfeng.register.Slot;

/** Reads the record types of a bundle, by name and in the order of the files. */
record RegistersReader(FieldPieces fields) {

    /** Every field of the record, in a view. */
    static final List<String> ALL = List.of("all");
    private static final List<String> PLAIN = List.of("kind", "fields", "when", "then", "warns", "says", "duty", "citation", "proposed");

    static WrittenRegisters read(PolicyFiles policy) {
        RegistersReader reader = new RegistersReader(new FieldPieces(policy.place()));
        Map<String, Type> types = new LinkedHashMap<>();
        Map<String, Shared> lists = new LinkedHashMap<>();
        policy.of(RegisterKind.FILE).map(file -> new Piece(file, file.root())).forEach(file -> {
            file.find("registers").ifPresent(all -> all.members().forEach((name, type) -> types.put(name, reader.type(name, type, all.originOf(name)))));
            file.find("lists").ifPresent(all -> all.members().forEach((name, list) -> lists.put(name,
                    new Shared(FieldPieces.codes(list.get("codes")), FieldPieces.cited(list), all.originOf(name)))));
        });
        return types.isEmpty() && lists.isEmpty() ? WrittenRegisters.NOTHING : new WrittenRegisters(types, lists);
    }

    private Type type(String name, Piece type, Origin origin) {
        List<State> states = new ArrayList<>();
        type.get("values").members().forEach((from, state) -> states.add(state(from, state, type.get("values").originOf(from))));
        Map<Slot, String> slots = new EnumMap<>(Slot.class);
        type.members("search").forEach((slot, field) -> slots.put(field.parse(text -> slot(slot), "a slot"), field.text()));
        return new Type(name, type.find("title").map(title -> nature(type)), slots, type.find("access").map(RegistersReader::access),
                KeptPeriods.read(type), states, origin);
    }

    private static Optional<Slot> slot(String code) {
        return Arrays.stream(Slot.values()).filter(each -> each.code().equals(code)).findFirst();
    }

    private static Nature nature(Piece type) {
        Piece data = type.get("data");
        List<Ground> grounds = new ArrayList<>();
        data.find("grounds").ifPresent(all -> all.items().forEach(ground -> grounds.add(new Ground(
                ground.get("basis").parse(PersonalData.Basis::of, "a ground"), FieldPieces.cited(ground)))));
        return new Nature(type.get("title").bilingual(), FieldPieces.text(type, "purpose"), key(type.get("key")),
                data.get("class").parse(word -> Arrays.stream(PersonalData.Sort.values()).filter(each -> each.code().equals(word)).findFirst(), "a class"),
                grounds, FieldPieces.text(data, "note"), type.texts("duties"), type.texts("forms"), type.texts("systems"));
    }

    private static List<KeyPart> key(Piece key) {
        return key.items().stream().map(part -> new KeyPart(part.node() instanceof YamlNode.Items ? part.items().stream().map(Piece::text).toList()
                : List.of(part.text()))).toList();
    }

    private static Access access(Piece access) {
        Map<String, List<String>> views = new LinkedHashMap<>();
        access.members("views").forEach((view, shown) -> views.put(view,
                shown.node() instanceof YamlNode.Items ? shown.items().stream().map(Piece::text).toList() : ALL));
        return new Access(access.texts("write"), access.texts("read"), access.texts("masked"), access.texts("counts"), views);
    }

    private State state(String from, Piece state, Origin origin) {
        Optional<Piece> restated = state.find("fields");
        List<Tightened> tightened = new ArrayList<>();
        state.find("tighten").ifPresent(all -> all.members().forEach((name, said) -> tightened.add(tightened(name, said, all.originOf(name)))));
        return new State(WrittenDay.parse(from).orElseThrow(() -> new Piece.Unfit(origin, "'%s' is not a day".formatted(from))), restated.isPresent(),
                restated.or(() -> state.find("add")).map(fields::all).orElse(List.of()), tightened,
                state.find("checks").map(all -> all.items().stream().map(RegistersReader::asked).toList()).orElse(List.of()),
                FieldPieces.cited(state), state.flag("provisional"), origin);
    }

    private static Tightened tightened(String name, Piece said, Origin origin) {
        return new Tightened(name, said.find("title").map(Piece::bilingual), said.find("required").map(FieldPieces::requirement), said.texts("only"),
                said.find("codes").map(FieldPieces::codes).orElse(List.of()), said.flag("personal"), said.flag("sealed"), said.text("min"),
                said.text("max"), said.text("pattern"), said.text("longest").map(Integer::valueOf), said.texts("synonyms"),
                FieldPieces.text(said, "note"), FieldPieces.cited(said), origin);
    }

    private static Asked asked(Piece check) {
        Map<String, String> arguments = new LinkedHashMap<>();
        check.members().forEach((name, said) -> {
            if (!PLAIN.contains(name)) {
                arguments.put(name, said.text());
            }
        });
        Check.Kind kind = check.get("kind").parse(Check.Kind::of, "a check");
        List<Condition> when = check.find("when").map(FieldPieces::conditions).orElse(List.of());
        List<Condition> then = check.find("then").map(FieldPieces::conditions).orElse(List.of());
        Text says = FieldPieces.text(check, "says");
        return new Asked(new Check(kind, check.texts("fields"), when, then, arguments, check.flag("warns") || kind == Check.Kind.WITHIN, says,
                check.textOrEmpty("duty"), Optional.empty()), FieldPieces.cited(check), check.origin());
    }
}
