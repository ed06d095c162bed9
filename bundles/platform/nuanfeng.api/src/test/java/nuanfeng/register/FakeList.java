// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** One invented record type with a field of every kind. */
public final class FakeList {

    private static final PlaceId CITY = new PlaceId("cn.testland.testcity");
    private static final Citation CLAUSE = new Citation("test-2022-1", "测试函〔2022〕1号", "测试市试验方案", "3.2.2", "三（二）2", "S", "");

    private static final Condition IS_NEW = new Condition("change", Condition.Sort.IS, List.of("NEW"));
    public static final RecordType TYPE = type(CITY, CLAUSE);

    private FakeList() {
    }

    private static RecordType type(PlaceId place, Citation clause) {
        return new RecordType("test-list", place, Text.of("测试名单", "Test list"), Text.of("用于测试", "For tests"), LocalDate.of(2022, 7, 1), Optional.empty(),
                List.of(new RecordType.KeyPart(List.of("month")), new RecordType.KeyPart(List.of("outlet", "creditCode"))), fields(place, clause),
                Map.of(Slot.T1, "month", Slot.T2, "change", Slot.N1, "workers", Slot.D1, "changedOn"),
                List.of(new Check(Check.Kind.ONLY_IF, List.of(), List.of(IS_NEW), List.of(new Condition("changedOn", Condition.Sort.GIVEN, List.of())), Map.of(),
                        false, Text.of("新增须有日期", "what is new has a day"), "", Optional.of(clause)),
                        new Check(Check.Kind.WITHIN, List.of("changedOn", "until"), List.of(), List.of(), Map.of("days", "20"), true, Text.NONE,
                                "test.report", Optional.empty())),
                new Access(List.of("postal"), List.of("hr"), List.of("union"), List.of(), Map.of("public", List.of("month", "outlet"))),
                List.of(new Retention("sic", "R-PERSON", Optional.of(100), false, true, "", Text.NONE, Optional.of(clause), true),
                        new Retention("", "R-0", Optional.empty(), false, false, "MBC-49", Text.of("无法定期限", "no law gives one"), Optional.empty(), false)),
                new PersonalData(PersonalData.Sort.SENSITIVE, List.of(new PersonalData.Ground(PersonalData.Basis.DUTY, Optional.of(clause))), Text.NONE),
                List.of("test.report"), List.of("F-01"), List.of("S-01"), Optional.of(clause), false, "sha256:" + "7".repeat(64));
    }

    private static List<Field> fields(PlaceId place, Citation clause) {
        Field column = field(place, "name", new FieldType.Text(), Requirement.ALWAYS, Optional.empty());
        return List.of(field(place, "month", new FieldType.Month(false), Requirement.ALWAYS, Optional.of(clause)),
                field(place, "outlet", new FieldType.Reference("test-list"), Requirement.NEVER, Optional.of(clause)),
                field(place, "creditCode", new FieldType.Gb32100(), Requirement.NEVER, Optional.empty()),
                field(place, "change", new FieldType.Codes(List.of(new ListedCode("KEPT", Text.of("保留", "Kept"), List.of()), new ListedCode("NEW", Text.of("新增", "New"),
                        List.of("增")))), Requirement.ALWAYS, Optional.of(clause)),
                field(place, "changedOn", new FieldType.Date(false), new Requirement(false, List.of(IS_NEW)), Optional.empty()),
                field(place, "until", new FieldType.Date(true), Requirement.NEVER, Optional.empty()),
                new Field("idNo", place, Text.of("公民身份号码", "Identity number"), new FieldType.Gb11643(), Requirement.NEVER, true, true, false, true,
                        List.of("身份证号"), Bounds.NONE, Text.NONE, Optional.empty()),
                new Field("workers", place, Text.of("从业人数", "Workers"), new FieldType.Whole(), Requirement.NEVER, false, false, false, true, List.of(),
                        new Bounds(Optional.of(BigDecimal.ZERO), Optional.of(new BigDecimal("5000")), Optional.empty(), Bounds.USUAL),
                        Text.of("不含外包", "without those of contractors"), Optional.empty()),
                field(place, "wage", new FieldType.Money(), Requirement.NEVER, Optional.empty()),
                field(place, "share", new FieldType.Rate(), Requirement.NEVER, Optional.empty()),
                field(place, "at", new FieldType.Moment(false), Requirement.NEVER, Optional.empty()),
                field(place, "yes", new FieldType.Flag(), Requirement.NEVER, Optional.empty()),
                field(place, "district", new FieldType.Place(true), Requirement.NEVER, Optional.empty()),
                field(place, "phone", new FieldType.Phone(), Requirement.NEVER, Optional.empty()),
                new Field("total", place, Text.of("合计", "Total"), new FieldType.Whole(), Requirement.NEVER, false, false, true, true, List.of(), Bounds.NONE,
                        Text.NONE, Optional.empty()),
                field(place, "parts", new FieldType.Rows(List.of(column)), Requirement.NEVER, Optional.empty()));
    }

    private static Field field(PlaceId place, String name, FieldType type, Requirement required, Optional<Citation> clause) {
        return new Field(name, place, Text.of("“" + name + "”", name), type, required, false, false, false, clause.isEmpty(), List.of(), Bounds.NONE, Text.NONE,
                clause);
    }
}
