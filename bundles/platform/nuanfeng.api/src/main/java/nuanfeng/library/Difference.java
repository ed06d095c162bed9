// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/**
 * One thing that two places, or two versions of one place, say differently.
 *
 * @param key of a parameter, rule or duty; {@code M3.base} for a point of a measure; {@code M3} for the agencies that are
 *        responsible for a measure; the id of an agency or form; {@code calendar.2022-04-02}, {@code calendar.2022-04-03/2022-04-05} for days
 *        that two places treat or name differently, {@code calendar.2022} for a whole year
 * @param about its kind, of which those who know the subject say the heading
 * @param label what the key stands for, for people
 * @param mark what {@code here} does with what {@code there} has: {@code ADD}, {@code DROP} or {@code CHANGE}; {@code KEEP} only
 *        where two places are laid side by side
 * @param here what the first says; empty when there is nothing. Its code is, of a day, {@code off} or {@code make-up} and the holiday's
 *        name, {@code workday} or {@code weekend} where no notice speaks of it. Where a value could stand but none does:
 *        {@code NOT_CONFIGURED}, {@code ENDED}, and {@value #NOT_STATED} where the document names no agency
 * @param there what the second says; empty when there is nothing
 * @param from first day of the difference, ISO; empty where it is about the day asked
 * @param hereCitations the clauses behind {@code here}
 * @param thereCitations the clauses behind {@code there}
 */
public record Difference(String key, DifferenceKind about, Optional<Text> label, Operation mark, Statement here, Statement there, String from,
        List<Citation> hereCitations, List<Citation> thereCitations) {

    /** A document speaks of the measure and names nobody who is responsible. */
    public static final String NOT_STATED = "NOT_STATED";

    public Difference {
        hereCitations = List.copyOf(hereCitations);
        thereCitations = List.copyOf(thereCitations);
    }

    /** Marked by which of the two says something. */
    public Difference(String key, DifferenceKind about, Optional<Text> label, Statement here, Statement there, String from,
            List<Citation> hereCitations, List<Citation> thereCitations) {
        this(key, about, label, mark(here, there), here, there, from, hereCitations, thereCitations);
    }

    /** Without label. @param citations of {@code here} */
    public Difference(String key, DifferenceKind about, Statement here, Statement there, String from, List<Citation> citations) {
        this(key, about, Optional.empty(), here, there, from, citations, List.of());
    }

    /** {@code parameter}, {@code rule}, {@code calendar}, {@code duty}, {@code measure}, {@code agency}, {@code form} … */
    public String kind() {
        return about.word();
    }

    /** Whether both sides are what those of another difference are. */
    public boolean saysTheSame(Difference other) {
        return here.isLike(other.here) && there.isLike(other.there);
    }

    /** All clauses, those behind {@code here} first, each once. */
    public List<Citation> citations() {
        List<Citation> all = new ArrayList<>(hereCitations);
        thereCitations.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return List.copyOf(all);
    }

    private static Operation mark(Statement here, Statement there) {
        if (here.isLike(there)) {
            return Operation.KEEP;
        }
        return there.isEmpty() ? Operation.ADD : here.isEmpty() ? Operation.DROP : Operation.CHANGE;
    }
}
