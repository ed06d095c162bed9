// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nuanfeng.engine.Behind;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.engine.internal.reader.BundleMaker;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.SheetChange;
import nuanfeng.policy.PlaceId;
import nuanfeng.register.Retention;

/** How long reports are kept, of an invented nation and a province below it; and what becomes of a form that the province has otherwise. */
class FormRetentionTest {

    private static final PlaceId LAND = new PlaceId("cn.testland");
    private static final String FORM = "POLICY-INF/reports/cn-f-02/form.yaml";

    @TempDir
    Path folder;

    private static BundleMaker bundle(String place, String level, String code, String retention, String columns) {
        return BundleMaker.city(place).without(BundleMaker.PARAMETERS).without(BundleMaker.EXAMPLES).file(BundleMaker.PLACE, """
                format: 1
                version: 1.0.0
                name: %s
                code: %s
                level: %s
                """.formatted(place, code, level)).file(BundleMaker.DOCUMENTS, """
                format: 1
                documents:
                  test-%1$s:
                    number: 测试函〔2022〕%1$s号
                    title: 试验方案
                    issuers: [试验机关]
                    issued: 2022-06-27
                    kind: normative
                    source: S
                    clauses: { "1": 一 }
                """.formatted(place.replace('.', '-'))).file(FORM, """
                format: 1
                title: 调度表
                citation: { document: test-%s, clause: "1" }
                %s
                layouts:
                  2022-07-01:
                    period: month
                    source: { name: rows }
                    columns:
                %s
                    key: [name]
                """.formatted(place.replace('.', '-'), retention, columns.indent(6).stripTrailing()));
    }

    private static final String NAME = "- { id: name, title: 名称, type: text }";
    private static final String AMOUNT = "- { id: amount, title: 金额, type: money, unit: 元 }";

    private PolicyEdition edition(String above, String below, String... columns) {
        Map<PlaceId, ActivePolicy> put = new HashMap<>();
        Map<String, BundleMaker> bundles = Map.of("cn", bundle("cn", "nation", "CN", above, NAME + "\n" + AMOUNT), LAND.path(),
                bundle(LAND.path(), "province", "990000", below, String.join("\n", columns)));
        bundles.forEach((place, bundle) -> {
            Reading reading = PolicyReader.unsigned().read(bundle.write(folder));
            put.put(new PlaceId(place), new ActivePolicy(Behind.content(reading).orElseThrow(() -> new AssertionError(reading.findings())), Map.of()));
        });
        return Behind.with(PolicyEdition.empty(Clock.systemUTC()), put, Set.of());
    }

    private static List<String> said(PolicyEdition edition) {
        return edition.place("cn.testland").forms().form("cn-f-02").retention().stream().map(each -> each.role() + ":" + each.years().map(String::valueOf)
                .orElse(each.permanent() ? "good" : each.configure())).toList();
    }

    @Test
    void aPlaceTakesThePeriodsOfTheOneAboveAndAddsItsOwn() {
        String above = "retention:\n  - { role: sic, years: 10, fromNextYear: true, provisional: true, citation: { document: test-cn, clause: \"1\" } }\n  - { code: R-0, configure: MBC-49 }";
        assertEquals(List.of("sic:10", ":MBC-49"), said(edition(above, "", NAME)));
        assertEquals(List.of(":3", "sic:10"), said(edition(above, "retention: { years: 3, citation: { document: test-cn-testland, clause: \"1\" } }", NAME)));
        Retention kept = edition(above, "", NAME).place("cn.testland").forms().form("cn-f-02").retention().get(0);
        assertTrue(kept.fromNextYear() && kept.provisional() && kept.citation().isPresent());
        assertEquals(List.of(), said(edition("", "", NAME)));
    }

    @ParameterizedTest
    @CsvSource({"years: 10, years: 9, false", "years: 10, years: 10, true", "years: 10, years: 11, true", "years: 10, permanent: true, true", "years: 10, configure: MBC-49, false",
        "permanent: true, years: 100, false", "configure: MBC-49, years: 1, true"})
    void aPlaceKeepsNotForAShorterTime(String above, String below, boolean fits) {
        PolicyEdition edition = edition("retention: { " + above + ", reason: x }", "retention: { " + below + ", reason: x }", NAME);
        List<String> codes = edition.findings(LAND).stream().filter(Finding::severe).map(Finding::code).toList();
        assertEquals(fits ? List.of() : List.of("shorter-retention"), codes);
        assertEquals(fits, edition.serves(LAND));
    }

    @Test
    void theOldSheetStandsBesideTheNew() {
        PolicyEdition before = edition("", "", NAME, AMOUNT, "- { id: note, title: 备注, type: text }");
        PolicyEdition after = edition("", "", NAME, "- { id: shift, title: 班次, type: text }", "- { id: amount, title: 金额, type: money, unit: 万元 }");
        List<SheetChange> changes = SheetChange.between(before.place("cn.testland").forms().all(), after.place("cn.testland").forms().all());
        assertEquals(1, changes.size());
        assertEquals("cn-f-02 2022-07-01", changes.get(0).form() + " " + changes.get(0).from());
        assertEquals(List.of("name SAME", "shift ADDED", "amount OTHERWISE", "note REMOVED"), changes.get(0).columns().stream().map(each -> each.id() + " " + each.fate()).toList());
        assertEquals(Optional.of("元"), changes.get(0).columns().get(2).before().map(each -> each.unit()));
        assertEquals(List.of(), SheetChange.between(before.place("cn.testland").forms().all(), before.place("cn.testland").forms().all()));
        SheetChange gone = SheetChange.between(before.place("cn.testland").forms().all(), List.of()).get(0);
        assertEquals("true false", gone.before().isPresent() + " " + gone.after().isPresent());
        assertTrue(gone.columns().stream().allMatch(each -> each.fate() == SheetChange.Fate.REMOVED));
    }
}
