// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

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
 */
public record DocumentView(String id, PlaceId place, String number, String title, List<String> issuers,
        Optional<LocalDate> issued, Optional<LocalDate> effective, Optional<LocalDate> ended, Map<String, String> missing,
        String kind, String source, List<String> parents, Map<String, String> clauses) {
}
