package org.aidrules.error;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Thrown when a revision, a table or a source is looked up by a name that does not exist. */
public final class UnknownNameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String name;

    @SuppressWarnings("serial") // List.copyOf returns a serializable list
    private final List<String> known;

    /**
     * Creates the exception.
     *
     * @param kind what was looked up: {@code revision}, {@code table} or {@code source}
     * @param name the unknown name
     * @param known the names that exist
     * @throws NullPointerException if an argument, or a known name, is null
     */
    public UnknownNameException(String kind, String name, Collection<String> known) {
        super("unknown " + kind + " \"" + name + "\"; known: "
                + String.join(", ", Objects.requireNonNull(known, "known")));
        this.kind = Objects.requireNonNull(kind, "kind");
        this.name = Objects.requireNonNull(name, "name");
        this.known = List.copyOf(known);
    }

    /**
     * Returns what was looked up.
     *
     * @return {@code revision}, {@code table} or {@code source}
     */
    public String kind() {
        return kind;
    }

    /**
     * Returns the unknown name.
     *
     * @return the name as the caller gave it
     */
    public String name() {
        return name;
    }

    /**
     * Returns the names that exist.
     *
     * @return an immutable list of all names of that kind
     */
    public List<String> known() {
        return known;
    }
}
