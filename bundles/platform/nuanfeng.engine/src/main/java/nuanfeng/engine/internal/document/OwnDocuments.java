// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.document;

import java.util.Map;

import nuanfeng.document.DocumentView;

/** The documents that a place speaks from. @param documents by ASCII id @param texts of their clauses */
public record OwnDocuments(Map<String, DocumentView> documents, Texts texts) {

    public static final OwnDocuments NONE = new OwnDocuments(Map.of(), Texts.NONE);
}
