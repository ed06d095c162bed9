// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.spi;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.osgi.annotation.versioning.ConsumerType;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Rule;

/**
 * Runs the Java rules of a stored bundle, each bundle in a class loader of its own, beside every other version of it. Called
 * only after the static checks of the gate.
 */
@ConsumerType
public interface RuleHost {

    /**
     * Starts a bundle and waits for its rules.
     *
     * @param jar in the policy store
     * @param rules the questions its components say they answer
     * @param limit after which it counts as hanging; whatever was started is stopped again
     * @throws RuleHostException when a rule does not appear, throws or hangs; then nothing is left running
     */
    Hosted start(PlaceId place, String digest, Path jar, Set<String> rules, Duration limit) throws RuleHostException;

    /** A started bundle. */
    interface Hosted extends AutoCloseable {

        Map<String, Rule> rules();

        /** Stops and uninstalls it. Idempotent; never throws. */
        @Override
        void close();
    }

    /** The bundle could not be started. The text is for the gate report; the message is its English. */
    final class RuleHostException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Text text;

        public RuleHostException(Text text, Throwable cause) {
            super(text.in(true), cause);
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }
}
