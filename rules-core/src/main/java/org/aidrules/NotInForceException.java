package org.aidrules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Thrown when no revision, or not the one that was named, is in force on a date. */
public final class NotInForceException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    private final LocalDate date;

    NotInForceException(LocalDate date, Fault fault) {
        super(List.of(fault));
        this.date = date;
    }

    /** No revision at all is in force. */
    static NotInForceException none(LocalDate date, List<String> periods, Optional<LocalDate> knownOn) {
        return new NotInForceException(date, new Fault("/signedOn", Optional.of(date.toString()),
                new Text("no revision of these rules is in force on " + date
                        + knownOn.map(day -> ", as far as was known on " + day).orElse(""),
                        "aucune révision de ces règles n'est en vigueur le " + date
                                + knownOn.map(day -> ", pour autant qu'on le sache le " + day).orElse("")), periods));
    }

    /** The revision that was named is not in force. */
    static NotInForceException named(Revision named, LocalDate date, Optional<Revision> inForce) {
        return new NotInForceException(date, new Fault("/revision", Optional.of(named.id()),
                new Text("this revision is not in force on " + date,
                        "cette révision n'est pas en vigueur le " + date),
                inForce.stream().map(Revision::id).toList()));
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
