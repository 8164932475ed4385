package org.aidrules.explanation;

import java.util.Optional;
import java.util.stream.Stream;

/** The sources that the tables of these tests cite, as in {@code aidrules/reference/sources.csv}. */
public final class ExampleSources {

    /** A law, whose places must be named. */
    public static final Source LAW = new Source(
            "LAW",
            new LocalizedText("The law", "La loi"),
            "2020-01-01",
            new LocalizedText("by article", "par article"),
            Source.Place.REQUIRED);
    /** A report, which may be cited as a whole. */
    public static final Source REPORT = new Source(
            "REPORT",
            new LocalizedText("A report, with notes", "Un rapport, avec des notes"),
            "2021",
            new LocalizedText("by paragraph or as a whole", "par paragraphe ou en entier"),
            Source.Place.OPTIONAL);

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
