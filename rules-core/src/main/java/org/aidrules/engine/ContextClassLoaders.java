package org.aidrules.engine;

import java.util.ServiceConfigurationError;
import java.util.function.Supplier;

/**
 * Calls Drools with a class loader that finds it. Drools loads its own parts by the context class loader of the calling
 * thread; in a thread of a shared pool or of a server, this loader may not find them.
 */
final class ContextClassLoaders {

    private ContextClassLoaders() {}

    /**
     * Calls some work with the class loader of this library as the context class loader, which is restored afterwards.
     *
     * @throws IllegalStateException if a class of Drools cannot be loaded
     */
    static <T> T callWithOwn(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ContextClassLoaders.class.getClassLoader());
        try {
            return work.get();
        } catch (LinkageError | ServiceConfigurationError e) {
            throw UnusableDrools.because(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
