// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.timeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.WrittenDay;
import nuanfeng.policy.Gap;
import nuanfeng.policy.Modality;

/** Reads what all dated entries have in common, whatever they speak of. */
public final class EntryWords {

    private EntryWords() {
    }

    /** @param saying the keys that say what holds */
    public static EntryKind kind(Piece entry, String... saying) {
        if (Arrays.stream(saying).anyMatch(key -> entry.find(key).isPresent())) {
            return EntryKind.VALUE;
        }
        if (entry.find("unset").isPresent()) {
            return EntryKind.UNSET;
        }
        if (entry.flag("ended")) {
            return EntryKind.ENDED;
        }
        if (entry.flag("withdrawn")) {
            return EntryKind.WITHDRAWN;
        }
        throw new Piece.Unfit(entry.origin(), "there is neither %s nor unset, ended or withdrawn"
                .formatted(String.join(" nor ", saying)));
    }

    /** {@code MUST} when none is written. */
    public static Modality modality(Piece entry) {
        return entry.find("modality").map(piece -> piece.parse(EntryWords::named, "a modality")).orElse(Modality.MUST);
    }

    /** Which kind of gap an entry is, and whose; nothing where there is none. */
    public static Optional<Gap> gap(Piece entry) {
        return entry.find("unset").map(unset -> new Gap(
                unset.find("gap").map(word -> word.parse(text -> named(Gap.Kind.values(), text), "a kind of gap")).orElse(Gap.Kind.NOT_DECIDED),
                unset.find("by").map(word -> word.parse(text -> named(Gap.Owner.values(), text), "an owner")),
                unset.find("authority").map(Piece::bilingual)));
    }

    /** Whether the first day is one that a source attests, because the document's own is not known. */
    public static boolean standIn(Piece entry) {
        return entry.text("firstDay").filter("attested"::equals).isPresent();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String word) {
        return Arrays.stream(all).filter(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)).findFirst();
    }

    /** The first day of an entry, which is its key among {@code values}. */
    public static LocalDate from(Piece values, String day) {
        return WrittenDay.parse(day).orElseThrow(() -> new Piece.Unfit(values.originOf(day), "'%s' is no day".formatted(day)));
    }

    private static Optional<Modality> named(String text) {
        return Arrays.stream(Modality.values()).filter(each -> each.name().equals(text)).findFirst();
    }
}
