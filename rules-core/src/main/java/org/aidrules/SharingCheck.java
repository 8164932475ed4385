package org.aidrules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.aidrules.facts.Aspect;
import org.aidrules.facts.WorkingTimeFacts;

/** Adds up the shares of contracts, day by day. */
final class SharingCheck {

    private final AidRules rules;
    private final Ratio workingTime;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    /** Adds up the shares of some contracts against a working time. */
    SharingCheck(AidRules rules, List<SharedContract> contracts, Ratio workingTime) {
        this.rules = rules;
        this.workingTime = workingTime;
        for (int i = 0; i < contracts.size(); i++) {
            inspect(i, contracts.get(i));
        }
    }

    /** The days on which a contract pays for a share. */
    private record Span(int contract, LocalDate from, LocalDate to, Decided<Optional<Ratio>> share) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    Sharing sharing() {
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        TreeSet<LocalDate> changes = new TreeSet<>();
        spans.forEach(span -> changes.addAll(List.of(span.from(), span.to().plusDays(1))));
        List<Sharing.Period> periods = new ArrayList<>();
        for (LocalDate day : changes) {
            List<Span> running = spans.stream().filter(span -> span.covers(day)).toList();
            if (!running.isEmpty()) {
                add(periods, period(running, day, changes.higher(day).minusDays(1)));
            }
        }
        return new Sharing(periods);
    }

    private void inspect(int place, SharedContract contract) {
        Inspection inspection = new Inspection(rules, contract.application().toBuilder());
        HistoryInspection history =
                new HistoryInspection(rules, inspection.findSituation(), contract.history());
        inspection.faults().forEach(fault -> faults.add(fault.under("/contracts/" + place + "/contract")));
        history.faults().forEach(fault -> faults.add(fault.under("/contracts/" + place)));
        inspection.findSituation().ifPresent(situation -> {
            for (Course.Year year : new Course(rules, situation).years()) {
                ContractCalendar calendar = history.end().map(year.calendar()::endingOn).orElse(year.calendar());
                if (!calendar.from().isAfter(calendar.to())) {
                    spans.add(new Span(place, calendar.from(), calendar.to(), year.revision(Aspect.TARGETS)
                            .decide(Decision.WORKING_TIME, new WorkingTimeFacts(year.scheme().option()))));
                }
            }
        });
    }

    private Sharing.Period period(List<Span> running, LocalDate from, LocalDate to) {
        Ratio posts = running.stream().flatMap(span -> span.share().outcome().stream())
                .reduce(Ratio.NONE, Ratio::plus);
        return new Sharing.Period(from, to, running.stream().map(Span::contract).toList(), posts.toDecimal(),
                posts.compareTo(workingTime) <= 0,
                running.stream().map(span -> span.share().reason()).distinct().toList());
    }

    /** Adds a period, or lengthens the one before where nothing has changed. */
    private static void add(List<Sharing.Period> periods, Sharing.Period next) {
        Sharing.Period last = periods.isEmpty() ? next : periods.get(periods.size() - 1);
        boolean same = last.to().plusDays(1).equals(next.from()) && last.contracts().equals(next.contracts())
                && last.posts().equals(next.posts());
        if (same) {
            periods.set(periods.size() - 1, new Sharing.Period(last.from(), next.to(), next.contracts(),
                    next.posts(), next.within(), next.reasons()));
        } else {
            periods.add(next);
        }
    }
}
