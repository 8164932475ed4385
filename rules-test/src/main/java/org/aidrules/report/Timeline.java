package org.aidrules.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidrules.revision.Revision;

/** The periods in force of revisions, to scale: positions are thousandths of the whole period. */
final class Timeline {

    private static final int WHOLE = 1000;

    private final List<Revision> revisions;
    private final LocalDate first;
    private final LocalDate last;

    /** Creates a time line that ends with the year of the last check, or of a later period. */
    Timeline(List<Revision> revisions) {
        this.revisions = revisions;
        this.first = revisions.stream()
                .flatMap(revision -> revision.inForceFrom().stream())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH)
                .withDayOfYear(1);
        this.last = revisions.stream()
                .flatMap(revision -> Stream.concat(
                        Stream.of(revision.checkedOn()),
                        Stream.concat(revision.inForceFrom().stream(), revision.inForceTo().stream())))
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plusYears(1)
                .withDayOfYear(1);
    }

    Map<String, Object> view() {
        return Map.of(
                "bars",
                revisions.stream().map(this::bar).toList(),
                "years",
                IntStream.range(first.getYear(), last.getYear())
                        .mapToObj(year -> Map.of("year", String.valueOf(year), "at", place(LocalDate.of(year, 1, 1))))
                        .toList());
    }

    /** Returns the bar of a revision; the bar of a draft has no length. */
    private Map<String, Object> bar(Revision revision) {
        if (revision.inForceFrom().isEmpty()) {
            return Map.of("revision", revision, "from", 0, "length", 0, "open", false);
        }
        int from = place(revision.inForceFrom().orElseThrow());
        Optional<LocalDate> end = revision.inForceTo();
        return Map.of(
                "revision",
                revision,
                "from",
                from,
                "length",
                end.map(this::place).orElse(WHOLE) - from,
                "open",
                end.isEmpty());
    }

    private int place(LocalDate day) {
        return (int) (WHOLE * ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last));
    }
}
