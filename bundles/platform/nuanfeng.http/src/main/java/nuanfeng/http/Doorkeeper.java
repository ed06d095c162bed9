// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http;

import java.util.Optional;

import org.osgi.annotation.versioning.ConsumerType;

/** Says, before a byte of a body is read, whether anybody is going to read it. A service; without one nobody is. */
@ConsumerType
public interface Doorkeeper {

    /** How a body is taken in. */
    enum Body {

        /** Not at all: there is nothing at this address that reads one, or its asker has no right to have it read. */
        UNREAD,

        /** Waited for without a thread, and handed on whole. */
        WHOLE,

        /** Handed on as it comes, to a thread that waits for it. Few at a time. */
        STREAMED
    }

    /**
     * Must not wait for anything, and count nothing: whoever answers the request judges it again.
     *
     * @param path decoded, without parameters
     * @param authorization the header of that name
     * @param cookie the header of that name
     */
    Body body(String method, String path, Optional<String> authorization, Optional<String> cookie);
}
