// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.host;

import java.util.Locale;

import nuanfeng.policy.spi.Budget;

/** What may be said of something that code of a policy bundle threw: nothing of it is called that the bundle could have written. */
public final class Thrown {

    private static final int LONGEST = 300;

    private Thrown() {
    }

    /** The name of its class; and its message, where the class is the JDK's or the platform's. */
    public static String named(Throwable thrown) {
        Class<?> type = thrown.getClass();
        boolean isKnown = type.getClassLoader() == null || type.getClassLoader() == Budget.class.getClassLoader();
        String message = isKnown ? thrown.getMessage() : null;
        return shortened(message == null ? type.getName() : type.getName() + ": " + message);
    }

    private static String shortened(String text) {
        String plain = text.substring(0, Math.min(text.length(), LONGEST)).replaceAll("\\p{Cntrl}|\\p{Cs}", " ").strip();
        return text.length() > LONGEST ? plain + String.format(Locale.ROOT, "… (%s)", text.length()) : plain;
    }
}
