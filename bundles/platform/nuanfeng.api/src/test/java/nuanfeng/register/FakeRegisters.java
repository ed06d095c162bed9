// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** Invented kinds of records: outlets, workers whose number is sealed and whom others refer to, and a list with a field of every kind. */
public final class FakeRegisters implements Registers {

    private static final PlaceId NATION = new PlaceId("cn");
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

    public static final RecordType OUTLET = type("outlet", "网点", List.of("outletNo"), List.of(
            field("outletNo", new FieldType.Text(), true, false, false),
            field("name", new FieldType.Text(), false, true, false),
            field("district", new FieldType.Place(false), true, false, false),
            field("headcount", new FieldType.Whole(), false, false, false),
            field("turnover", new FieldType.Money(), false, false, false),
            field("openedOn", new FieldType.Date(false), false, false, false),
            field("opener", new FieldType.Reference("worker"), false, false, false),
            field("contacts", new FieldType.Rows(List.of(field("name", new FieldType.Text(), true, true, false),
                    field("idNo", new FieldType.Gb11643(), false, false, true))), false, false, false)),
            Map.of(Slot.T1, "district", Slot.N1, "headcount", Slot.D1, "openedOn"));

    public static final RecordType WORKER = type("worker", "从业人员", List.of("idNo"), List.of(
            field("idNo", new FieldType.Gb11643(), true, false, true),
            field("name", new FieldType.Text(), true, true, false),
            field("phone", new FieldType.Phone(), false, true, false),
            computed("nameKey", new FieldType.Text()),
            field("residence", new FieldType.Place(true), false, false, false)), Map.of(Slot.T1, "residence", Slot.T2, "idNo", Slot.T3, "nameKey"));

    public static RecordType type(String name, String title, List<String> key, List<Field> fields, Map<Slot, String> slots) {
        return new RecordType(name, NATION, Text.of(title, name), Text.of("试验"), FROM, Optional.empty(),
                key.stream().map(each -> new RecordType.KeyPart(List.of(each))).toList(), fields, slots, List.of(),
                new Access(List.of("postal"), List.of("hr"), List.of(), List.of(), Map.of()), List.of(new Retention("", "R-0", Optional.of(2), false, false, "",
                        Text.NONE, Optional.empty(), false)), new PersonalData(PersonalData.Sort.SENSITIVE, List.of(), Text.NONE), List.of(), List.of(), List.of(),
                Optional.empty(), false, "sha256:" + Integer.toHexString(0x10000000 + (name + fields).hashCode() % 0x1000000).repeat(8));
    }

    public static Field field(String name, FieldType type, boolean required, boolean personal, boolean sealed) {
        return new Field(name, NATION, Text.of(name, name), type, required ? Requirement.ALWAYS : Requirement.NEVER, personal, sealed, false, true, List.of(),
                Bounds.NONE, Text.NONE, Optional.empty());
    }

    private static Field computed(String name, FieldType type) {
        return new Field(name, NATION, Text.of(name, name), type, Requirement.NEVER, false, true, true, true, List.of(), Bounds.NONE, Text.NONE, Optional.empty());
    }

    @Override
    public List<RecordType> all(LocalDate on) {
        return on.isBefore(FROM) ? List.of() : on.isBefore(FakeList.TYPE.validFrom()) ? List.of(OUTLET, WORKER) : List.of(OUTLET, FakeList.TYPE, WORKER);
    }

    @Override
    public Optional<RecordType> find(String name, LocalDate on) {
        return all(on).stream().filter(each -> each.name().equals(name)).findFirst();
    }

    @Override
    public RecordType type(String name, LocalDate on) {
        return find(name, on).orElseThrow(() -> new UnknownNameException(UnknownNameException.Kind.RECORD_TYPE, Text.of("没有“" + name + "”这类记录。"), List.of("outlet")));
    }

    @Override
    public List<RecordType> states(String name) {
        return find(name, FakeList.TYPE.validFrom()).stream().toList();
    }

    @Override
    public Set<String> names() {
        return Set.of("outlet", "test-list", "worker");
    }
}
