// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

class RowReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 8, 10);
    private static final PlaceId PLACE = new PlaceId("cn.testcity");

    private final List<Field> fields = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    private RowReaderTest field(String name, FieldType type, Requirement required) {
        fields.add(new Field(name, PLACE, Text.of("“" + name + "”", name), type, required, false, false, false, false, List.of(), Bounds.NONE, Text.NONE,
                Optional.empty()));
        return this;
    }

    private RowReaderTest field(String name, FieldType type) {
        return field(name, type, Requirement.NEVER);
    }

    private RowReaderTest check(Check.Kind kind, List<String> about, Map<String, String> arguments) {
        checks.add(new Check(kind, about, List.of(), List.of(), arguments, false, Text.NONE, "", Optional.empty()));
        return this;
    }

    private Row read(Object... members) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            given.put((String) members[i], members[i + 1]);
        }
        RecordType type = new RecordType("test-record", PLACE, Text.of("记录"), Text.of("测试"), TODAY, Optional.empty(), List.of(), fields, Map.of(),
                checks, new Access(List.of(), List.of(), List.of(), List.of(), Map.of()), List.of(),
                new PersonalData(PersonalData.Sort.NONE, List.of(), Text.NONE), List.of(), List.of(), List.of(), Optional.empty(), false, "sha256:0");
        return new RowReader(type, code -> code.startsWith("9999"), TODAY).read(given);
    }

    private static List<String> codes(Row row) {
        return row.issues().stream().map(each -> each.field() + " " + each.code()).toList();
    }

    @Test
    void valuesComeOutTyped() {
        field("text", new FieldType.Text()).field("whole", new FieldType.Whole()).field("money", new FieldType.Money()).field("rate", new FieldType.Rate())
                .field("date", new FieldType.Date(false)).field("month", new FieldType.Month(false)).field("moment", new FieldType.Moment(false))
                .field("flag", new FieldType.Flag()).field("place", new FieldType.Place(false));
        Row row = read("text", " 甲 ", "whole", 12, "money", "5200", "rate", "0.0040", "date", "2022-07-26", "month", "2022-07", "moment",
                "2022-07-26T01:30:00Z", "flag", true, "place", "999901");
        assertEquals(List.of(), row.issues());
        assertEquals(Map.of("text", "甲", "whole", 12L, "money", new BigDecimal("5200.00"), "rate", new BigDecimal("0.004"), "date",
                LocalDate.of(2022, 7, 26), "month", YearMonth.of(2022, 7), "moment", OffsetDateTime.parse("2022-07-26T09:30:00+08:00"), "flag", true,
                "place", "999901"), row.values());
    }

    @Test
    void aMomentWithoutAnOffsetIsOfChina() {
        field("moment", new FieldType.Moment(false));
        assertEquals(OffsetDateTime.parse("2022-07-26T09:30:00+08:00"), read("moment", "2022-07-26T09:30").values().get("moment"));
    }

    @Test
    void whatIsNotUnderstoodIsToldByField() {
        field("whole", new FieldType.Whole()).field("money", new FieldType.Money()).field("date", new FieldType.Date(false)).field("place", new FieldType.Place(false))
                .field("id", new FieldType.Gb11643()).field("code", new FieldType.Gb32100()).field("flag", new FieldType.Flag()).field("phone", new FieldType.Phone());
        assertEquals(List.of("strange unknown", "whole wrong-type", "money wrong-type", "date wrong-type", "place out-of-range", "id check-digit",
                "code check-digit", "flag wrong-type", "phone wrong-type"),
                codes(read("strange", "1", "whole", "1.5", "money", "1.005", "date", "2022-02-30", "place", "110101", "id", "11010118800101123A", "code", "12345678",
                        "flag", "是", "phone", "none")));
    }

    @Test
    void noIssueRepeatsTheValue() {
        field("id", new FieldType.Gb11643());
        RowIssue issue = read("id", "999901190001019999").issues().get(0);
        assertFalse((issue.text().zh() + issue.text().in(true) + issue.mend().zh()).contains("99990119"));
        assertTrue(issue.text().zh().contains("公民身份号码"), issue.text().zh());
    }

    @Test
    void daysAheadAreRefusedUnlessTheFieldSaysSo() {
        field("was", new FieldType.Date(false)).field("due", new FieldType.Date(true));
        assertEquals(List.of("was ahead"), codes(read("was", "2022-08-11", "due", "2030-01-01")));
    }

    @Test
    void aFieldIsNeededWhereTheRowSaysSo() {
        field("kind", new FieldType.Codes(List.of(new ListedCode("NEW", Text.of("新增"), List.of()), new ListedCode("KEPT", Text.of("保留"), List.of()))), Requirement.ALWAYS)
                .field("changedOn", new FieldType.Date(false),
                        new Requirement(false, List.of(new Condition("kind", Condition.Sort.IS, List.of("NEW")))));
        assertEquals(List.of("changedOn missing"), codes(read("kind", "NEW", "changedOn", " ")));
        assertEquals(List.of(), codes(read("kind", "KEPT")));
        assertEquals(List.of("kind not-a-code"), codes(read("kind", "OLD")));
        assertEquals(List.of("kind missing"), codes(read()));
    }

    @Test
    void linesOfAListAreReadLikeRows() {
        Field amount = new Field("amount", PLACE, Text.of("金额"), new FieldType.Money(), Requirement.ALWAYS, false, false, false, false, List.of(),
                Bounds.NONE, Text.NONE, Optional.empty());
        field("shares", new FieldType.Rows(List.of(amount))).field("total", new FieldType.Money());
        check(Check.Kind.SUM, List.of("shares.amount"), Map.of("total", "total"));
        assertEquals(List.of(), codes(read("shares", List.of(Map.of("amount", "1.10"), Map.of("amount", "2.20")), "total", "3.30")));
        assertEquals(List.of("total sum"), codes(read("shares", List.of(Map.of("amount", "1.10"), Map.of("amount", "2.20")), "total", "3.31")));
        assertEquals(List.of("shares/1/amount missing"), codes(read("shares", List.of(Map.of("amount", "1.10"), Map.of()), "total", "1.10")));
    }

    private static FieldType lines(String column, FieldType type, String... more) {
        List<Field> columns = new ArrayList<>(List.of(FakeRegisters.field(column, type, false, false, false)));
        for (String each : more) {
            columns.add(FakeRegisters.field(each, type, false, false, false));
        }
        return new FieldType.Rows(columns);
    }

    @Test
    void aSumReckonsWithNumbersThatAreTexts() {
        field("base", new FieldType.Text()).field("shares", lines("base", new FieldType.Text()));
        check(Check.Kind.SUM, List.of("shares.base"), Map.of("total", "base"));
        List<Map<String, String>> thirds = List.of(Map.of("base", "70001*8/36"), Map.of("base", "140002*2/9"), Map.of("base", "0"));
        assertEquals(List.of(), codes(read("base", "70001/2*4/3", "shares", List.of(Map.of("base", "140002/3")))));
        assertEquals(List.of(), codes(read("base", "70001*2/3", "shares", thirds)));
        assertEquals(List.of("base sum"), codes(read("base", "46667.333333", "shares", thirds)));
        for (String unreadable : List.of("x", "1/0", "1*", "*1", "1**2")) {
            assertEquals(List.of(), codes(read("base", "1", "shares", List.of(Map.of("base", unreadable)))), unreadable);
        }
    }

    @Test
    void aSumMayBeBounded() {
        field("number", new FieldType.Whole()).field("matches", lines("number", new FieldType.Whole()));
        check(Check.Kind.SUM, List.of("matches.number"), Map.of("upTo", "number"));
        assertEquals(List.of(), codes(read("number", 5, "matches", List.of(Map.of("number", 2), Map.of("number", 3)))));
        assertEquals(List.of("number sum"), codes(read("number", 4, "matches", List.of(Map.of("number", 2), Map.of("number", 3)))));
        assertEquals(List.of(), codes(read("number", 4)));
    }

    @Test
    void aProductTakesWhatIsLeftOfOne() {
        field("benchmark", new FieldType.Rate()).field("factor", new FieldType.Rate()).field("cut", new FieldType.Rate()).field("rate", new FieldType.Rate());
        check(Check.Kind.PRODUCT, List.of("benchmark", "factor", "-cut"), Map.of("total", "rate"));
        assertEquals(List.of(), codes(read("benchmark", "0.004", "factor", "1.5", "cut", "0.2", "rate", "0.0048")));
        assertEquals(List.of("rate product"), codes(read("benchmark", "0.004", "factor", "1.5", "cut", "0.2", "rate", "0.006")));
        assertEquals(List.of(), codes(read("benchmark", "0.004", "factor", "1.5", "rate", "0.0048")));
    }

    @Test
    void linesAreCounted() {
        field("persons", new FieldType.Whole()).field("names", lines("name", new FieldType.Text()));
        check(Check.Kind.LINES, List.of("names", "persons"), Map.of("least", "2", "most", "3"));
        Map<String, String> one = Map.of("name", "a");
        assertEquals(List.of("names lines"), codes(read("names", List.of(one))));
        assertEquals(List.of(), codes(read("persons", 2, "names", List.of(one, one))));
        assertEquals(List.of("persons lines"), codes(read("persons", 1, "names", List.of(one, one))));
        assertEquals(List.of("names lines"), codes(read("persons", 4, "names", List.of(one, one, one, one))));
        assertEquals(List.of(), codes(read("persons", 1)));
    }

    @Test
    void linesAreComparedAmongThemselves() {
        field("figures", lines("couriers", new FieldType.Whole(), "workers")).field("posts", lines("post", new FieldType.Text())).field("old", lines("post", new FieldType.Text()));
        check(Check.Kind.ORDER, List.of("figures.couriers", "figures.workers"), Map.of()).check(Check.Kind.UNIQUE, List.of("posts.post"), Map.of())
                .check(Check.Kind.ALIKE, List.of("old", "posts"), Map.of());
        assertEquals(List.of("figures/1/workers order"), codes(read("figures", List.of(Map.of("couriers", 1, "workers", 1), Map.of("couriers", 2, "workers", 1), Map.of("couriers", 2)))));
        assertEquals(List.of("posts/2/post not-unique"), codes(read("posts", List.of(Map.of("post", "a"), Map.of("post", "b"), Map.of("post", "a")))));
        assertEquals(List.of(), codes(read("posts", List.of(Map.of("post", "a"), Map.of("post", "b")), "old", List.of(Map.of("post", "b"), Map.of("post", "a")))));
        assertEquals(List.of("posts alike"), codes(read("posts", List.of(Map.of("post", "a")), "old", List.of(Map.of("post", "b")))));
    }

    @Test
    void checksLookAtTheRow() {
        field("from", new FieldType.Date(false)).field("to", new FieldType.Date(false)).field("a", new FieldType.Whole()).field("b", new FieldType.Whole());
        check(Check.Kind.ORDER, List.of("from", "to"), Map.of()).check(Check.Kind.ONE_OF, List.of("a", "b"), Map.of())
                .check(Check.Kind.WITHIN, List.of("from", "to"), Map.of("days", "20")).check(Check.Kind.UNIQUE, List.of("a"), Map.of());
        assertEquals(List.of("to order", "a one-of"), codes(read("from", "2022-07-02", "to", "2022-07-01")));
        Row late = read("from", "2022-07-01", "to", "2022-07-22", "a", 1);
        assertEquals(List.of("to within"), codes(late));
        assertTrue(late.isAccepted());
        assertEquals(List.of("a one-of"), codes(read("a", 1, "b", 2)));
    }

    @Test
    void aLimitOfHoursEndsWithItsLastSecond() {
        field("from", new FieldType.Moment(false)).field("to", new FieldType.Moment(false));
        check(Check.Kind.WITHIN, List.of("from", "to"), Map.of("hours", "24"));
        assertEquals(List.of(), codes(read("from", "2022-07-01T18:20:00+08:00", "to", "2022-07-02T10:20:00Z")));
        assertEquals(List.of("to within"), codes(read("from", "2022-07-01T18:20:00+08:00", "to", "2022-07-02T10:20:01Z")));
    }

    @Test
    void everyWordOfAnIssueIsThereInBothLanguages() {
        field("id", new FieldType.Gb11643(), Requirement.ALWAYS);
        RowIssue issue = read().issues().get(0);
        assertEquals("““id””（id）必填。", issue.text().zh());
        assertEquals("'id' (id) must be given.", issue.text().in(true));
    }

    @Test
    void periodsOfLinesThatAreAlikeDoNotOverlap() {
        FieldType lines = new FieldType.Rows(List.of(FakeRegisters.field("post", new FieldType.Text(), false, false, false),
                FakeRegisters.field("from", new FieldType.Date(true), false, false, false), FakeRegisters.field("to", new FieldType.Date(true), false, false, false)));
        RecordType plain = FakeRegisters.type("posts", "岗位", List.of("no"), List.of(FakeRegisters.field("no", new FieldType.Text(), true, false, false),
                FakeRegisters.field("posts", lines, false, false, false)), Map.of());
        RecordType type = new RecordType(plain.name(), plain.place(), plain.title(), plain.purpose(), plain.validFrom(), plain.validTo(), plain.key(), plain.fields(),
                plain.slots(), List.of(FakeMembers.check(Check.Kind.NO_OVERLAP, false, "posts.post", "posts.from", "posts.to")), plain.access(), plain.retention(),
                plain.data(), plain.duties(), plain.forms(), plain.systems(), plain.citation(), false, "sha256:0");
        List<Map<String, String>> posts = List.of(Map.of("post", "a", "from", "2022-01-01", "to", "2022-03-01"), Map.of("post", "b", "from", "2022-01-01"),
                Map.of("post", "a", "from", "2022-03-01"), Map.of("post", "a", "from", "2021-01-01", "to", "2022-01-02"), Map.of("post", "b"));
        List<RowIssue> issues = new RowReader(type, code -> true, LocalDate.of(2022, 8, 1)).read(Map.of("no", "1", "posts", posts)).issues();
        assertEquals(List.of("posts/3/from overlaps"), issues.stream().map(each -> each.field() + " " + each.code()).toList());
        assertEquals("The periods of lines 1 and 4 overlap.", issues.get(0).text().in(true));
    }
}
