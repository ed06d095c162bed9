// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.document;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import nuanfeng.document.ClauseText;
import nuanfeng.document.DocumentView;
import nuanfeng.engine.internal.pack.Packed;

/** The texts of the clauses of a place's own documents, each document packed by itself: whoever reads one opens no other. */
public final class Texts {

    public static final Texts NONE = new Texts(Map.of());

    /** As far back as deflating looks. */
    private static final int WINDOW = 1 << 15;

    private final Map<String, Packed<OfDocument>> documents;

    /** @param documents document id → what was read of it */
    public Texts(Map<String, OfDocument> documents) {
        Map<String, Packed<OfDocument>> packed = new HashMap<>();
        documents.forEach((id, document) -> packed.put(id, Packed.of(document)));
        this.documents = Map.copyOf(packed);
    }

    public Optional<OfDocument> find(String document) {
        return Optional.ofNullable(documents.get(document)).map(Packed::get);
    }

    /** Words that whatever else the place says has much in common with: measures and duties quote the documents. */
    public byte[] words() {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        for (String id : new TreeSet<>(documents.keySet())) {
            if (words.size() < WINDOW) {
                words.writeBytes(documents.get(id).plain());
            }
        }
        return words.toByteArray();
    }

    public int packedBytes() {
        return documents.values().stream().mapToInt(Packed::size).sum();
    }

    /** @param clauses clause id → what the clause says itself, without the clauses below it; of every clause of the document */
    public record OfDocument(DocumentView.Archive archive, Map<String, ClauseText> clauses) {
        public OfDocument {
            clauses = Map.copyOf(clauses);
        }
    }
}
