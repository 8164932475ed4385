package org.aidrules.engine;

/** Creates the exception for a Drools that cannot work in this process. No table is the cause of such a failure. */
final class UnusableDrools {

    private static final String MESSAGE =
            "cannot use Drools: the class path or the module path lacks a part of it, or it is one jar in which the files "
                    + "META-INF/services of several jars, such as org.drools.wiring.api.ComponentsSupplier, were not "
                    + "merged, or a system property drools.* has a wrong value (%s)";
    private static final String DROOLS_MISSING =
            "cannot use Drools: add org.drools:drools-engine and org.drools:drools-decisiontables, in the same version, to "
                    + "the class path or the module path (%s)";
    private static final String LOGGING_MISSING =
            "cannot use Drools: add org.slf4j:slf4j-api to the class path or the module path; a module of yours must have "
                    + "requires org.slf4j (%s)";

    private UnusableDrools() {}

    /** Creates the exception. */
    static IllegalStateException because(Throwable failure) {
        Throwable cause = firstCause(failure);
        String named = String.valueOf(cause.getMessage()).replace('/', '.');
        return new IllegalStateException(message(cause, named).formatted(named), failure);
    }

    /** Returns the message for a class that is missing, or else for whatever it may be. */
    private static String message(Throwable cause, String missing) {
        if (!(cause instanceof ClassNotFoundException || cause instanceof NoClassDefFoundError)) {
            return MESSAGE;
        }
        return missing.startsWith("org.slf4j.") ? LOGGING_MISSING : DROOLS_MISSING;
    }

    private static Throwable firstCause(Throwable failure) {
        return failure.getCause() == null ? failure : firstCause(failure.getCause());
    }
}
