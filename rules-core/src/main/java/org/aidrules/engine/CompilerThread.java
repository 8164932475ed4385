package org.aidrules.engine;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Compiles in a thread of its own, which ends with the call. What parts of the compiler keep for the thread that called
 * them, and with it the class loader of this library, then ends too; a thread of the caller would keep it for ever.
 */
final class CompilerThread {

    private CompilerThread() {}

    /** Calls some work in a new thread, with the class loader of this library, and waits for it. */
    static <T> T call(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(() -> ContextClassLoaders.callWithOwn(work));
        Thread thread = new Thread(null, task, "aidrules-compiler", 0, false);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw unchecked(Objects.requireNonNull(e.getCause()));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns the exception that the work threw, which can only be an unchecked one, or throws its error. */
    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }
}
