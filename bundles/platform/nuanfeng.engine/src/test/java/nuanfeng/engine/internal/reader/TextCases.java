// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.util.stream.Stream;

import nuanfeng.engine.internal.document.Texts;

/** Texts of documents that do not fit the list of their clauses, or have another form than their schema. */
final class TextCases {

    private static final String TEXTS = BundleMaker.TEXTS;
    private static final String FOLDER = "POLICY-INF/documents/";
    private static final String TEXT = "\"3.2.2\": 执行统一的行业基准费率。\n";
    private static final String GAP = "\"1\": { missing: MBC-99, reason: 归档文本此条只有序号 }\n";

    private TextCases() {
    }

    static Stream<Malformed> all() {
        return Stream.of(documents(), clauses(), forms()).flatMap(each -> each);
    }

    private static Stream<Malformed> documents() {
        return Stream.of(
                named("the texts of a document that nobody lists", "other-2022-9.yaml", "unknown-document", 1),
                named("the texts of a document with a misspelt id", "test-2022-11.yaml", "unknown-document", 1),
                named("the texts of a document of a place above", "nation-2021-59.yaml", "unknown-document", 1),
                named("texts named by the official number", "测试函〔2022〕1号.yaml", "unknown-file", 0),
                named("texts named in capitals", "Test-2022-1.yaml", "unknown-file", 0),
                named("texts in a folder too deep", "test/test-2022-1.yaml", "unknown-file", 0));
    }

    private static Stream<Malformed> clauses() {
        return Stream.of(
                replacing("a clause that documents.yaml has not", TEXT, TEXT + "  \"3.2.3\": 不存在 # here\n", "unknown-clause"),
                replacing("a clause with a misspelt id", TEXT, "\"3.22\": 执行统一的行业基准费率。 # here\n", "unknown-clause"),
                replacing("a gap of a clause that documents.yaml has not", GAP, GAP
                        + "  \"9\": { missing: unknown, reason: 无 } # here\n", "unknown-clause"),
                at("a clause without text", texts().replace(TEXTS, TEXT, ""), "clause-without-text", 4),
                at("a clause without its gap", texts().replace(TEXTS, GAP, ""), "clause-without-text", 4),
                at("a clause that was added to the list only", texts().replace(BundleMaker.DOCUMENTS, "\"1\": 一",
                        "\"1\": 一\n      \"2\": 二"), "clause-without-text", 4),
                replacing("a heading with nothing below it", TEXT, "\"3.2.2\": { heading: 费率 } # here\n", "clause-without-text"),
                replacing("a clause by its own number", TEXT, TEXT + "  三（二）2: 执行 # here\n", "wrong-key"));
    }

    private static Stream<Malformed> forms() {
        return Stream.of(
                at("texts without an archive", texts().replace(TEXTS, "archive: { sha256: " + "0123456789abcdef".repeat(4)
                        + ", part: 第1—9行 }\n", ""), "missing-key", 1),
                replacing("an archive without its digest", "sha256: " + "0123456789abcdef".repeat(4) + ", part: 第1—9行 }",
                        "part: 第1—9行 } # here", "missing-key"),
                replacing("a digest that is cut", "sha256: 0123", "sha256: 123", "wrong-form", 2),
                replacing("a digest in capitals", "sha256: 0123456789abcdef", "sha256: 0123456789ABCDEF", "wrong-form", 2),
                replacing("an empty text", TEXT, "\"3.2.2\": \"\" # here\n", "wrong-form"),
                replacing("a text of blanks", TEXT, "\"3.2.2\": { text: \"  \" } # here\n", "wrong-form"),
                replacing("a gap without a reason", ", reason: 归档文本此条只有序号 }", " } # here", "missing-key"),
                replacing("a reason without a gap", TEXT, "\"3.2.2\": { text: 执行, reason: 无 } # here\n", "not-allowed"),
                replacing("text and gap at once", GAP, "\"1\": { text: 执行, missing: MBC-99, reason: 无 } # here\n", "not-allowed"),
                replacing("a gap with another catalogue's id", "MBC-99, reason: 归档文本此条只有序号 }", "GAP-1, reason: 无 } # here",
                        "wrong-form"),
                replacing("neither heading nor text nor gap", TEXT, "\"3.2.2\": {} # here\n", "missing-key"),
                replacing("a misspelt key", TEXT, "\"3.2.2\": { txet: 执行 } # here\n", "unknown-key"));
    }

    private static BundleMaker texts() {
        return Malformed.city().texts();
    }

    private static Malformed named(String name, String file, String code, int line) {
        BundleMaker moved = Malformed.city().file(FOLDER + file, texts().files().get(TEXTS));
        return Malformed.of(name, moved, "schema", code, FOLDER + file, line);
    }

    private static Malformed replacing(String name, String old, String text, String code) {
        return Malformed.replacing(name, texts(), TEXTS, old, text, "schema", code);
    }

    private static Malformed replacing(String name, String old, String text, String code, int line) {
        return at(name, texts().replace(TEXTS, old, text), code, line);
    }

    private static Malformed at(String name, BundleMaker bundle, String code, int line) {
        return Malformed.of(name, bundle, "schema", code, TEXTS, line);
    }
}
