// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nuanfeng.library.Difference;
import nuanfeng.library.DifferenceKind;
import nuanfeng.library.Statement;
import nuanfeng.library.Statement.Part;
import nuanfeng.policy.Text;
import nuanfeng.run.Run;

/** What two places, or two versions of one place, do differently month by month. */
final class RunDifferences {

    private static final DifferenceKind RUN = new DifferenceKind("run", Text.of("按月办理", "Monthly runs"));

    private RunDifferences() {
    }

    /** What both have alike is among it, marked {@code KEEP}. */
    static Stream<Difference> onDay(RunBook here, RunBook there, LocalDate on) {
        return between(Optional.of(here), Optional.of(there), book -> id -> book.all(on).stream().filter(each -> each.id().equals(id)).toList());
    }

    static Stream<Difference> overTime(Optional<RunBook> after, Optional<RunBook> before) {
        return between(after, before, book -> book::states).filter(each -> !each.here().isLike(each.there()));
    }

    private static Stream<Difference> between(Optional<RunBook> here, Optional<RunBook> there, Function<RunBook, Function<String, List<Run>>> runs) {
        Set<String> ids = new TreeSet<>();
        Stream.of(here, there).flatMap(Optional::stream).forEach(book -> ids.addAll(book.names()));
        return ids.stream().map(id -> difference(id, here.map(book -> runs.apply(book).apply(id)).orElse(List.of()),
                there.map(book -> runs.apply(book).apply(id)).orElse(List.of()))).filter(each -> !each.here().isEmpty() || !each.there().isEmpty());
    }

    private static Difference difference(String id, List<Run> here, List<Run> there) {
        return new Difference(id, RUN, Stream.concat(here.stream(), there.stream()).findFirst().map(Run::title), said(here), said(there), "",
                here.stream().flatMap(each -> each.citation().stream()).distinct().toList(),
                there.stream().flatMap(each -> each.citation().stream()).distinct().toList());
    }

    /** Two that are done alike say the same; a reader is told how many steps they have, since when. */
    private static Statement said(List<Run> runs) {
        return runs.isEmpty() ? Statement.NOTHING : new Statement(runs.stream().map(run -> new Part("steps", run.from() + " " + run.steps(),
                Text.of(run.from() + "起：" + names(run, "→"), "from " + run.from() + ": " + names(run, " → ")))).toList());
    }

    private static String names(Run run, String between) {
        return run.steps().stream().map(step -> step.name()).collect(Collectors.joining(between));
    }
}
