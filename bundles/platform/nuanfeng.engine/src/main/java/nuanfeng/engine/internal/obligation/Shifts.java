// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.obligation;

import java.util.Arrays;
import java.util.List;

import nuanfeng.calendar.Shift;

/** The shift rules by the words under which policy files know them. */
public final class Shifts {

    private Shifts() {
    }

    /** @throws IllegalArgumentException when there is no such rule; the gate lets no such word pass */
    public static Shift named(String word) {
        return Arrays.stream(Shift.values()).filter(shift -> word(shift).equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no shift rule '%s'.".formatted(word)));
    }

    public static String word(Shift shift) {
        return Scalars.word(shift.name());
    }

    public static List<String> words() {
        return Arrays.stream(Shift.values()).map(Shifts::word).toList();
    }
}
