// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nuanfeng.engine.Behind;
import nuanfeng.engine.EditionChange;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.engine.internal.reader.BundleMaker;
import nuanfeng.library.Difference;
import nuanfeng.library.UnknownNameException;
import nuanfeng.lifecycle.Finding;
import nuanfeng.policy.PlaceId;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;
import nuanfeng.register.Registers;
import nuanfeng.register.Requirement;
import nuanfeng.register.Row;
import nuanfeng.register.RowReader;
import nuanfeng.register.Slot;

/** Record types of invented places, from the files to the answers. */
class RegistersTest {

    private static final LocalDate ON = LocalDate.of(2022, 8, 1);
    private static final String FILE = "POLICY-INF/registers/test-list.yaml";
    private static final String CITY = "cn.testland.testcity";
    private static final String CITED = "citation: { document: test-testcity, clause: \"1\" }";

    @TempDir
    Path folder;

    private final Map<String, BundleMaker> bundles = new HashMap<>(Map.of(
            "cn", bundle("cn", "nation", "CN").file(FILE, model()),
            "cn.testland", bundle("cn.testland", "province", "990000"),
            CITY, bundle(CITY, "city", "990100").file(FILE, """
                    format: 1
                    registers:
                      test-list:
                        search: { t3: zone }
                        values:
                          2022-07-15:
                            add:
                              zone: { title: 片区, type: text, required: true, %1$s }
                            tighten:
                              outlet: { required: true, %1$s }
                              change: { codes: { CLOSED: 关闭 } }
                            checks:
                              - { kind: differ, fields: [zone, outlet] }
                            %1$s
                      own-list:
                        title: { zh: 自有名单, en: Own list }
                        purpose: { zh: 试验, en: For tests }
                        key: [name]
                        access: { write: [hr] }
                        data: { class: none }
                        retention: { configure: MBC-49 }
                        values:
                          2022-07-01:
                            fields: { name: { title: 名称, type: text, required: true, proposed: true } }
                            proposed: true
                    """.formatted(CITED))));

    /** The model that authors copy, with the documents that stand beside it in the nation of this test. */
    private static String model() {
        try {
            return Files.readString(Path.of("../../../cnf/schema/examples/registers.yaml")).replace("test-2022-1", "test-cn")
                    .replaceAll("clause: \"[0-9.]+\"", "clause: \"1\"");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BundleMaker bundle(String place, String level, String code) {
        return BundleMaker.city(place).without(BundleMaker.PARAMETERS).without(BundleMaker.EXAMPLES).file(BundleMaker.PLACE, """
                format: 1
                version: 1.0.0
                name: %s
                code: %s
                level: %s
                """.formatted(place, code, level)).file(BundleMaker.DOCUMENTS, """
                format: 1
                documents:
                  test-%s:
                    number: 测试〔2022〕%s号
                    title: 测试
                    issuers: [测试]
                    issued: 2022-06-27
                    kind: normative
                    source: S
                    clauses: { "1": 一 }
                """.formatted(place.substring(place.lastIndexOf('.') + 1), code));
    }

    private PolicyEdition edition() {
        Map<PlaceId, ActivePolicy> put = new HashMap<>();
        bundles.forEach((place, bundle) -> {
            Reading reading = PolicyReader.unsigned().read(bundle.write(folder));
            put.put(new PlaceId(place), new ActivePolicy(Behind.content(reading).orElseThrow(() -> new AssertionError(reading.findings())), Map.of()));
        });
        return Behind.with(PolicyEdition.empty(Clock.systemUTC()), put, Set.of());
    }

    private Registers registers(String place) {
        return edition().place(place).registers();
    }

    private RegistersTest say(String place, String text) {
        bundles.put(place, bundles.get(place).file(FILE, text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    private RegistersTest replace(String place, String old, String text) {
        bundles.put(place, bundles.get(place).replace(FILE, old, text));
        return this;
    }

    private List<String> objections(String place) {
        return edition().findings(new PlaceId(place)).stream().map(Finding::code).toList();
    }

    @Test
    void theModelIsUnderstoodWhole() {
        RecordType type = registers("cn").type("test-list", ON);
        assertEquals("Test list", type.title().in(true));
        assertEquals(List.of(List.of("month"), List.of("outlet", "unit")), type.key().stream().map(RecordType.KeyPart::oneOf).toList());
        assertEquals(List.of("month", "outlet", "unit", "change", "changedOn", "until", "head", "idNo", "workers", "born", "job", "before", "parts"),
                type.fields().stream().map(Field::name).toList());
        assertEquals(Map.of(Slot.T1, "month", Slot.T2, "change", Slot.N1, "workers", Slot.D1, "changedOn"), type.slots());
        assertEquals("Changed on", type.field("changedOn").title().in(true).isEmpty() ? "" : "Changed on");
        assertTrue(type.field("outlet").proposed() && type.field("outlet").citation().isEmpty());
        assertEquals("test-cn#1", type.field("month").citation().orElseThrow().id());
        assertEquals(List.of("DELIVER", "SORT"), ((FieldType.Codes) type.field("job").type()).codes().stream().map(each -> each.code()).toList());
        assertEquals(List.of("新开", "增"), ((FieldType.Codes) type.field("change").type()).find("NEW").orElseThrow().synonyms());
        assertEquals(100, type.retention("sic").years().orElseThrow());
        assertTrue(type.retention("hr").isOpen());
        assertEquals(type.fields().size(), type.access().views().get("unit").size());
        assertTrue(type.digest().matches("sha256:[0-9a-f]{64}"), type.digest());
    }

    @Test
    void aPlaceAddsAndTightensFromItsOwnDayOn() {
        Registers city = registers(CITY);
        RecordType before = city.type("test-list", LocalDate.of(2022, 7, 10));
        RecordType after = city.type("test-list", ON);
        assertTrue(before.find("zone").isEmpty());
        assertEquals(Requirement.NEVER, before.field("outlet").required());
        assertEquals(Requirement.ALWAYS, after.field("outlet").required());
        assertFalse(after.field("outlet").proposed());
        assertEquals("test-testcity#1", after.field("outlet").citation().orElseThrow().id());
        assertEquals(new PlaceId(CITY), after.place());
        assertEquals("zone", after.slots().get(Slot.T3));
        assertEquals(List.of("KEPT", "NEW", "CLOSED"), ((FieldType.Codes) after.field("change").type()).codes().stream().map(each -> each.code()).toList());
        assertNotEquals(before.digest(), after.digest());
    }

    @Test
    void aPlaceAddsColumnsToAListAndTightensThoseThatAreThere() {
        replace(CITY, "outlet: { required: true,", "parts.name: { required: true, longest: 20, " + CITED + " }\n          outlet: { required: true,");
        replace(CITY, "zone: { title: 片区", "parts.share: { title: 占比, type: rate, required: true, " + CITED + " }\n          zone: { title: 片区");
        PolicyEdition edition = edition();
        RecordType type = edition.place(CITY).registers().type("test-list", ON);
        List<Field> columns = ((FieldType.Rows) type.field("parts").type()).fields();
        assertEquals(List.of("name", "amount", "share"), columns.stream().map(Field::name).toList());
        assertEquals(List.of(true, false, true), columns.stream().map(each -> each.required().always()).toList());
        assertEquals("test-testcity#1", columns.get(0).citation().orElseThrow().id());
        assertEquals(20, columns.get(0).bounds().longest());
        List<String> issues = new RowReader(type, code -> true, ON).read(Map.of("month", "2022-07", "outlet", "一号", "change", "KEPT", "zone", "东", "workers", "3",
                "parts", List.of(Map.of("name", "甲", "amount", "1", "share", "0.5"), Map.of("amount", "2")))).issues().stream()
                .map(each -> each.field() + " " + each.code()).toList();
        assertEquals(List.of("parts/1/name missing", "parts/1/share missing"), issues);
        assertTrue(edition.place(CITY).diff(edition.place("cn"), ON).stream().anyMatch(each -> each.key().equals("test-list.parts")));
        assertEquals(Requirement.NEVER, ((FieldType.Rows) edition.place("cn").registers().type("test-list", ON).field("parts").type()).fields().get(0).required());
    }

    @Test
    void whatTheNationTightensLaterHoldsBelowToo() {
        RecordType later = registers(CITY).type("test-list", LocalDate.of(2023, 2, 1));
        assertEquals(Requirement.ALWAYS, later.field("workers").required());
        assertTrue(later.find("note").isPresent() && later.find("zone").isPresent());
        assertEquals(List.of(LocalDate.of(2022, 7, 1), LocalDate.of(2022, 7, 15), LocalDate.of(2023, 1, 1)),
                registers(CITY).states("test-list").stream().map(RecordType::validFrom).toList());
    }

    @Test
    void aPlaceThatSaysNothingSharesTheTypesOfThePlaceAbove() {
        PolicyEdition edition = edition();
        assertSame(edition.place("cn").registers().type("test-list", ON), edition.place("cn.testland").registers().type("test-list", ON));
        assertEquals(Set.of("test-list"), edition.place("cn.testland").registers().names());
        assertEquals(Set.of("own-list", "test-list"), edition.place(CITY).registers().names());
    }

    @Test
    void aTypeThatIsNotThereNamesTheNearest() {
        UnknownNameException unknown = assertThrows(UnknownNameException.class, () -> registers(CITY).type("test-lists", ON));
        assertEquals(UnknownNameException.Kind.RECORD_TYPE, unknown.kind());
        assertEquals("test-list", unknown.suggestions().get(0));
        assertThrows(UnknownNameException.class, () -> registers(CITY).type("test-list", LocalDate.of(2020, 1, 1)));
    }

    @Test
    void placesDifferFieldByField() {
        PolicyEdition edition = edition();
        List<Difference> differences = edition.place(CITY).diff(edition.place("cn"), ON).stream().filter(each -> each.kind().equals("register")).toList();
        assertEquals(List.of("own-list", "test-list", "test-list.change", "test-list.outlet", "test-list.zone"),
                differences.stream().map(Difference::key).sorted().toList());
    }

    @Test
    void theDigestIsThatOfTheDefinitionAndNotOfItsWords() {
        String digest = registers("cn").type("test-list", ON).digest();
        replace("cn", "title: 月份", "title: 所属月份");
        assertEquals(digest, registers("cn").type("test-list", ON).digest());
        replace("cn", "min: 0", "min: 1");
        assertNotEquals(digest, registers("cn").type("test-list", ON).digest());
    }

    @Test
    void aRowIsReadAgainstTheTypeOfThePlace() {
        RecordType type = registers(CITY).type("test-list", ON);
        RowReader reader = new RowReader(type, edition().place(CITY).view()::holds, ON);
        Row row = reader.read(Map.of("month", "2022-07", "outlet", "一号", "change", "CLOSED", "zone", "东"));
        assertEquals(List.of(), row.issues());
        assertEquals(List.of("zone missing"), reader.read(Map.of("month", "2022-07", "outlet", "一号", "change", "KEPT")).issues().stream()
                .map(each -> each.field() + " " + each.code()).toList());
        assertEquals(row.values(), reader.read(row.written()).values());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            outlet: { required: true,                 | missing: { required: true,                     | unknown-field
            outlet: { required: true,                 | month: { required: { when: { outlet: given } }, | loosens
            outlet: { required: true,                 | workers: { min: -5,                            | loosens
            change: { codes: { CLOSED: 关闭 } }       | change: { only: [OTHER] }                      | unknown-code
            change: { codes: { CLOSED: 关闭 } }       | unit: { only: [OTHER] }                        | no-codes
            outlet: { required: true,                 | parts.missing: { required: true,               | unknown-field
            outlet: { required: true,                 | month.name: { required: true,                  | no-list
            outlet: { required: true,                 | changedOn: { required: { when: { change: [KEPT] } }, | loosens
            outlet: { required: true,                 | changedOn: { required: { when: { change: [NEW], until: given } }, | loosens
            outlet: { required: true,                 | parts.name: { longest: 5000,                   | loosens
            outlet: { required: true,                 | parts.name: { only: [OTHER],                   | no-codes
            zone: { title: 片区                       | parts.amount: { title: 人数                    | field-known
            zone: { title: 片区                       | month.zone: { title: 片区                      | no-list
            search: { t3: zone }                      | search: { t1: zone }                           | slot-moved
            search: { t3: zone }                      | search: { n1: zone }                           | slot-moved
            search: { t3: zone }                      | access: { write: [postal], read: [tax] }       | loosens
            search: { t3: zone }                      | access: { write: [postal], views: { public: [month, head] } } | loosens
            search: { t3: zone }                      | retention: { role: sic, years: 50 }            | loosens
            zone: { title: 片区                       | outlet: { title: 片区                          | field-known
            type: text, required                      | type: { reference: nothing }, required         | unknown-reference
            type: text, required                      | type: { list: nothing }, required              | unknown-list
            fields: [zone, outlet]                    | fields: [zone, nothing]                        | unknown-field
            kind: differ, fields: [zone, outlet]      | kind: sum, fields: [workers]                   | check-is-not-whole
            kind: differ, fields: [zone, outlet]      | kind: sum, fields: [workers], upTo: nothing    | unknown-field
            kind: differ, fields: [zone, outlet]      | kind: product, fields: [workers], total: workers | check-is-not-whole
            kind: differ, fields: [zone, outlet]      | kind: alike, fields: [workers]                 | check-is-not-whole
            kind: differ, fields: [zone, outlet]      | kind: lines, fields: [parts]                   | check-is-not-whole
            kind: differ, fields: [zone, outlet]      | kind: lines, fields: [zone], least: 2          | check-of-no-list
            kind: differ, fields: [zone, outlet]      | kind: unique, fields: [parts.name, zone]       | check-mixes-lines
            kind: differ, fields: [zone, outlet]      | kind: continuity, fields: [month], rule: nothing | unknown-continuity
            kind: differ, fields: [zone, outlet]      | kind: agrees, fields: [zone, before, until], rule: test.rule, finding: note | check-is-not-whole
2022-07-15:                               | 2022-06-15:                                    | nothing-to-add-to
            own-list:                                 | ownlist: { values: { 2022-07-01: { proposed: true } } }\\n  own-list: | unknown-type
            key: [name]                               | key: [nothing]                                 | unknown-field
            test-list:                                | test-list:\\n    title: 甲\\n    purpose: 乙\\n    key: [month]\\n    data: { class: none }\\n    access: { write: [hr] }\\n    retention: { configure: MBC-49 } | declared-above
            """)
    void whatAPlaceMayNotSayIsRefused(String old, String text, String code) {
        replace(CITY, old, text.replace("\\n", "\n"));
        assertTrue(objections(CITY).contains(code), () -> objections(CITY).toString());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            type: text, proposed: true, synonyms      | type: text, synonyms                           | uncited-field
            title: 月份, type: month                   | title: 月份, proposed: true, type: month        | cited-and-proposed
            kind: oneOf                               | kind: someOf                                   | not-in-list
            title: 网点, type: text                    | title: 网点, type: words                        | not-in-list
            2023-01-01:                               | 2022-01-01:                                    | days-out-of-order
            2023-01-01:                               | 2023-02-30:                                    | impossible-date
            """)
    void whatNobodyMaySayIsRefusedByTheFile(String old, String text, String code) {
        BundleMaker bundle = bundles.get("cn").replace(FILE, old, text);
        List<String> codes = PolicyReader.unsigned().read(bundle.write(folder)).findings().stream().map(Finding::code).toList();
        assertTrue(codes.contains(code), codes::toString);
    }

    @Test
    void aTypeWithoutRetentionIsRefused() {
        say("cn", model().replaceAll("(?s)    retention:.*?    duties:", "    duties:"));
        List<String> codes = PolicyReader.unsigned().read(bundles.get("cn").write(folder)).findings().stream().map(Finding::code).toList();
        assertTrue(codes.contains("missing-retention"), codes::toString);
    }

    private List<String> misfits(String place, String old, String text) {
        PolicyEdition before = edition();
        replace(place, old, text);
        return List.copyOf(EditionChange.misfits(before, edition(), new PlaceId(place)).keySet());
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            outlet: { title: 网点, type: text           | outlet: { title: 网点, required: true, type: text | [test-list.outlet]
            min: 0                                     | min: 5                                           | [test-list.workers]
            min: 0                                     | min: -5                                          | []
            DELIVER: 投递, SORT: 分拣                   | DELIVER: 投递                                     | [test-list.job]
            DELIVER: 投递                               | DELIVER: 送达                                     | []
            born: { title: 出生地, type: { place: anywhere } | born: { title: 出生地, type: text             | [test-list.born]
            longest: 40                                | longest: 20                                      | [test-list.head]
            head: { title: 负责人, type: text           | head: { title: 负责人, sealed: true, type: text    | [test-list.head]
            note: { title: 备注, type: text             | note: { title: 备注, required: true, type: text    | [test-list.note]
            rows: { name: { title: 名称, type: text }   | rows: { name: { title: 名称, type: text, required: true } | [test-list.parts.name]
            rows: { name: { title: 名称, type: text },  | rows: {                                          | [test-list.parts.name]
            rows: { name: { title: 名称, type: text }   | rows: { other: { title: 其他, type: text, required: true }, name: { title: 名称, type: text } | [test-list.parts.other]
            rows: { name: { title: 名称, type: text }   | rows: { name: { title: 姓名, type: text }          | []
            """)
    void rowsThatMayNoLongerFitAreAConsequence(String old, String text, String misfits) {
        assertEquals(misfits, misfits("cn", old, text).toString());
    }

    @Test
    void aFieldThatIsGoneOrATypeThatIsGoneIsAConsequenceToo() {
        assertEquals(List.of("test-list.born"), misfits("cn", "born: { title: 出生地, type: { place: anywhere }, proposed: true }", "other: { title: 其他, type: text, proposed: true }")
                .stream().filter(each -> each.endsWith("born")).toList());
        assertEquals(List.of("own-list"), misfits(CITY, "own-list:", "other-list:"));
    }

    @Test
    void theSameOnceMoreIsNoConsequence() {
        assertEquals(List.of(), misfits(CITY, "片区", "分区"));
    }
}
