// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nuanfeng.library.Difference;
import nuanfeng.library.DifferenceKind;
import nuanfeng.library.Statement;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/** What holds of a duty or a clock on a day. */
public record OnDay(Text title, Statement statement, List<Citation> citations) {

    /** What one of two says, or both alike: then there is no difference. @param from as in {@link Difference#from} */
    public static Optional<Difference> compare(String key, DifferenceKind kind, Optional<OnDay> here, Optional<OnDay> there, String from) {
        Statement mine = here.map(OnDay::statement).orElse(Statement.NOTHING);
        Statement other = there.map(OnDay::statement).orElse(Statement.NOTHING);
        return mine.isLike(other) ? Optional.empty() : Optional.of(new Difference(key, kind, here.or(() -> there).map(OnDay::title), mine,
                other, from, here.map(OnDay::citations).orElse(List.of()), there.map(OnDay::citations).orElse(List.of())));
    }

    /** The differences day by day, each on the first day on which it is so. */
    public static List<Difference> compare(String key, DifferenceKind kind, Set<LocalDate> days, Saying now, Saying then) {
        List<Difference> differences = new ArrayList<>();
        Optional<Difference> last = Optional.empty();
        for (LocalDate day : days) {
            Optional<Difference> found = compare(key, kind, now.on(day), then.on(day), day.toString());
            if (found.isPresent() && (last.isEmpty() || !last.get().saysTheSame(found.get()))) {
                differences.add(found.get());
            }
            last = found;
        }
        return differences;
    }

    /** Looks up what holds on a day. */
    public interface Saying {

        Optional<OnDay> on(LocalDate day);
    }
}
