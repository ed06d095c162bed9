// SPDX-License-Identifier: Apache-2.0
package nuanfeng.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.policy.PlaceId;

/**
 * A policy document as the bundle of a place describes it.
 *
 * @param number official number; empty when the text gives none
 * @param missing what is missing: {@code number → MBC-03}, {@code issued → MBC-02}
 * @param kind {@code normative}, {@code statute}, {@code reply}, {@code news}, {@code reading}
 * @param source as in {@link nuanfeng.policy.Citation#source()}
 * @param parents ids of the documents it rests on
 * @param clauses ASCII clause id → the clause's own number, in order
 * @param note what a reader of a citation should know; may be empty
 * @param archive the archived text that the texts of the clauses were taken from; empty when no texts are stored
 */
public record DocumentView(String id, PlaceId place, String number, String title, List<String> issuers,
        Optional<LocalDate> issued, Optional<LocalDate> effective, Optional<LocalDate> ended, Map<String, String> missing,
        String kind, String source, List<String> parents, Map<String, String> clauses, String note,
        Optional<Archive> archive) {

    /** A document whose texts are not stored. */
    public DocumentView(String id, PlaceId place, String number, String title, List<String> issuers, Optional<LocalDate> issued,
            Optional<LocalDate> effective, Optional<LocalDate> ended, Map<String, String> missing, String kind, String source,
            List<String> parents, Map<String, String> clauses) {
        this(id, place, number, title, issuers, issued, effective, ended, missing, kind, source, parents, clauses, "",
                Optional.empty());
    }

    /** Whether the document's own words can be read: {@code STORED} or {@code NOT_STORED}. */
    public TextStatus textStatus() {
        return archive.isPresent() ? TextStatus.STORED : TextStatus.NOT_STORED;
    }

    /**
     * The archived text of a document.
     *
     * @param sha256 of the text of this document alone, UTF-8 with line feeds: 64 hexadecimal digits
     * @param part where the document stands in the archived file
     * @param note what is damaged in it; may be empty
     */
    public record Archive(String sha256, String part, String note) {
    }
}
