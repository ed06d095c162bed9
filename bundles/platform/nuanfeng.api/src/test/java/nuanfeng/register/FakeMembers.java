// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.policy.Text;

/** An invented kind of record that is asked what it says among the others: a sealed number, a seat and a post that nobody else has at the time. */
public final class FakeMembers {

    private static final List<Field> FIELDS = List.of(
            FakeRegisters.field("memberNo", new FieldType.Text(), true, false, false),
            FakeRegisters.field("idNo", new FieldType.Gb11643(), false, false, true),
            FakeRegisters.field("team", new FieldType.Text(), false, false, false),
            FakeRegisters.field("seat", new FieldType.Whole(), false, false, false),
            FakeRegisters.field("outlet", new FieldType.Reference("outlet"), false, false, false),
            FakeRegisters.field("post", new FieldType.Text(), false, false, false),
            FakeRegisters.field("from", new FieldType.Date(true), false, false, false),
            FakeRegisters.field("to", new FieldType.Date(true), false, false, false),
            FakeRegisters.field("note", new FieldType.Text(), false, false, false),
            FakeRegisters.field("outlets", new FieldType.Rows(List.of(FakeRegisters.field("outlet", new FieldType.Reference("outlet"), false, false, false))),
                    false, false, false));

    /** With nothing asked among the others. */
    public static final RecordType FREE = with();

    public static final RecordType TYPE = with(check(Check.Kind.UNIQUE, false, "idNo"), check(Check.Kind.UNIQUE, false, "team", "seat"),
            check(Check.Kind.NO_OVERLAP, false, "outlet", "post", "from", "to"), check(Check.Kind.UNIQUE, true, "note"));

    private FakeMembers() {
    }

    public static Check check(Check.Kind kind, boolean warns, String... fields) {
        return new Check(kind, List.of(fields), List.of(), List.of(), Map.of(), warns, Text.NONE, "", Optional.empty());
    }

    public static RecordType with(Check... checks) {
        RecordType plain = FakeRegisters.type("member", "会员", List.of("memberNo"), FIELDS, Map.of(Slot.T1, "team", Slot.T2, "outlet"));
        return new RecordType(plain.name(), plain.place(), plain.title(), plain.purpose(), LocalDate.of(2020, 1, 1), Optional.empty(), plain.key(), FIELDS,
                plain.slots(), Stream.of(checks).toList(), plain.access(), plain.retention(), plain.data(), List.of(), List.of(), List.of(), Optional.empty(), false,
                "sha256:" + Integer.toHexString(0x10000000 + (FIELDS.toString() + List.of(checks)).hashCode() % 0x1000000).repeat(8));
    }

    /** The same with more asked of its rows: identity number and team, a short note, the outlet of each line. */
    public static RecordType stricter() {
        List<Field> fields = FIELDS.stream().map(each -> switch (each.name()) {
            case "idNo", "team" -> FakeRegisters.field(each.name(), each.type(), true, each.personal(), each.sealed());
            case "note" -> new Field(each.name(), each.place(), each.title(), each.type(), each.required(), false, false, false, true, List.of(),
                    new Bounds(Optional.empty(), Optional.empty(), Optional.empty(), 2), Text.NONE, Optional.empty());
            case "outlets" -> FakeRegisters.field(each.name(), new FieldType.Rows(List.of(FakeRegisters.field("outlet", new FieldType.Reference("outlet"), true, false,
                    false))), false, false, false);
            default -> each;
        }).toList();
        return FakeRegisters.type("member", "会员", List.of("memberNo"), fields, Map.of());
    }

    /** The fields of one type under the name of another. */
    public static RecordType called(RecordType type, String name) {
        return FakeRegisters.type(name, "会员", List.of(), type.fields(), Map.of());
    }
}
