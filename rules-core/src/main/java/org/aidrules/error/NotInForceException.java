package org.aidrules.error;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aidrules.explanation.LocalizedText;

/** Thrown when no revision, or not the one that was named, is in force on a date. */
public final class NotInForceException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    private final LocalDate date;

    NotInForceException(LocalDate date, InputError error) {
        super(List.of(error));
        this.date = date;
    }

    /** No revision at all is in force. */
    public static NotInForceException none(LocalDate date, List<String> periods, Optional<LocalDate> knownOn) {
        return new NotInForceException(date, new InputError("/signedOn", Optional.of(date.toString()),
                new LocalizedText("no revision of these rules is in force on " + date
                        + knownOn.map(day -> ", as far as was known on " + day).orElse(""),
                        "aucune révision de ces règles n'est en vigueur le " + date
                                + knownOn.map(day -> ", pour autant qu'on le sache le " + day).orElse("")), periods));
    }

    /** The revision that was named is not in force. */
    public static NotInForceException named(String named, LocalDate date, Optional<String> inForce) {
        return new NotInForceException(date, new InputError("/revision", Optional.of(named),
                new LocalizedText("this revision is not in force on " + date,
                        "cette révision n'est pas en vigueur le " + date),
                inForce.stream().toList()));
    }

    /**
     * The date that was asked about.
     *
     * @return a date on which the rules say nothing
     */
    public LocalDate date() {
        return date;
    }
}
