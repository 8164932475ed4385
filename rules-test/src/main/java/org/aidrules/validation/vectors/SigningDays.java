package org.aidrules.validation.vectors;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.aidrules.AidRules;
import org.aidrules.revision.Revision;

/**
 * The days on which contracts of a revision of any scheme are signed, and those next to them.
 *
 * @param rules the rules that contain the revision
 * @param revision the revision
 */
record SigningDays(AidRules rules, Revision revision) {

    private static final int MOST_YEARS = 5;
    private static final int YEARS_TO_A_LEAP_DAY = 8;

    /** Returns the revisions of the scheme of the revision. */
    List<Revision> revisions() {
        return rules.revisions(revision.scheme());
    }

    /** Returns the first day of the revision; for a draft without dates, of the nearest revision that it extends. */
    LocalDate firstDay() {
        return firstDay(revision);
    }

    private LocalDate firstDay(Revision of) {
        return of.inForceFrom()
                .orElseGet(
                        () -> of.extended().map(id -> firstDay(rules.get(id))).orElseThrow());
    }

    /** Returns whether a contract of the revision may be signed on a day. */
    boolean mayBeSignedOn(LocalDate day) {
        return revision.inForceFrom().isEmpty()
                ? !day.isBefore(revisions().get(0).inForceFrom().orElse(day))
                : revision.isInForceOn(day);
    }

    /** Returns a day on which contracts of the revision are signed. */
    LocalDate typicalDay() {
        LocalDate day = firstDay().plusMonths(3);
        return mayBeSignedOn(day) ? day : firstDay();
    }

    /** Returns the last day on which contracts of the revision are signed; the typical day where there is none. */
    LocalDate lastDay() {
        return revision.inForceTo().map(end -> end.minusDays(1)).orElseGet(this::typicalDay);
    }

    /** Returns the first and the last day of the revision and the days next to them, by the name of the edge. */
    Map<String, LocalDate> edges() {
        Map<String, LocalDate> edges = new LinkedHashMap<>();
        revision.inForceFrom().ifPresent(first -> {
            edges.put("first-day-minus-1", first.minusDays(1));
            edges.put("first-day", first);
        });
        revision.inForceTo().ifPresent(end -> {
            edges.put("last-day", end.minusDays(1));
            edges.put("last-day-plus-1", end);
        });
        return edges;
    }

    /**
     * Returns days of signature for which a contract year begins on or next to the day on which another revision enters into
     * force, by the id of that revision.
     */
    Map<String, List<LocalDate>> anniversaries() {
        Map<String, List<LocalDate>> anniversaries = new LinkedHashMap<>();
        for (Revision other : revisions()) {
            other.inForceFrom()
                    .filter(from -> from.isAfter(firstDay()))
                    .flatMap(from -> IntStream.rangeClosed(1, MOST_YEARS)
                            .mapToObj(from::minusYears)
                            .filter(this::mayBeSignedOn)
                            .findFirst())
                    .ifPresent(day -> anniversaries.put(
                            other.id(),
                            List.of(day.minusDays(1), day, day.plusDays(1)).stream()
                                    .filter(this::mayBeSignedOn)
                                    .toList()));
        }
        return anniversaries;
    }

    /** Returns the days around the first 29 February in force, or every 1 March where there is none. */
    List<LocalDate> leapDays() {
        int first = firstDay().getYear();
        Optional<LocalDate> leap = IntStream.range(first, first + YEARS_TO_A_LEAP_DAY)
                .filter(Year::isLeap)
                .mapToObj(year -> LocalDate.of(year, Month.FEBRUARY, 29))
                .filter(this::mayBeSignedOn)
                .findFirst();
        Set<LocalDate> days = new LinkedHashSet<>();
        leap.ifPresent(day -> days.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
        if (days.isEmpty()) {
            IntStream.range(first, first + YEARS_TO_A_LEAP_DAY)
                    .mapToObj(year -> LocalDate.of(year, Month.MARCH, 1))
                    .forEach(day -> days.addAll(List.of(day.minusDays(1), day)));
        }
        return days.stream().filter(this::mayBeSignedOn).toList();
    }
}
