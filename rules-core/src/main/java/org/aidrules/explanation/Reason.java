package org.aidrules.explanation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why an answer is what it is: the row of the decision table that gave it.
 *
 * @param table the table
 * @param row the row's name, unique in its table
 * @param certainty how sure the row is
 * @param sources where it is said
 * @param text what the row says, in a sentence
 * @param note the reading that was taken, where the row is {@link Certainty#INTERPRETED}; what is missing, where it is
 *     {@link Certainty#UNDETERMINED}
 */
public record Reason(String table, String row, Certainty certainty, List<Citation> sources, LocalizedText text,
        Optional<LocalizedText> note) {

    /** Checks that nothing is missing and keeps copies. */
    public Reason {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(certainty, "certainty");
        sources = List.copyOf(sources);
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(note, "note");
    }

    /** This reason, where another stands beside it: its sources too, and the less sure of both. */
    public Reason and(Reason other) {
        return new Reason(table, row, certainty.and(other.certainty), Stream.concat(sources.stream(),
                other.sources.stream()).toList(), text, note.or(other::note));
    }

    /** The least sure of some reasons. */
    public static Certainty leastSure(List<Reason> reasons) {
        return reasons.stream().map(Reason::certainty).reduce(Certainty.STATED, Certainty::and);
    }
}
