// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Consumer;

import nuanfeng.calculation.TraceLine;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Budget;
import nuanfeng.policy.spi.Fact;

/** The trace while it is written; from outside a list that cannot be changed. */
public final class Lines extends AbstractList<TraceLine> implements RandomAccess {

    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST = 5_000;
    private static final int USUALLY_ENOUGH = 24;

    private final GivenFacts facts;
    /** Lines, and in place of a fact's line its descriptor: facts stay what they are, so that line can be written when it is looked at. */
    private Object[] lines = new Object[USUALLY_ENOUGH];
    private int size;

    Lines(GivenFacts facts) {
        this.facts = facts;
    }

    void append(TraceLine line) {
        note(line);
    }

    void append(Fact<?> read) {
        note(read);
    }

    private void note(Object line) {
        if (size == lines.length) {
            grow();
        }
        lines[size++] = line;
    }

    private void grow() {
        if (size > MOST) {
            throw Budget.exceeded("The rule wrote more than fits on a sheet.");
        }
        lines = Arrays.copyOf(lines, size * 2);
    }

    @Override
    public TraceLine get(int index) {
        return lines[Objects.checkIndex(index, size)] instanceof TraceLine line ? line : read((Fact<?>) lines[index]);
    }

    /** The last line of that name which has a value; null when there is none. */
    public TraceLine last(String name) {
        for (int i = size - 1; i >= 0; i--) {
            Object line = lines[i];
            if (line instanceof Fact<?> fact ? fact.name().equals(name) : hasValue(line) && ((TraceLine) line).name().equals(name)) {
                return get(i);
            }
        }
        return null;
    }

    private static boolean hasValue(Object line) {
        return line instanceof TraceLine.Step || line instanceof TraceLine.Rounded || line instanceof TraceLine.ParameterRead;
    }

    /** Without writing the lines of facts. */
    void eachStep(Consumer<TraceLine.Step> look) {
        for (int i = 0; i < size; i++) {
            if (lines[i] instanceof TraceLine.Step step) {
                look.accept(step);
            }
        }
    }

    @Override
    public int size() {
        return size;
    }

    private TraceLine read(Fact<?> fact) {
        return new TraceLine.FactRead(fact.name(), facts.get(fact),
                fact.type() == Fact.Type.MONEY || fact.type() == Fact.Type.MONEY_LIST);
    }

    /** A text of a rule. @throws IllegalArgumentException when it is too long */
    static String fit(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("A text of %s characters".formatted(text.length()));
        }
        return text;
    }

    /** The same in both languages. */
    static Text fit(Text text) {
        fit(text.zh());
        text.english().ifPresent(Lines::fit);
        return text;
    }
}
