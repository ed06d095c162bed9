// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.host;

import java.security.CodeSource;
import java.util.Map;

import nuanfeng.policy.spi.Rule;

/**
 * The classes of one policy bundle, apart from those of every other one and under a budget: it sees the JDK, the vocabulary of
 * the platform and itself, as in the container.
 */
public final class RuleLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> files;

    /** @param files of the bundle, by name of the entry */
    public RuleLoader(String name, Map<String, byte[]> files) {
        super(name, new Vocabulary());
        this.files = files;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] original = files.get(name.replace('.', '/') + ".class");
        if (original == null) {
            throw new ClassNotFoundException(name);
        }
        byte[] woven = BudgetWeaver.weave(original);
        return defineClass(name, woven, 0, woven.length);
    }

    /** The JDK and what nuanfeng.api exports; nothing else of the class path. */
    private static final class Vocabulary extends ClassLoader {

        private static final CodeSource API = Rule.class.getProtectionDomain().getCodeSource();

        private Vocabulary() {
            super(getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            Class<?> found = Class.forName(name, false, Rule.class.getClassLoader());
            if (!API.equals(found.getProtectionDomain().getCodeSource())) {
                throw new ClassNotFoundException(name + " belongs neither to the JDK nor to nuanfeng.api");
            }
            return found;
        }
    }
}
