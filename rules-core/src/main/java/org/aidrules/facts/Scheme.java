package org.aidrules.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A scheme of the aid (<i>dispositif</i>): who applies, and on what text. Each revision belongs to one scheme; on a day, at
 * most one revision of a scheme is in force.
 */
public enum Scheme {
    /** A doctor signs for an option (<i>aide individuelle</i>). */
    INDIVIDUAL("individual"),
    /** A company of general practitioners signs for a number of posts (<i>aide collective</i>). */
    COLLECTIVE("collective"),
    /** A health centre signs for a number of posts (<i>centre de santé</i>). */
    HEALTH_CENTRE("health-centre");

    private final String key;

    Scheme(String key) {
        this.key = key;
    }

    /**
     * Returns the name of the scheme in {@code revision.properties} and in JSON.
     *
     * @return for example {@code health-centre}
     */
    public String key() {
        return key;
    }

    /**
     * Finds a scheme by its name in {@code revision.properties} and in JSON.
     *
     * @param key for example {@code collective}
     * @return the scheme; empty if none has this name
     * @throws NullPointerException if {@code key} is null
     */
    public static Optional<Scheme> find(String key) {
        Objects.requireNonNull(key, "key");
        return Arrays.stream(values()).filter(scheme -> scheme.key.equals(key)).findFirst();
    }

    /**
     * Returns the names of all schemes.
     *
     * @return the names, in the order of the schemes
     */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Scheme::key).toList();
    }
}
