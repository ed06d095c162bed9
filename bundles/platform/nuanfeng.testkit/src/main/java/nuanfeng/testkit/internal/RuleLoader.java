// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import nuanfeng.extender.internal.BudgetWeaver;
import nuanfeng.policy.spi.Rule;

/**
 * The classes of one policy bundle, apart from those of every other one and under a budget: it sees the JDK, the vocabulary of
 * the platform and itself, as in the container.
 */
final class RuleLoader extends ClassLoader implements AutoCloseable {

    static {
        registerAsParallelCapable();
    }

    private final JarFile jar;
    RuleLoader(Path jar) throws IOException {
        super("rules of " + jar.getFileName(), new Vocabulary());
        this.jar = new JarFile(jar.toFile());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        JarEntry entry = jar.getJarEntry(name.replace('.', '/') + ".class");
        if (entry == null) {
            throw new ClassNotFoundException(name);
        }
        try {
            byte[] woven = BudgetWeaver.weave(jar.getInputStream(entry).readAllBytes());
            return defineClass(name, woven, 0, woven.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    public void close() {
        try {
            jar.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
