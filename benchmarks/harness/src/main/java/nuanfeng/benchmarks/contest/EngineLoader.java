// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;

import nuanfeng.benchmarks.engine.Engine;
import nuanfeng.benchmarks.engine.EngineMaker;
import nuanfeng.benchmarks.engine.Lap;
import nuanfeng.benchmarks.job.Records;

/**
 * The class loader of one engine. Besides the engine it defines a {@link CountingLap} of its own: the loop around the decisions then sees one
 * class of engine only and is compiled for it.
 */
final class EngineLoader extends URLClassLoader {

    private static final String LAP = CountingLap.class.getName();

    private final Entry entry;

    EngineLoader(Entry entry) {
        super(entry.id(), entry.classPath().toArray(URL[]::new), EngineLoader.class.getClassLoader());
        this.entry = entry;
    }

    /** A lap over a new engine, both in this class loader. */
    Lap lap(Records records) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(this);
        try {
            EngineMaker maker = (EngineMaker) loadClass(entry.maker()).getConstructor().newInstance();
            return (Lap) loadClass(LAP).getConstructor(Engine.class, int.class).newInstance(maker.make(records), records.size());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.equals(LAP)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defineLap() : loaded;
        }
    }

    private Class<?> defineLap() throws ClassNotFoundException {
        try (var in = getParent().getResourceAsStream(LAP.replace('.', '/') + ".class")) {
            byte[] bytes = in.readAllBytes();
            return defineClass(LAP, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(LAP, e);
        }
    }
}
