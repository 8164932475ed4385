package org.aidrules.explanation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The row of a decision table that gave an answer, with its sources.
 *
 * @param table the name of the table, for example {@code amounts}
 * @param row the name of the row, unique in its table
 * @param certainty the certainty of the row
 * @param sources the places in the texts that the row is based on
 * @param text the content of the row, in a sentence
 * @param note the interpretation chosen, if the row is {@link Certainty#INTERPRETED}; the missing text, if it is {@link
 *     Certainty#UNDETERMINED}; may be empty if it is {@link Certainty#STATED}
 * @param origin whether the row comes from a revision in force, a draft or an overlay
 */
public record Reason(
        String table,
        String row,
        Certainty certainty,
        List<Citation> sources,
        LocalizedText text,
        Optional<LocalizedText> note,
        Origin origin) {

    /**
     * Creates a reason.
     *
     * @throws NullPointerException if an argument, or a source, is null
     */
    public Reason {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(certainty, "certainty");
        sources = List.copyOf(Objects.requireNonNull(sources, "sources"));
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(origin, "origin");
    }

    /**
     * Creates a reason from a revision that is or was in force.
     *
     * @param table the name of the table
     * @param row the name of the row
     * @param certainty the certainty of the row
     * @param sources the places in the texts that the row is based on
     * @param text the content of the row, in a sentence
     * @param note the reading taken, or the missing text
     * @throws NullPointerException if an argument, or a source, is null
     */
    public Reason(
            String table,
            String row,
            Certainty certainty,
            List<Citation> sources,
            LocalizedText text,
            Optional<LocalizedText> note) {
        this(table, row, certainty, sources, text, note, Origin.REVISION);
    }

    /**
     * Combines this reason with another that contributes to the same answer.
     *
     * @param other the other reason, not null
     * @return this table, row and text, with the sources of both, the lower certainty, the later origin, and the
     *     note of this reason or else of the other
     */
    public Reason and(Reason other) {
        return new Reason(
                table,
                row,
                certainty.and(other.certainty),
                Stream.concat(sources.stream(), other.sources.stream()).toList(),
                text,
                note.or(other::note),
                origin.and(other.origin));
    }

    /**
     * Returns the lowest certainty of some reasons.
     *
     * @param reasons the reasons
     * @return the lowest certainty; {@link Certainty#STATED} if there are no reasons
     */
    public static Certainty leastSure(List<Reason> reasons) {
        Certainty least = Certainty.STATED;
        for (int i = 0; i < reasons.size(); i++) {
            least = least.and(reasons.get(i).certainty);
        }
        return least;
    }
}
