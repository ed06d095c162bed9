// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import nuanfeng.lifecycle.spi.RuleHost;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.spi.Rule;

/** Runs the Java rules of policy bundles without a container, each bundle in a class loader of its own. */
public final class IsolatedRuleHost implements RuleHost {

    @Override
    public Hosted start(PlaceId place, String digest, Path jar, Set<String> rules, Duration limit) throws RuleHostException {
        try {
            return new Loaded(jar, Components.rules(jar), rules);
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
            throw new RuleHostException("The rules of %s cannot be made: %s".formatted(place, cause(e)), e);
        }
    }

    private static Throwable cause(Throwable thrown) {
        return thrown instanceof ReflectiveOperationException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    private static final class Loaded implements Hosted {

        private final RuleLoader loader;
        private final Map<String, Rule> rules = new HashMap<>();

        private Loaded(Path jar, Map<String, String> classes, Set<String> wanted) throws IOException, ReflectiveOperationException {
            loader = new RuleLoader(jar);
            try {
                for (String question : wanted) {
                    if (!classes.containsKey(question)) {
                        throw new ClassNotFoundException("no component answers '%s'".formatted(question));
                    }
                    Class<?> type = loader.loadClass(classes.get(question));
                    rules.put(question, (Rule) type.getConstructor().newInstance());
                }
            } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
                loader.close();
                throw e;
            }
        }

        @Override
        public Map<String, Rule> rules() {
            return Map.copyOf(rules);
        }

        @Override
        public void close() {
            loader.close();
        }
    }
}
