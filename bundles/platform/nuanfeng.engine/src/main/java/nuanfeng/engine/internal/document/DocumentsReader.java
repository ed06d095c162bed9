// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import nuanfeng.document.DocumentView;
import nuanfeng.engine.internal.pack.Ordered;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.policy.PlaceId;

/** Reads the documents that a place speaks from. */
final class DocumentsReader {

    private DocumentsReader() {
    }

    static OwnDocuments read(PolicyFiles policy) {
        Texts texts = TextsReader.read(policy);
        Map<String, DocumentView> documents = new LinkedHashMap<>();
        policy.of(DocumentKind.LIST).map(file -> new Piece(file, file.root()).get("documents")).forEach(all -> all.members()
                .forEach((id, document) -> documents.put(id, document(policy.place(), id, document,
                        texts.find(id).map(Texts.OfDocument::archive)))));
        return new OwnDocuments(documents, texts);
    }

    private static DocumentView document(PlaceId place, String id, Piece document, Optional<DocumentView.Archive> archive) {
        Map<String, String> missing = new LinkedHashMap<>();
        document.text("numberMissing").ifPresent(gap -> missing.put("number", gap));
        document.text("issuedMissing").ifPresent(gap -> missing.put("issued", gap));
        Map<String, String> clauses = new LinkedHashMap<>();
        document.members("clauses").forEach((clause, number) -> clauses.put(clause, number.text()));
        return new DocumentView(id, place, document.textOrEmpty("number"), document.get("title").bilingual().zh(),
                document.texts("issuers"), document.day("issued"), document.day("effective"), document.day("ended"), Ordered.copyOf(missing),
                document.get("kind").text().intern(), document.get("source").text().intern(), document.texts("parents"), Ordered.copyOf(clauses),
                document.chinese("note"), archive);
    }
}
