// SPDX-License-Identifier: Apache-2.0
package nuanfeng.document;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.policy.Citation;

/**
 * The documents that an edition speaks from. Documents and clauses are asked by ASCII id or by their own number, brackets and digits in whatever
 * width.
 */
@ProviderType
public interface Documents {

    /** By id. */
    List<DocumentView> all();

    /** @throws nuanfeng.library.UnknownNameException {@code DOCUMENT} */
    DocumentView document(String idOrNumber);

    /** Those that name this one among the documents they rest on. @throws nuanfeng.library.UnknownNameException {@code DOCUMENT} */
    List<DocumentView> restingOn(String idOrNumber);

    /** A clause with its words. @throws nuanfeng.library.UnknownNameException {@code DOCUMENT} or {@code CLAUSE} */
    ClauseView clause(String document, String clause);

    /**
     * The words behind a citation of this edition, whole: those of the clause and of the clauses below it, heading included, as
     * {@link ClauseView#wholeText()} has them. {@code NOT_STORED} for a citation of another edition whose document is not here.
     */
    ClauseText text(Citation citation);
}
