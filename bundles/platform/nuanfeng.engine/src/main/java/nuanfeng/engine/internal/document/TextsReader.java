// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.document;

import java.util.HashMap;
import java.util.Map;

import nuanfeng.document.ClauseText;
import nuanfeng.document.DocumentView;
import nuanfeng.document.TextStatus;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.YamlNode;

/** Reads the texts of the clauses of a place's own documents. */
public final class TextsReader {

    private TextsReader() {
    }

    public static Texts read(PolicyFiles policy) {
        Map<String, Texts.OfDocument> documents = new HashMap<>();
        policy.of(DocumentKind.TEXT).forEach(file -> documents.put(file.subject(), document(new Piece(file, file.root()))));
        return new Texts(documents);
    }

    private static Texts.OfDocument document(Piece file) {
        Piece archive = file.get("archive");
        Map<String, ClauseText> clauses = new HashMap<>();
        file.members("clauses").forEach((id, clause) -> clauses.put(id, clause(clause)));
        return new Texts.OfDocument(new DocumentView.Archive(archive.get("sha256").text(), archive.get("part").text(),
                file.chinese("note")), clauses);
    }

    private static ClauseText clause(Piece clause) {
        if (clause.node() instanceof YamlNode.Scalar) {
            return new ClauseText(TextStatus.STORED, "", clause.text().strip(), "", "");
        }
        String missing = clause.textOrEmpty("missing");
        return new ClauseText(missing.isEmpty() ? TextStatus.STORED : TextStatus.MISSING, clause.textOrEmpty("heading").strip(),
                clause.textOrEmpty("text").strip(), missing, clause.chinese("reason"));
    }
}
