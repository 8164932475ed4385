package org.aidrules.ruleset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;

/** When each revision is in force, as far as that was known on a day. */
final class ValidityPeriods {

    private final Map<String, RevisionProperties> properties;
    private final Optional<LocalDate> knownOn;
    /** The revisions that are in force one day, in the order of time. */
    private final List<String> dated;

    /** Finds the periods, or refuses those that overlap. */
    ValidityPeriods(Map<String, RevisionProperties> properties, Optional<LocalDate> knownOn) {
        this.properties = properties;
        this.knownOn = knownOn;
        this.dated = properties.keySet().stream().filter(id -> properties.get(id).inForceFrom().isPresent())
                .sorted(Comparator.comparing(this::from).thenComparing(id -> id)).toList();
        refuseOverlaps();
    }

    /** Whether the revision was published by then. One that never was is a caller's own, and known. */
    boolean isKnown(String id) {
        Optional<LocalDate> published = properties.get(id).publishedOn();
        return published.isEmpty() || knownOn.isEmpty() || !published.get().isAfter(knownOn.get());
    }

    /**
     * The first day on which a revision is no longer in force: the day it says, unless that is the doing of a text that
     * is not known yet; or the day on which the next begins that is known.
     */
    Optional<LocalDate> end(String id) {
        if (!dated.contains(id)) {
            return Optional.empty();
        }
        List<String> later = dated.subList(dated.indexOf(id) + 1, dated.size());
        return properties.get(id).inForceTo()
                .filter(end -> later.stream().noneMatch(next -> !isKnown(next) && from(next).equals(end)))
                .or(() -> later.stream().filter(this::isKnown).map(this::from).findFirst());
    }

    private LocalDate from(String id) {
        return properties.get(id).inForceFrom().orElseThrow();
    }

    private void refuseOverlaps() {
        List<InputError> errors = new ArrayList<>();
        for (String id : dated) {
            dated.subList(0, dated.indexOf(id)).stream().filter(earlier -> reaches(earlier, from(id))).findFirst()
                    .ifPresent(earlier -> errors.add(new InputError(id + "/revision.properties/inForceFrom",
                            Optional.of(from(id).toString()),
                            new LocalizedText(earlier + " is still in force on that day",
                                    earlier + " est encore en vigueur ce jour-là"), List.of())));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    /** Whether an earlier revision is in force on the day on which a later one begins, and does not just give way. */
    private boolean reaches(String earlier, LocalDate day) {
        return properties.get(earlier).inForceTo().map(day::isBefore).orElse(from(earlier).equals(day));
    }
}
