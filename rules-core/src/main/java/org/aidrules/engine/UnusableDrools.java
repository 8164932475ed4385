package org.aidrules.engine;

/** Creates the exception for a Drools that cannot work in this process. No table is the cause of such a failure. */
final class UnusableDrools {

    private static final String MESSAGE =
            "cannot use Drools: the class path or the module path lacks a part of it, or it is one jar in which the files "
                    + "META-INF/services of several jars, such as org.drools.wiring.api.ComponentsSupplier, were not "
                    + "merged, or a system property drools.* has a wrong value (%s)";

    private UnusableDrools() {}

    /** Creates the exception. */
    static IllegalStateException because(Throwable failure) {
        return new IllegalStateException(MESSAGE.formatted(firstCause(failure).getMessage()), failure);
    }

    private static Throwable firstCause(Throwable failure) {
        return failure.getCause() == null ? failure : firstCause(failure.getCause());
    }
}
