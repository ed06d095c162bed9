// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access;

import java.util.Locale;

/** How a server is run. */
public enum Profile {

    /** One administrator with the key of the server, who activates what they see fit. */
    SINGLE,
    /** Several persons with accounts; what one has prepared another one approves. The key is worth nothing. */
    PRODUCTION;

    /** @throws IllegalArgumentException for another word */
    public static Profile of(String text) {
        return valueOf(text.strip().toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
