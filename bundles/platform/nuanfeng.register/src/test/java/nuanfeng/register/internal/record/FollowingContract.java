// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.policy.Parties;
import nuanfeng.policy.Text;
import nuanfeng.record.Act;
import nuanfeng.library.Agreement;
import nuanfeng.record.Draft;
import nuanfeng.record.RecordException;
import nuanfeng.record.Register;
import nuanfeng.record.Saved;
import nuanfeng.record.Sight;
import nuanfeng.register.Check;
import nuanfeng.register.FakeRegisters;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.ListedCode;
import nuanfeng.register.RecordType;
import nuanfeng.register.RowIssue;
import nuanfeng.register.Slot;
import nuanfeng.register.internal.database.Source;

/** How a row follows on from the one before and agrees with what the policy answers, wherever records are kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FollowingContract {

    private static final Act ACT = Act.of("clerk", "登记");
    private static final Register LIST = register("list", List.of("month", "unit"), check(Map.of("rule", "listed", "enters", "NEW", "leaves", "GONE"), "month", "unit", "change"));
    private static final Register COUNTS = register("counts", List.of("day", "unit"),
            check(Map.of("rule", "carries", "total", "stock", "from", "stock", "plus", "came", "minus", "went"), "day", "unit"));
    private static final Register STEPS = register("steps", List.of("unit"), check(Map.of("rule", "states", "again", "BACK"), "change"));

    Path folder;
    private World world;

    abstract Source source() throws Exception;

    private static Check check(Map<String, String> arguments, String... fields) {
        return new Check(arguments.containsKey("question") ? Check.Kind.AGREES : Check.Kind.CONTINUITY, List.of(fields), List.of(), List.of(), arguments, false, Text.NONE, "",
                Optional.empty());
    }

    private static RecordType type(String name, List<String> key, Check check) {
        List<Field> fields = List.of(field("month", new FieldType.Month(true)), field("day", new FieldType.Date(true)), field("unit", new FieldType.Text()),
                field("change", new FieldType.Codes(List.of("NEW", "KEPT", "GONE", "BACK", "FILED").stream().map(each -> new ListedCode(each, Text.of(each, each), List.of())).toList())),
                field("stock", new FieldType.Whole()), field("came", new FieldType.Whole()), field("went", new FieldType.Whole()),
                field("outlet", new FieldType.Reference("outlet")), field("at", new FieldType.Place(true)));
        RecordType plain = FakeRegisters.type(name, name, key, fields, Map.of(Slot.T1, "month", Slot.T2, "unit", Slot.D1, "day"));
        return new RecordType(name, plain.place(), plain.title(), plain.purpose(), plain.validFrom(), Optional.empty(), plain.key(), fields, plain.slots(), List.of(check),
                plain.access(), plain.retention(), plain.data(), List.of(), List.of(), List.of(), Optional.empty(), false, plain.digest());
    }

    private static Field field(String name, FieldType type) {
        return FakeRegisters.field(name, type, false, false, false);
    }

    private static Register register(String name, List<String> key, Check check) {
        return new Register(type(name, key, check), World.PLACE, code -> true);
    }

    @BeforeAll
    void open(@TempDir Path fresh) throws Exception {
        folder = fresh;
        world = new World(source(), fresh.resolve("register.keys"));
        world.clock.set("2022-12-01T00:00:00Z");
    }

    @AfterAll
    void close() {
        if (world != null) {
            world.close();
        }
    }

    @BeforeEach
    void empty() {
        for (String table : new String[] {"access_log", "record_secret", "record_history", "record", "guard"}) {
            world.update("delete from " + table);
        }
    }

    private static Map<String, Object> row(Object... pairs) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i].toString(), pairs[i + 1]);
        }
        return row;
    }

    private Saved make(Register register, Object... pairs) {
        return world.records.create(register, Draft.of(row(pairs)), ACT);
    }

    private static List<RowIssue> refused(Runnable work) {
        RecordException refused = assertThrows(RecordException.class, work::run);
        assertEquals(RecordException.Kind.INVALID_RECORD, refused.kind());
        return refused.issues();
    }

    private List<String> refused(Register register, Object... pairs) {
        RowIssue issue = refused(() -> make(register, pairs)).get(0);
        assertTrue(!issue.text().zh().isEmpty() && !issue.mend().zh().isEmpty(), issue::toString);
        return List.of(issue.field(), issue.code());
    }

    @Test
    void whoEntersAListWasNotInItAndWhoLeftIsNoMore() {
        make(LIST, "month", "2022-06", "unit", "W-1", "change", "KEPT");
        make(LIST, "month", "2022-06", "unit", "W-2", "change", "NEW");
        make(LIST, "month", "2022-07", "unit", "W-1", "change", "GONE");
        assertEquals(List.of("change", "in-the-list-before"), refused(LIST, "month", "2022-07", "unit", "W-2", "change", "NEW"));
        assertEquals(List.of("change", "not-in-the-list-before"), refused(LIST, "month", "2022-07", "unit", "W-3", "change", "KEPT"));
        make(LIST, "month", "2022-07", "unit", "W-3", "change", "NEW");
        assertEquals(List.of("change", "left-the-list"), refused(LIST, "month", "2022-08", "unit", "W-1", "change", "KEPT"));
        make(LIST, "month", "2022-08", "unit", "W-1", "change", "NEW");
        make(LIST, "month", "2022-10", "unit", "W-9", "change", "KEPT");
    }

    @Test
    void monthsThatComeTogetherFollowOnFromEachOther() {
        List<Draft> both = List.of(Draft.of(row("month", "2022-06", "unit", "W-1", "change", "NEW")), Draft.of(row("month", "2022-07", "unit", "W-1", "change", "GONE")),
                Draft.of(row("month", "2022-07", "unit", "W-2", "change", "KEPT")), Draft.of(row("month", "2022-08", "unit", "W-1", "change", "KEPT")));
        assertEquals(List.of("2/change not-in-the-list-before", "3/change left-the-list"), refused(() -> world.records.put(LIST, both, ACT)).stream()
                .map(each -> each.field() + " " + each.code()).toList());
        assertEquals(2, world.records.put(LIST, both.subList(0, 2), ACT).size());
        assertEquals(List.of("change", "left-the-list"), refused(LIST, "month", "2022-08", "unit", "W-1", "change", "KEPT"));
    }

    @Test
    void aFigureIsCarriedOverFromTheDayBefore() {
        make(COUNTS, "day", "2022-07-31", "unit", "B", "stock", 100);
        assertEquals(List.of("stock", "not-carried-over"), refused(COUNTS, "day", "2022-08-01", "unit", "B", "stock", 131, "came", 50, "went", 20));
        make(COUNTS, "day", "2022-08-01", "unit", "B", "stock", 130, "came", 50, "went", 20);
        make(COUNTS, "day", "2022-08-01", "unit", "C", "stock", 7);
        assertEquals(List.of("stock", "not-carried-over"), refused(COUNTS, "day", "2022-08-02", "unit", "C", "stock", 8));
        make(COUNTS, "day", "2022-08-03", "unit", "C", "stock", 8);
    }

    @Test
    void aRecordGoesForwardFromStateToStateAndIsLockedAtTheEnd() {
        long id = make(STEPS, "unit", "S", "change", "KEPT").record().id();
        assertEquals("goes-back", refused(() -> world.records.change(STEPS, id, 1, Draft.of(row("unit", "S", "change", "NEW")), ACT)).get(0).code());
        world.records.change(STEPS, id, 1, Draft.of(row("unit", "S", "change", "BACK")), ACT);
        world.records.change(STEPS, id, 2, Draft.of(row("unit", "S", "change", "NEW")), ACT);
        world.records.change(STEPS, id, 3, Draft.of(row("unit", "S", "change", "FILED")), ACT);
        assertEquals("locked", refused(() -> world.records.change(STEPS, id, 4, Draft.of(row("unit", "S", "change", "FILED", "stock", 1)), ACT)).get(0).code());
        assertEquals("locked", refused(() -> world.records.change(STEPS, id, 4, Draft.of(row("unit", "S", "change", "BACK")), ACT)).get(0).code());
    }

    /** Answers by the headcount of the outlet that a row refers to. */
    private static Register agreeing() {
        Agreement agreement = (check, type, rows, kept) -> rows.stream().map(row -> {
            String name = row.get("outlet").toString();
            Object count = kept.bodies("outlet", List.of(name), (LocalDate) row.get("day")).get(name).get("headcount");
            Outcome outcome = switch (String.valueOf(count)) {
                case "1" -> new Outcome.Decision("NEW", Map.of("place", "990101"), List.of(new Reason("R", Text.of("因为", "because"), Optional.empty())));
                case "2", "3" -> new Outcome.Decision("MANUAL_REVIEW", Map.of(), List.of());
                case "4" -> new Outcome.Refusal(RefusalCode.NOT_APPLICABLE, "不适用", "", "", List.of(), Optional.empty());
                default -> new Outcome.Refusal(RefusalCode.NOT_CONFIGURED, "未配置", "", "", List.of(), Optional.empty());
            };
            return Optional.of(new Agreement.Answered(Text.of("问题", "Question"), new Calculation("test.question", World.PLACE, "test", (LocalDate) row.get("day"),
                    Calculation.OnFrom.QUERY, false, outcome, List.of(), List.of(), "sha256:0", Parties.NONE, Calculation.Meaning.NONE), "3".equals(String.valueOf(count))));
        }).toList();
        return new Register(type("agrees", List.of("unit"), check(Map.of("question", "", "rule", "test.question", "place", "at", "review", "MANUAL_REVIEW ASK"), "change", "outlet", "day")), World.PLACE, code -> true,
                agreement);
    }

    private void outlet(String number, int headcount) {
        world.records.create(World.OUTLETS, new Draft(row("outletNo", number, "district", "990101", "headcount", headcount), Optional.of(LocalDate.of(2022, 1, 1))), ACT);
    }

    @Test
    void whatTheQuestionAnswersIsWhatARowMustSay() {
        Register register = agreeing();
        for (int i = 1; i <= 5; i++) {
            outlet("W-" + i, i);
        }
        Object[] day = {"day", "2022-08-01"};
        assertEquals(List.of("change", "disagrees"), refused(register, "unit", "1", "change", "KEPT", "outlet", "W-1", day[0], day[1]));
        assertEquals(List.of("at", "elsewhere"), refused(register, "unit", "1", "change", "NEW", "outlet", "W-1", day[0], day[1], "at", "990102"));
        assertEquals(List.of(), make(register, "unit", "1", "change", "NEW", "outlet", "W-1", day[0], day[1], "at", "990101").warnings());
        assertEquals(List.of("change", "for-a-person"), refused(register, "unit", "2", "change", "NEW", "outlet", "W-2", day[0], day[1]));
        assertEquals("found-by-a-person", make(register, "unit", "3", "change", "KEPT", "outlet", "W-3", day[0], day[1]).warnings().get(0).code());
        assertEquals(List.of("change", "not-applicable"), refused(register, "unit", "4", "change", "NEW", "outlet", "W-4", day[0], day[1]));
        assertEquals("not-answered", make(register, "unit", "5", "change", "KEPT", "outlet", "W-5", day[0], day[1]).warnings().get(0).code());
    }

    @Test
    void manyAreAskedAboutAtOnceAndWhatIsReferredToIsTakenAsOfTheDay() {
        Register register = agreeing();
        outlet("W-1", 1);
        long id = world.records.find(World.OUTLETS, "W-1", Sight.masked("clerk")).orElseThrow().id();
        world.records.change(World.OUTLETS, id, 1, new Draft(row("outletNo", "W-1", "district", "990101", "headcount", 4), Optional.of(LocalDate.of(2022, 8, 1))), ACT);
        assertEquals(List.of("1/change"), refused(() -> world.records.put(register, List.of(Draft.of(row("unit", "1", "change", "NEW", "outlet", "#" + id, "day", "2022-07-31")),
                Draft.of(row("unit", "2", "change", "NEW", "outlet", "W-1", "day", "2022-08-01"))), ACT)).stream().map(RowIssue::field).toList());
    }
}
