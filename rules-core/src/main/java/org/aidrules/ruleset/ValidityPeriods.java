package org.aidrules.ruleset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.facts.Scheme;

/** The period in which each revision of a scheme is in force, according to the texts published by a day. Immutable. */
final class ValidityPeriods {

    private final Map<String, RevisionProperties> properties;
    private final Map<String, Scheme> schemes;
    private final Optional<LocalDate> knownOn;
    private final Set<String> leftOut;
    /** The ids of the revisions that are in force at any time, in the order of their entry into force. */
    private final List<String> dated;

    /**
     * Calculates the periods.
     *
     * @param schemes the scheme of each revision
     * @param leftOut the ids of the revisions that are left out
     * @throws InvalidInputException if periods overlap
     */
    ValidityPeriods(
            Map<String, RevisionProperties> properties,
            Map<String, Scheme> schemes,
            Optional<LocalDate> knownOn,
            Set<String> leftOut) {
        this.properties = properties;
        this.schemes = schemes;
        this.knownOn = knownOn;
        this.leftOut = leftOut;
        this.dated = properties.entrySet().stream()
                .filter(revision -> revision.getValue().inForceFrom().isPresent())
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(this::from).thenComparing(id -> id))
                .toList();
        refuseOverlaps();
    }

    /**
     * Checks whether a revision is known: one that is left out never is. A revision without a date of publication, supplied by a caller, always is.
     */
    boolean isKnown(String id) {
        Optional<LocalDate> published = of(id).publishedOn();
        return !leftOut.contains(id)
                && (published.isEmpty() || knownOn.isEmpty() || !published.get().isAfter(knownOn.get()));
    }

    /**
     * Returns the first day on which a revision is no longer in force; empty where no end is known.
     *
     * <p>It is the day that its properties give, unless a revision that is not yet known begins on that day; otherwise
     * the day on which the next known revision begins.
     */
    Optional<LocalDate> end(String id) {
        if (!dated.contains(id)) {
            return Optional.empty();
        }
        List<String> later = dated.subList(dated.indexOf(id) + 1, dated.size()).stream()
                .filter(next -> schemes.get(next) == schemes.get(id))
                .toList();
        return of(id).inForceTo()
                .filter(end -> later.stream()
                        .noneMatch(next -> !isKnown(next) && from(next).equals(end)))
                .or(() -> later.stream().filter(this::isKnown).map(this::from).findFirst());
    }

    private RevisionProperties of(String id) {
        return Objects.requireNonNull(properties.get(id), id);
    }

    private LocalDate from(String id) {
        return of(id).inForceFrom().orElseThrow();
    }

    private void refuseOverlaps() {
        List<InputError> errors = new ArrayList<>();
        for (String id : dated) {
            dated.subList(0, dated.indexOf(id)).stream()
                    .filter(earlier -> schemes.get(earlier) == schemes.get(id))
                    .filter(earlier -> reaches(earlier, from(id)))
                    .findFirst()
                    .ifPresent(earlier -> errors.add(InputError.invalid(
                            id + "/revision.properties/inForceFrom",
                            from(id).toString(),
                            CoreMessages.text("revision.overlap", earlier))));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    /**
     * Checks whether the period of an earlier revision includes a day; one without an end ends where the next begins.
     */
    private boolean reaches(String earlier, LocalDate day) {
        return of(earlier).inForceTo().map(day::isBefore).orElse(from(earlier).equals(day));
    }
}
