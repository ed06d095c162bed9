// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import nuanfeng.engine.internal.run.GivenNames;
import nuanfeng.engine.internal.run.GivenNumbers;
import nuanfeng.engine.internal.run.Group;
import nuanfeng.engine.internal.run.Occasion;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.run.Run;
import nuanfeng.run.Step;
import nuanfeng.run.StepAnswer;

/**
 * The questions of a run in one edition, for one place and month. Whoever has the records groups them: all records of a group must be handed over
 * together, in whatever order. Several threads may ask at once, and count what is done.
 */
public final class RunQuestions {

    private final Run run;
    private final Occasion occasion;
    private final Map<String, Long> counted = new ConcurrentHashMap<>();

    /**
     * @param place as it is asked for
     * @param given by name, what the steps take from whoever starts the run; numbers as texts
     * @throws nuanfeng.lifecycle.LifecycleException {@code BAD_REQUEST} when something is given that no step takes
     * @throws nuanfeng.library.UnknownNameException when the place is not served or has no such run on the first day of the month
     */
    public RunQuestions(Edition edition, String place, String run, YearMonth month, Map<String, Object> given) {
        Place asked = edition.place(place);
        this.run = asked.runs().run(run, month.atDay(1));
        GivenNames.check(this.run, given.keySet());
        this.occasion = new Occasion(edition, place, asked.view().code(), month, Map.copyOf(given), new GivenNumbers(this.run, asked.calculations()).of(given), counted);
    }

    public Run run() {
        return run;
    }

    /** Which group a record belongs to. */
    public List<Object> group(Step step, Map<String, Object> record) {
        return Arrays.asList(step.per().stream().map(record::get).toArray());
    }

    /**
     * Puts the question of a step.
     *
     * @param group as {@link #group} told it
     * @param records of the group, by field, typed as their type says
     */
    public StepAnswer ask(Step step, List<Object> group, List<Map<String, Object>> records) {
        return new Group(occasion, step, records).answer(group);
    }

    /** A step is done. @param groups how many groups it had */
    public void counted(Step step, long groups) {
        counted.put(step.name(), groups);
    }
}
