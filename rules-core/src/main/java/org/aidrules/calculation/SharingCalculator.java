package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aidrules.contract.AssistantContract;
import org.aidrules.contract.AssistantSharing;
import org.aidrules.contract.OrganisationHistory;
import org.aidrules.contract.SharedContract;
import org.aidrules.contract.SharedOrganisationContract;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.WorkingTimeFacts;
import org.aidrules.number.Ratio;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;

/** Adds up the shares of contracts, day by day. */
final class SharingCalculator {

    private final RuleSet rules;
    private final Ratio workingTime;
    private final List<InputError> errors = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final Set<LoadedRevision> consulted = new LinkedHashSet<>();

    /** Validates the contracts and collects the days for which they pay. */
    SharingCalculator(RuleSet rules, List<AssistantContract> contracts, Ratio workingTime) {
        this.rules = rules;
        this.workingTime = workingTime;
        for (int i = 0; i < contracts.size(); i++) {
            add(i, contracts.get(i));
        }
    }

    /** The days on which a contract pays for a share. */
    private record Span(int contract, LocalDate from, LocalDate to, Ratio posts, List<Reason> reasons) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    AssistantSharing sharing() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        TreeSet<LocalDate> changes = new TreeSet<>();
        spans.forEach(span -> changes.addAll(List.of(span.from(), span.to().plusDays(1))));
        List<AssistantSharing.Period> periods = new ArrayList<>();
        for (LocalDate day : changes) {
            List<Span> running = spans.stream().filter(span -> span.covers(day)).toList();
            if (!running.isEmpty()) {
                add(periods, period(running, day, changes.higher(day).minusDays(1)));
            }
        }
        return new AssistantSharing(periods, workingTime.toDecimal(), rules.version(List.copyOf(consulted)));
    }

    private void add(int place, AssistantContract contract) {
        if (contract instanceof SharedOrganisationContract organisation) {
            add(place, organisation);
        } else {
            add(place, (SharedContract) contract);
        }
    }

    private void add(int place, SharedContract contract) {
        ApplicationValidator application = new ApplicationValidator(rules, contract.application().toBuilder());
        Optional<ContractOutline> outline = application.resolved().map(resolved -> ContractOutline.of(rules, resolved));
        HistoryValidator history = new HistoryValidator(application, outline, contract.history());
        application.errors().forEach(error -> errors.add(error.under("/contracts/" + place + "/contract")));
        history.errors().forEach(error -> errors.add(error.under("/contracts/" + place)));
        outline.ifPresent(known -> consulted.addAll(known.consulted()));
        outline.ifPresent(known -> known.years().forEach(year -> {
            Decided<Optional<Ratio>> share = year.revision(GovernedAspect.TARGETS)
                    .decide(
                            Decisions.WORKING_TIME,
                            new WorkingTimeFacts(year.terms().option()));
            add(place, year.calendar(), history.end(), share.outcome().orElse(Ratio.NONE), List.of(share.reason()));
        }));
    }

    private void add(int place, SharedOrganisationContract contract) {
        OrganisationValidator application = new OrganisationValidator(rules, contract.application().toBuilder());
        OrganisationCalculator.errors(application, contract.history())
                .forEach(error -> errors.add(error.under("/contracts/" + place)));
        application.contract().ifPresent(known -> {
            consulted.addAll(known.consulted());
            known.years()
                    .forEach(year -> add(
                            place,
                            year.calendar(),
                            contract.history().ended().map(OrganisationHistory.Ended::on),
                            Ratio.of(contract.application().posts()),
                            known.posts().reasons()));
        });
    }

    /** Adds the days of a contract year, up to the end of a contract that ended before its term. */
    private void add(int place, ContractCalendar year, Optional<LocalDate> end, Ratio posts, List<Reason> reasons) {
        ContractCalendar calendar = end.map(year::endingOn).orElse(year);
        if (!calendar.from().isAfter(calendar.to())) {
            spans.add(new Span(place, calendar.from(), calendar.to(), posts, reasons));
        }
    }

    private AssistantSharing.Period period(List<Span> running, LocalDate from, LocalDate to) {
        Ratio posts = running.stream().map(Span::posts).reduce(Ratio.NONE, Ratio::plus);
        return new AssistantSharing.Period(
                from,
                to,
                running.stream().map(Span::contract).toList(),
                posts.toDecimal(),
                posts.compareTo(workingTime) <= 0,
                running.stream()
                        .flatMap(span -> span.reasons().stream())
                        .distinct()
                        .toList());
    }

    /** Adds a period, or extends the previous one where nothing has changed. */
    private static void add(List<AssistantSharing.Period> periods, AssistantSharing.Period next) {
        AssistantSharing.Period last = periods.isEmpty() ? next : periods.get(periods.size() - 1);
        boolean same = last.to().plusDays(1).equals(next.from())
                && last.contracts().equals(next.contracts())
                && last.posts().compareTo(next.posts()) == 0;
        if (same) {
            periods.set(
                    periods.size() - 1,
                    new AssistantSharing.Period(
                            last.from(), next.to(), next.contracts(), next.posts(), next.within(), next.reasons()));
        } else {
            periods.add(next);
        }
    }
}
