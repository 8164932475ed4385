package org.aidrules.error;

import java.util.Collection;
import java.util.List;

/** Thrown when something is looked up by a name that does not exist. */
public final class UnknownNameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String name;
    /** An array, so that the names survive Java serialisation. */
    private final String[] known;

    public UnknownNameException(String kind, String name, Collection<String> known) {
        super("there is no " + kind + " \"" + name + "\"; there are: " + String.join(", ", known));
        this.kind = kind;
        this.name = name;
        this.known = List.copyOf(known).toArray(String[]::new);
    }

    /**
     * What was looked up.
     *
     * @return {@code revision}, {@code table} or {@code source}
     */
    public String kind() {
        return kind;
    }

    /**
     * The name that was asked for.
     *
     * @return as it was given
     */
    public String name() {
        return name;
    }

    /**
     * The names that exist.
     *
     * @return all of them
     */
    public List<String> known() {
        return List.of(known);
    }
}
