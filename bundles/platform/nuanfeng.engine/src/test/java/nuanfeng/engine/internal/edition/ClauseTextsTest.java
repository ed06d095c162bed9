// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.document.ClauseText;
import nuanfeng.document.ClauseView;
import nuanfeng.document.DocumentView;
import nuanfeng.document.Documents;
import nuanfeng.document.TextStatus;
import nuanfeng.engine.Behind;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.engine.internal.document.DocumentKind;
import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.engine.internal.reader.BundleMaker;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Setting;

/** Documents as they are read by the gate and read again by who asks an edition. */
class ClauseTextsTest {

    private static final PolicyReader READER = PolicyReader.unsigned();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-07-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String DOCUMENT = "test-2022-1";

    @TempDir
    private Path folder;

    /** The nation, which has no places in these tests. */
    private static BundleMaker nation() {
        return BundleMaker.city("cn").replace(BundleMaker.PLACE, "code: \"990100\"", "code: CN")
                .replace(BundleMaker.PLACE, "level: city", "level: nation")
                .replace(BundleMaker.PARAMETERS, "    values:", "    type: rate\n    override: closed\n    description: 费率\n    values:")
                .file(BundleMaker.DOCUMENTS, """
                        format: 1
                        documents:
                          test-2022-1:
                            number: 测试函〔2022〕1号
                            title: 测试方案
                            issuers: [甲]
                            issued: 2022-06-27
                            kind: normative
                            source: S
                            parents: [law-1]
                            note: 转载文本
                            clauses:
                              "3": 三
                              "3.1": 三（一）
                              "3.2": 三（二）
                              "3.2.2": 三（二）2
                              "30": 三十
                              "5": 第五条
                          law-1:
                            title: 试验法
                            issuers: [乙]
                            kind: statute
                            source: L
                            clauses: { "1": 第一条 }
                        """)
                .file(BundleMaker.TEXTS, """
                        format: 1
                        archive: { sha256: %s, part: 第1—9行 }
                        note: 归档文本第五条只有序号。
                        clauses:
                          "3": { heading: 工作任务 }
                          "3.1": 及时参保。
                          "3.2": { heading: 费率, text: 按下列规定缴费。 }
                          "3.2.2": |
                            执行统一的行业基准费率。
                            浮动按国家规定执行。
                          "30": 附则。
                          "5": { missing: MBC-99, reason: 归档文本此条只有序号 }
                        """.formatted("0123456789abcdef".repeat(4)));
    }

    private PolicyContent content(BundleMaker bundle) {
        Reading reading = READER.read(bundle.write(folder));
        assertEquals(List.of(), reading.findings());
        return Behind.content(reading).orElseThrow();
    }

    private PolicyEdition edition(BundleMaker bundle) {
        return edition(content(bundle));
    }

    private static PolicyEdition edition(PolicyContent content) {
        return Behind.with(PolicyEdition.empty(CLOCK), Map.of(content.place(), new ActivePolicy(content, Map.of())), Set.of());
    }

    private static Citation citing(String clause, String number) {
        return new Citation(DOCUMENT, "测试函〔2022〕1号", "测试方案", clause, number, "S", "");
    }

    @Test
    void aDocumentSaysWhatItsTextsWereTakenFrom() {
        DocumentView document = edition(nation()).documents().document(DOCUMENT);

        assertEquals(TextStatus.STORED, document.textStatus());
        assertEquals(Optional.of(new DocumentView.Archive("0123456789abcdef".repeat(4), "第1—9行", "归档文本第五条只有序号。")),
                document.archive());
        assertEquals("转载文本", document.note());
    }

    @Test
    void aClauseIsFoundByItsIdAndItsNumberInWhateverWidth() {
        PolicyEdition edition = edition(nation());

        for (String document : List.of(DOCUMENT, "测试函〔2022〕1号", "测试函[2022]1号", "测试函（２０２２）1号", " 测试函(2022) 1号")) {
            for (String clause : List.of("3.2.2", "三（二）2", "三(二)2", "三（二）２")) {
                assertEquals("3.2.2", edition.documents().clause(document, clause).id(), document + clause);
            }
        }
    }

    @Test
    void aClauseHasItsOwnWordsAndThoseOfTheClausesBelowInOneText() {
        ClauseView clause = edition(nation()).documents().clause(DOCUMENT, "3");

        assertEquals(new ClauseText(TextStatus.STORED, "工作任务", "", "", ""), clause.own());
        assertEquals(List.of("3.1", "3.2", "3.2.2"), clause.below().stream().map(ClauseView.Part::id).toList());
        assertEquals(List.of("（一）", "（二）", "2"), clause.below().stream().map(ClauseView.Part::marker).toList());
        assertEquals("""
                工作任务
                （一）及时参保。
                （二）费率
                按下列规定缴费。
                2 执行统一的行业基准费率。
                浮动按国家规定执行。""", clause.wholeText());
        assertEquals("执行统一的行业基准费率。\n浮动按国家规定执行。", edition(nation()).documents().clause(DOCUMENT, "3.2.2").wholeText());
    }

    @Test
    void aParagraphHasNoNumberInTheWholeText() {
        ClauseView clause = edition(nation().replace(BundleMaker.DOCUMENTS, "\"30\": 三十\n", "\"30\": 三十\n      30.p2: 三十第二款\n")
                .replace(BundleMaker.TEXTS, "\"30\": 附则。\n", "\"30\": 附则。\n  30.p2: 自印发之日起施行。\n")).documents().clause(DOCUMENT, "三十");

        assertEquals("附则。\n自印发之日起施行。", clause.wholeText());
    }

    @Test
    void aClauseKnowsTheClausesAroundIt() {
        PolicyEdition edition = edition(nation());

        ClauseView inner = edition.documents().clause(DOCUMENT, "3.2");
        assertEquals(Optional.of("3"), inner.above());
        assertEquals(Optional.of("3.1"), inner.previous());
        assertEquals(Optional.empty(), inner.next());
        ClauseView outer = edition.documents().clause(DOCUMENT, "30");
        assertEquals(Optional.empty(), outer.above());
        assertEquals(Optional.of("3"), outer.previous());
        assertEquals(Optional.of("5"), outer.next());
    }

    @Test
    void aCitationOpensItsClause() {
        PolicyEdition edition = edition(nation());

        assertEquals("执行统一的行业基准费率。\n浮动按国家规定执行。", edition.documents().text(citing("3.2.2", "三（二）2")).text());
        assertEquals("费率\n按下列规定缴费。\n2 执行统一的行业基准费率。\n浮动按国家规定执行。", edition.documents().text(citing("3.2", "三（二）")).text());
        assertEquals(TextStatus.NOT_STORED, edition.documents().text(new Citation("law-1", "试验法", "试验法", "1", "第一条", "L", "")).status());
    }

    @Test
    void aTextIsTheSameObjectInEveryEditionAndInThePolicy() {
        PolicyContent content = content(nation());
        ClauseText stored = content.written().of(DocumentKind.DOCUMENT).texts().find(DOCUMENT).orElseThrow().clauses().get("3.2.2");

        PolicyEdition first = edition(content);
        PolicyEdition second = Behind.with(first, Map.of(), Set.of());

        assertSame(stored, first.documents().text(citing("3.2.2", "三（二）2")));
        assertSame(stored, second.documents().text(citing("3.2.2", "三（二）2")));
        assertSame(stored, second.documents().clause(DOCUMENT, "3.2.2").own());
    }

    @Test
    void aMissingClauseIsCitedAndSaysThatItIsMissing() {
        PolicyEdition edition = edition(nation().replace(BundleMaker.PARAMETERS, "clause: 三（二）2", "clause: 第五条"));

        Setting rate = edition.place("cn").parameters().parameter("work-injury.rate", LocalDate.of(2022, 7, 1)).setting().orElseThrow();

        assertEquals("5", rate.citation().clauseId());
        assertEquals(new ClauseText(TextStatus.MISSING, "", "", "MBC-99", "归档文本此条只有序号"), edition.documents().text(rate.citation()));
        assertEquals(TextStatus.MISSING, edition.documents().clause(DOCUMENT, "第五条").status());
        assertEquals("", edition.documents().clause(DOCUMENT, "5").wholeText());
    }

    @Test
    void aCitationThatPointsToNoClauseIsRefused() {
        PolicyEdition edition = edition(nation().replace(BundleMaker.PARAMETERS, "clause: 三（二）2", "clause: 三（九）"));

        var finding = edition.findings(content(nation()).place()).get(0);
        assertEquals("unknown-clause", finding.code());
        assertEquals(BundleMaker.PARAMETERS, finding.file());
        assertTrue(finding.line() > 0);
        assertTrue(finding.severe());
    }

    @Test
    void documentsAndTheOnesTheyRestOnKnowEachOther() {
        PolicyEdition edition = edition(nation());

        assertEquals(List.of(DOCUMENT), edition.documents().restingOn("law-1").stream().map(DocumentView::id).toList());
        assertEquals(List.of(), edition.documents().restingOn(DOCUMENT));
    }

    @Test
    void whatIsNotThereIsAnsweredWithTheNearestNames() {
        PolicyEdition edition = edition(nation());

        UnknownNameException document = assertThrows(UnknownNameException.class, () -> edition.documents().clause("test-2022-2", "1"));
        assertEquals(UnknownNameException.Kind.DOCUMENT, document.kind());
        assertEquals(List.of(DOCUMENT), document.suggestions());
        UnknownNameException clause = assertThrows(UnknownNameException.class, () -> edition.documents().clause(DOCUMENT, "3.9"));
        assertEquals(UnknownNameException.Kind.CLAUSE, clause.kind());
        assertTrue(clause.suggestions().contains("3.1"), clause.suggestions()::toString);
    }

    @Test
    void citiesMayUseOneIdForDocumentsOfTheirOwn() {
        PolicyEdition edition = edition(nation().file(BundleMaker.DOCUMENTS, "format: 1\ndocuments:\n  law-1:\n    title: 试验法\n"
                + "    issuers: [乙]\n    kind: statute\n    source: L\n    clauses: { \"1\": 第一条 }\n").without(BundleMaker.TEXTS)
                .replace(BundleMaker.PARAMETERS, "测试函〔2022〕1号, clause: 三（二）2", "law-1, clause: \"1\""));
        PolicyContent here = content(BundleMaker.city("cn.here").texts());
        PolicyContent there = content(BundleMaker.city("cn.other").texts().replace(BundleMaker.DOCUMENTS, "测试函", "另函")
                .replace(BundleMaker.PARAMETERS, "测试函", "另函").replace(BundleMaker.TEXTS, "执行统一的", "执行另外的"));

        edition = Behind.with(edition, Map.of(here.place(), new ActivePolicy(here, Map.of()), there.place(), new ActivePolicy(there, Map.of())),
                Set.of());

        assertEquals("执行统一的行业基准费率。", edition.documents().text(new Citation(DOCUMENT, "测试函〔2022〕1号", "测试市试验方案", "3.2.2",
                "三（二）2", "S", "")).text());
        assertEquals("执行另外的行业基准费率。", edition.documents().text(new Citation(DOCUMENT, "另函〔2022〕1号", "测试市试验方案", "3.2.2",
                "三（二）2", "S", "")).text());
    }
}
