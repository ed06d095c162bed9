// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.quantity.Quantity;
import nuanfeng.quantity.Rounding;

/**
 * What one place says about one key from one day on: a value, or that there is none. Always with the clause that says so.
 *
 * @param key {@code work-injury.rate}
 * @param decidedBy the place that says it
 * @param status whether there is a value
 * @param type kind of the value
 * @param value the value in the Java type of {@link ParameterType}; the empty string unless {@code status} is {@link Status#VALUE}
 * @param unit {@code 1}, {@code %}, {@code CNY}, {@code CNY/month}, {@code CNY/year}, {@code day}, {@code month}, {@code year}
 * @param from first day
 * @param to first day it no longer holds, where known
 * @param modality how binding
 * @param provisional whether the document calls it provisional (暂定), or the figure was not read where it was published
 * @param reviewBy day after which every answer warns that the value wants a second look
 * @param area statistic area of the figure; empty when it is the place itself
 * @param configure for {@link Status#UNSET}: id in the catalogue of values to be configured, or the key where the catalogue has none
 * @param reason for {@link Status#UNSET}: why there is no value; else a note; may be empty
 * @param citation the clause
 * @param sourceFile file and line in the bundle: {@code parameters/work-injury.yaml:12}
 * @param about what else the policy says of it
 */
public record Setting(String key, PlaceId decidedBy, Status status, ParameterType type, Object value, String unit,
        LocalDate from, Optional<LocalDate> to, Modality modality, boolean provisional, Optional<LocalDate> reviewBy,
        String area, String configure, String reason, Citation citation, String sourceFile, About about) {

    /** A setting of which nothing else is said. */
    public Setting(String key, PlaceId decidedBy, Status status, ParameterType type, Object value, String unit, LocalDate from,
            Optional<LocalDate> to, Modality modality, boolean provisional, Optional<LocalDate> reviewBy, String area, String configure,
            String reason, Citation citation, String sourceFile) {
        this(key, decidedBy, status, type, value, unit, from, to, modality, provisional, reviewBy, area, configure, reason, citation,
                sourceFile, About.NOTHING);
    }

    /**
     * What else a policy says of an entry.
     *
     * @param gap for {@link Status#UNSET}: which kind of gap, and whose
     * @param standIn whether {@code from} is a stand-in: the first day that a source attests, because the document's own is not known
     * @param promulgated when it was published, where that is not {@code from}
     * @param entered when it was put into the policy
     * @param wording how its value is said to people
     * @param title what its key is called
     * @param place what the place is called that says it
     */
    public record About(Optional<Gap> gap, boolean standIn, Optional<LocalDate> promulgated, Optional<LocalDate> entered, Wording wording, Text title,
            Text place) {
        public static final About NOTHING = new About(Optional.empty(), false, Optional.empty(), Optional.empty(), Wording.PLAIN, Text.NONE, Text.NONE);
    }

    /**
     * What the declaration of a key says of the words for its values.
     *
     * @param codes code → what it is called; none where nobody says
     * @param shares of a table: the columns that hold shares of one
     */
    public record Wording(Map<String, Text> codes, List<String> shares) {
        public static final Wording PLAIN = new Wording(Map.of(), List.of());
    }

    /** The value as people read it, or that there is none. Exact: nothing is rounded for reading. */
    public Text inWords() {
        return SettingWords.of(this);
    }

    /** Whether a key has a value on a day. */
    public enum Status {
        VALUE,
        /** The documents leave the value to local configuration. */
        UNSET,
        /** A scheme ended and left nothing. */
        ENDED
    }

    /** @throws ClassCastException when the parameter is no number */
    public Quantity quantity() {
        return (Quantity) value;
    }

    public boolean flag() {
        return (Boolean) value;
    }

    /** A code or a text. */
    public String text() {
        return (String) value;
    }

    @SuppressWarnings("unchecked")
    public List<String> codes() {
        return (List<String>) value;
    }

    public LocalDate date() {
        return (LocalDate) value;
    }

    public Rounding rounding() {
        return (Rounding) value;
    }

    public Table table() {
        return (Table) value;
    }
}
