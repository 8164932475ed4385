package org.aidrules.error;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.LocalizedText;

/** Thrown when no revision is in force on a date, or when the revision of the application is not in force on it. */
public final class NotInForceException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    private final LocalDate date;

    private NotInForceException(LocalDate date, InputError error) {
        super(List.of(error));
        this.date = date;
    }

    /**
     * Creates the exception for a date on which no revision is in force.
     *
     * @param date the date
     * @param periods the periods of the revisions, as text
     * @param knownOn the day of publication to which the rules are limited; empty where they are not limited
     * @return the exception, with its error at {@code /signedOn}
     */
    public static NotInForceException none(LocalDate date, List<String> periods, Optional<LocalDate> knownOn) {
        LocalizedText message = knownOn.map(day -> CoreMessages.text("input.noRevisionInForceAsKnownOn", date, day))
                .orElseGet(() -> CoreMessages.text("input.noRevisionInForce", date));
        return new NotInForceException(
                date, new InputError("/signedOn", Optional.of(date.toString()), message, periods));
    }

    /**
     * Creates the exception for a revision that the application names and that is not in force.
     *
     * @param named the id of the revision that is named
     * @param date the date of signature
     * @param inForce the id of the revision that is in force on that date; empty where there is none
     * @return the exception, with its error at {@code /revision}
     */
    public static NotInForceException named(String named, LocalDate date, Optional<String> inForce) {
        return new NotInForceException(
                date,
                new InputError(
                        "/revision",
                        Optional.of(named),
                        CoreMessages.text("input.revisionNotInForce", date),
                        inForce.stream().toList()));
    }

    /**
     * Returns the date on which no revision, or not the one named, is in force.
     *
     * @return the date of signature, or the date that was asked for
     */
    public LocalDate date() {
        return date;
    }
}
