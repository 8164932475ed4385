package org.aidrules.engine;

import java.util.function.Supplier;

/**
 * Lets Drools find its parts wherever it is called from. It looks for them through the loader of the calling thread,
 * and a
 * thread of a shared pool or of a server may not see them.
 */
final class ContextClassLoaders {

    private ContextClassLoaders() {
    }

    static <T> T call(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ContextClassLoaders.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
