// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

/**
 * The budget of one call of rule code. The platform weaves calls of {@link #tick()} into the back edges and method entries of
 * policy bundles, so that a rule which loops costs its own request and nothing else. Rules never call this themselves.
 */
public final class Budget {

    /** Most elements that one array of rule code may have. */
    public static final int MOST_ELEMENTS = 1_000_000;

    private static final int HANDLER = 50;
    private static final long UNLIMITED = Long.MAX_VALUE;
    private static final ThreadLocal<Budget> CURRENT = ThreadLocal.withInitial(Budget::new);

    private long left = UNLIMITED;

    private Budget() {
    }

    /** The budget of the calling thread, for who begins and ends it in one go. */
    public static Budget current() {
        return CURRENT.get();
    }

    /** Sets the budget to {@code ticks}; returns what it was and must become again. */
    public long exchange(long ticks) {
        long before = left;
        left = ticks;
        return before;
    }

    /** Gives the calling thread {@code ticks}; returns what {@link #end(long)} must put back. */
    public static long begin(long ticks) {
        return CURRENT.get().exchange(ticks);
    }

    /** Ends the budget of the calling thread and puts back the one before. */
    public static void end(long before) {
        CURRENT.get().left = before;
    }

    /** Woven in. @throws Exceeded when nothing is left; and again at every further call */
    public static void tick() {
        if (--CURRENT.get().left < 0) {
            throw new Exceeded("The rule ran out of its budget.");
        }
    }

    /** Woven in before an array is made; four elements cost a tick, so that many arrays end too. @throws Exceeded when it is too large */
    public static int elements(int wanted) {
        if (wanted > MOST_ELEMENTS) {
            throw new Exceeded("The rule asked for an array of %s elements.".formatted(wanted));
        }
        Budget budget = CURRENT.get();
        budget.left -= Math.max(wanted, 0) >> 2;
        if (budget.left < 0) {
            throw new Exceeded("The rule ran out of its budget.");
        }
        return wanted;
    }

    /** What is left; may be negative. */
    public long left() {
        return left;
    }

    /** Takes {@code units} at once. @throws Exceeded when so much is not left */
    public void spend(long units) {
        left = units > left ? -1 : left - units;
        if (left < 0) {
            throw new Exceeded("The rule ran out of its budget.");
        }
    }

    /**
     * Woven in before every handler. Nothing that ends a rule is swallowed: who catches the end of the stack
     * could go on calling where the end of the budget has no room to be thrown.
     *
     * @throws Exceeded when nothing is left; handling costs more than a tick
     * @throws Error when {@link Exceeded} or a {@link VirtualMachineError} is what was caught
     */
    public static void caught(Throwable thrown) {
        if (thrown instanceof Exceeded || thrown instanceof VirtualMachineError) {
            throw (Error) thrown;
        }
        // A way back may lead by a handler, and the machine makes what it throws at the cost of its stack.
        current().spend(HANDLER);
    }

    /** What ends a rule that wants more than it may have; to be thrown. */
    public static Exceeded exceeded(String message) {
        return new Exceeded(message);
    }

    /** Rule code wanted more than it may have. */
    public static final class Exceeded extends Error {

        private static final long serialVersionUID = 1L;

        Exceeded(String message) {
            super(message, null, false, false);
        }
    }
}
