// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.document.ClauseText;
import nuanfeng.document.ClauseView;
import nuanfeng.document.DocumentView;
import nuanfeng.document.Documents;
import nuanfeng.document.TextStatus;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/** Two invented documents, of which one rests on the other. */
final class FakeDocuments implements Documents {

    @Override
    public List<DocumentView> all() {
        Map<String, String> clauses = new LinkedHashMap<>();
        clauses.put("1", "一");
        clauses.put("3.2.2", "三（二）2");
        clauses.put("4", "四");
        clauses.put("4.1", "四（一）");
        return List.of(new DocumentView("test-2022-1", FakeEdition.CITY, "测试函〔2022〕1号", "测试市试验方案", List.of("测试市人社局"),
                Optional.of(LocalDate.of(2022, 6, 27)), Optional.empty(), Optional.empty(), Map.of("effective", "MBC-02"),
                "normative", "S", List.of("test-2021-9"), clauses, "转载文本", Optional.of(new DocumentView.Archive("ab".repeat(32),
                        "第1—9行", "归档文本第一条只有序号。"))),
                new DocumentView("test-2021-9", FakeEdition.NATION, "", "试验通知", List.of("测试部"), Optional.empty(), Optional.empty(),
                        Optional.empty(), Map.of(), "statute", "L", List.of(), Map.of("1", "第一条")));
    }

    @Override
    public DocumentView document(String idOrNumber) {
        String plain = idOrNumber.replaceAll("[\\[〔(（【]", "(").replaceAll("[\\]〕)）】]", ")");
        return all().stream().filter(document -> document.id().equals(idOrNumber)
                || plain.equals(document.number().replace('〔', '(').replace('〕', ')'))).findFirst()
                .orElseThrow(() -> new UnknownNameException(UnknownNameException.Kind.DOCUMENT, Text.of("没有 " + idOrNumber + "。"),
                        List.of("test-2022-1")));
    }

    @Override
    public List<DocumentView> restingOn(String idOrNumber) {
        return all().stream().filter(each -> each.parents().contains(idOrNumber)).toList();
    }

    @Override
    public ClauseView clause(String document, String clause) {
        DocumentView found = document(document);
        String id = found.clauses().entrySet().stream().filter(each -> each.getKey().equals(clause)
                || each.getValue().equals(clause.replace('(', '（').replace(')', '）'))).map(Map.Entry::getKey).findFirst()
                .orElseThrow(() -> new UnknownNameException(UnknownNameException.Kind.CLAUSE, Text.of("没有 " + clause + "。"), List.of("3.2.2")));
        List<ClauseView.Part> below = id.equals("4") ? List.of(new ClauseView.Part("4.1", "四（一）", "（一）", own("4.1"))) : List.of();
        return new ClauseView(found, id, found.clauses().get(id), found.archive().isPresent() ? own(id) : ClauseText.NOT_STORED, below,
                id.equals("4.1") ? Optional.of("4") : Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ClauseText own(String id) {
        return id.equals("1") ? new ClauseText(TextStatus.MISSING, "", "", "MBC-99", "归档文本此条只有序号")
                : id.equals("4") ? new ClauseText(TextStatus.STORED, "费率", "按下列规定缴费。", "", "")
                : new ClauseText(TextStatus.STORED, "", "执行“统一的”费率。", "", "");
    }

    @Override
    public ClauseText text(Citation citation) {
        return citation.documentId().equals("test-2022-1") ? own(citation.clauseId()) : ClauseText.NOT_STORED;
    }
}
