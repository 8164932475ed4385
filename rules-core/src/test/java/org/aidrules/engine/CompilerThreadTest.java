package org.aidrules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CompilerThreadTest {

    @Test
    void theWorkIsDoneInAThreadThatEnds() throws InterruptedException {
        Thread thread = CompilerThread.call(Thread::currentThread);
        assertNotSame(Thread.currentThread(), thread);
        thread.join();
        assertFalse(thread.isAlive());
    }

    @Test
    void nothingThatTheCallerHandsToItsThreadsIsHandedOn() {
        InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
        local.set("of the caller");
        assertNull(CompilerThread.call(local::get));
        local.remove();
    }

    @Test
    void theClassLoaderIsThatOfTheLibrary() {
        assertSame(
                CompilerThread.class.getClassLoader(),
                CompilerThread.call(() -> Thread.currentThread().getContextClassLoader()));
    }

    @Test
    void failuresReachTheCallerAsTheyAre() {
        IllegalArgumentException exception = new IllegalArgumentException();
        assertSame(
                exception,
                assertThrows(
                        IllegalArgumentException.class,
                        () -> CompilerThread.call(() -> {
                            throw exception;
                        })));
        Error error = new StackOverflowError();
        assertSame(
                error,
                assertThrows(
                        StackOverflowError.class,
                        () -> CompilerThread.call(() -> {
                            throw error;
                        })));
    }

    @Test
    void aCallerThatIsInterruptedWaitsAndStaysInterrupted() {
        Thread caller = Thread.currentThread();
        String done = CompilerThread.call(() -> {
            caller.interrupt();
            return "done";
        });
        assertEquals("done", done);
        assertTrue(Thread.interrupted());
    }
}
