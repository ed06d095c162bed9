// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.benchmarks.contest.Standing.State;
import nuanfeng.benchmarks.engine.Engine;
import nuanfeng.benchmarks.engine.EngineMaker;
import nuanfeng.benchmarks.job.ExactPremium;
import nuanfeng.benchmarks.job.Records;

class ContestTest {

    private final Records records = Records.random(1, 200);

    @Test
    void anExactEngineIsMeasuredInEveryRound() {
        Standing standing = run(Exact.class);
        assertEquals(State.MEASURED, standing.state());
        assertEquals(3, standing.nanos().values().size());
    }

    @Test
    void anEngineThatIsWrongByOneFenInOneRecordGetsNoTime() {
        Standing standing = run(WrongOnce.class);
        assertEquals(State.WRONG, standing.state());
        assertTrue(standing.nanos().values().isEmpty());
        assertTrue(standing.reason().contains("instead of"), standing.reason());
    }

    @Test
    void anEngineThatFailsKeepsItsRowAndSaysWhy() {
        Standing standing = run(Failing.class);
        assertEquals(State.FAILED, standing.state());
        assertTrue(standing.reason().contains("no rules"), standing.reason());
    }

    @Test
    void anEngineThatWasNotBuiltKeepsItsRow() {
        Entry absent = Entry.absent("gone", "not built");
        Standing standing = new Contest(new Plan(1, 1, 1), records, text -> { }).run(List.of(absent)).get(0);
        assertEquals(State.ABSENT, standing.state());
        assertFalse(new Comparison(List.of(standing)).complete());
    }

    @Test
    void eachEngineHasALapClassOfItsOwn() throws Exception {
        assertNotSame(new EngineLoader(entry(Exact.class)).lap(records).getClass(),
                new EngineLoader(entry(Exact.class)).lap(records).getClass());
    }

    @Test
    void theSumOfALapGoesRoundTheRecords() {
        Expected expected = new Expected(records);
        assertEquals(2 * expected.total() + expected.premium(199) + expected.premium(0), expected.lap(199, 402));
    }

    @Test
    void whatOneJvmLeavesAnotherOneReads(@TempDir Path folder) throws Exception {
        Standing exact = run(Exact.class);
        StandingsFile file = new StandingsFile(folder.resolve("standings"));
        file.write(List.of(exact));
        assertEquals(List.of(exact), file.read(List.of(exact.entry())));
    }

    @Test
    void theRoundsOfTwoJvmsAreCountedTogether() {
        Standing both = run(Exact.class).and(run(Exact.class));
        assertEquals(6, both.nanos().values().size());
        assertEquals(2, both.makingMillis().values().size());
    }

    @Test
    void anEngineThatFailsInOneJvmHasNoTime() {
        Standing exact = run(Exact.class);
        Standing failing = run(Failing.class);
        assertEquals(State.FAILED, exact.and(failing).state());
        assertEquals(State.FAILED, failing.and(exact).state());
    }

    private Standing run(Class<? extends EngineMaker> maker) {
        return new Contest(new Plan(3, 1, 1), records, text -> { }).run(List.of(entry(maker))).get(0);
    }

    private static Entry entry(Class<? extends EngineMaker> maker) {
        return new Entry("test", "test", "1", Role.PEER, "", maker.getName(), List.of(), "");
    }

    public static final class Exact implements EngineMaker {

        @Override
        public Engine make(Records records) {
            return record -> ExactPremium.fen(records.facts(record));
        }
    }

    public static final class WrongOnce implements EngineMaker {

        @Override
        public Engine make(Records records) {
            return record -> ExactPremium.fen(records.facts(record)) + (record == 150 ? 1 : 0);
        }
    }

    public static final class Failing implements EngineMaker {

        @Override
        public Engine make(Records records) {
            throw new IllegalStateException("no rules");
        }
    }
}
