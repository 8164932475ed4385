package org.aidrules.explanation;

import java.util.Optional;
import java.util.stream.Stream;

/** The sources that the tables of these tests cite, as in {@code aidrules/reference/sources.csv}. */
public final class ExampleSources {

    /** A law, whose places must be named. */
    public static final Source LAW = new Source("LAW", "The law", "2020-01-01", "by article");
    /** A report, which may be cited as a whole. */
    public static final Source REPORT =
            new Source("REPORT", "A report, with notes", "2021", "by paragraph or as a whole");

    private ExampleSources() {}

    /**
     * Finds a source.
     *
     * @param id its id
     * @return the source, if it is one of these
     */
    public static Optional<Source> find(String id) {
        return Stream.of(LAW, REPORT).filter(source -> source.id().equals(id)).findFirst();
    }
}
