package org.aidrules.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Enumeration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.aidrules.rules.Overlays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The library works in any class loader, whatever the context class loader of the thread that calls it. */
@Tag("unmutated")
@Tag("thorough")
class ClassLoadersTest {

    private static final String OVERLAY = Overlays.folder("amount-changed").toString();

    /** The context class loader of the caller. */
    private enum Context {
        NONE {
            @Override
            ClassLoader loader() {
                return null;
            }
        },
        THAT_MUST_NOT_BE_ASKED {
            @Override
            ClassLoader loader() {
                return new Forbidden();
            }
        },
        /** Finds a library of the same name, which is another one. */
        OF_ANOTHER_LIBRARY {
            @Override
            ClassLoader loader() {
                return ClassLoadersTest.class.getClassLoader();
            }
        };

        abstract ClassLoader loader();
    }

    private static final class Forbidden extends ClassLoader {

        Forbidden() {
            super(null);
        }

        @Override
        public Class<?> loadClass(String name) {
            throw new AssertionError(name);
        }

        @Override
        public URL getResource(String name) {
            throw new AssertionError(name);
        }

        @Override
        public Enumeration<URL> getResources(String name) {
            throw new AssertionError(name);
        }
    }

    /** Prefers its own classes to those of its parent, as servers do. */
    private static final class ChildFirst extends URLClassLoader {

        ChildFirst() {
            super(Libraries.urls(), ClassLoadersTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? find(name, resolve) : loaded;
            }
        }

        private Class<?> find(String name, boolean resolve) throws ClassNotFoundException {
            try {
                return findClass(name);
            } catch (ClassNotFoundException e) {
                return super.loadClass(name, resolve);
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aForeignClassLoaderAnswers(Context context) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(Libraries.urls(), ClassLoader.getPlatformClassLoader())) {
            assertAnswers(loader, context);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "THAT_MUST_NOT_BE_ASKED", mode = EnumSource.Mode.EXCLUDE)
    void aClassLoaderThatPrefersItsOwnClassesAnswers(Context context) throws IOException {
        try (URLClassLoader loader = new ChildFirst()) {
            assertAnswers(loader, context);
        }
    }

    /** The context class loader of such a thread is that of the system. */
    @Test
    void aThreadOfASharedPoolIsAnswered() throws IOException, InterruptedException, ExecutionException {
        try (URLClassLoader loader = new URLClassLoader(Libraries.urls(), ClassLoader.getPlatformClassLoader())) {
            ForkJoinPool.commonPool().submit(() -> assertAnswers(loader)).get();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rules-drl, org.aidrules:rules-drl",
        "drools-decisiontables, org.drools:drools-decisiontables",
        "drools-wiring-dynamic, org.drools:drools-wiring-dynamic",
        "drools-kiesession, org.drools.kiesession"
    })
    void aMissingLibraryIsNamedEveryTime(String library, String named) throws IOException {
        URL[] incomplete = Libraries.urlsWithout(library);
        assertEquals(Libraries.urls().length - 1, incomplete.length);
        try (URLClassLoader loader = new URLClassLoader(incomplete, ClassLoader.getPlatformClassLoader())) {
            for (int i = 0; i < 2; i++) {
                String refusal = assertThrows(IllegalStateException.class, () -> Answers.in(loader, OVERLAY))
                        .getMessage();
                assertTrue(refusal.contains(named), refusal);
            }
        }
    }

    private static void assertAnswers(ClassLoader loader, Context context) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader own = context.loader();
        thread.setContextClassLoader(own);
        try {
            assertAnswers(loader);
            assertSame(own, thread.getContextClassLoader());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void assertAnswers(ClassLoader loader) {
        assertEquals(Answers.SHIPPED, Answers.in(loader, ""));
        assertEquals(Answers.CHANGED, Answers.in(loader, OVERLAY));
    }
}
