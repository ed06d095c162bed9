// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.io.IOException;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** What is on the disk is not what should be there; in words for whoever asks. */
public final class DiskFaultException extends IOException {

    private static final long serialVersionUID = 1L;

    private static final Phrases PHRASES = Phrases.beside(DiskFaultException.class);

    private final transient Text text;

    DiskFaultException(Text text, Throwable cause) {
        super(text.in(true), cause);
        this.text = text;
    }

    /** @param key of the phrase beside this class */
    public DiskFaultException(String key, Object... arguments) {
        this(PHRASES.say(key, arguments), null);
    }

    /** What is wrong, of any fault: nothing better is known of those that come from elsewhere than what their makers say. */
    public static Text of(Throwable fault) {
        return fault instanceof DiskFaultException known ? known.text : Text.of(String.valueOf(fault.getMessage()));
    }
}
