package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ContractReview;
import org.aidrules.contract.ObservedActivity;
import org.aidrules.contract.OrganisationHistory;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.Measure;
import org.aidrules.facts.OrganisationParty;
import org.aidrules.facts.PostTerminationFacts;
import org.aidrules.tables.Decisions;

/**
 * Calculates where the running contract of an organisation stands on a day. No text states a pace for organisations, so the
 * measures, the further patients and what can follow the contract stay empty.
 */
final class OrganisationReviewCalculator {

    private final OrganisationContract contract;
    private final OrganisationHistory history;
    private final ObservedActivity activity;
    private final InputErrors errors = new InputErrors();

    /** Validates the history of an application without errors, and its activity on a day. */
    OrganisationReviewCalculator(
            OrganisationValidator application, OrganisationHistory given, ObservedActivity activity) {
        this.contract = application.contract().orElseThrow();
        this.activity = activity;
        this.history = given.evaluatedOn(activity.asOf().filter(day -> !day.isBefore(firstDay())));
        ReviewValidator.checkForm(errors, activity, given.evaluatedOn(), false);
        errors.addAll(new OrganisationHistoryValidator(application, history).errors());
        errors.checkCounts("", "/activity/", activity.counts());
        activity.asOf().ifPresent(this::checkDay);
    }

    /** Returns the errors of the history and of the activity. */
    List<InputError> errors() {
        return errors.list();
    }

    private LocalDate firstDay() {
        return contract.years().get(0).calendar().from();
    }

    private Optional<LocalDate> end() {
        return history.ended().map(OrganisationHistory.Ended::on);
    }

    private void checkDay(LocalDate day) {
        List<YearFrame> years = contract.years();
        LocalDate last = end().orElse(years.get(years.size() - 1).calendar().to());
        if (errors.checkDay("/asOf", day, firstDay(), last) && errors.isEmpty()) {
            measured().stream()
                    .filter(measure -> !activity.counts().containsKey(measure))
                    .forEach(measure -> errors.add(
                            InputError.missing("/activity/" + ContractFields.nameOf(measure), AcceptedValues.COUNT)));
        }
    }

    /** Returns the measures of the targets of this year and the later ones. */
    private Set<Measure> measured() {
        Set<Measure> measures = new HashSet<>();
        for (YearFrame year : contract.years()) {
            if (year.calendar().year() >= current().calendar().year()) {
                contract.scheme()
                        .readings(
                                contract.application(), history, year.calendar().from())
                        .targets()
                        .forEach(targets -> targets.forEach(target -> measures.add(target.measure())));
            }
        }
        return measures;
    }

    private LocalDate asOf() {
        return activity.asOf().orElseThrow();
    }

    /** Returns the contract year in which the day lies. */
    private YearFrame current() {
        List<YearFrame> years = contract.years();
        return years.stream()
                .filter(year -> !year.calendar().from().isAfter(asOf()))
                .reduce((earlier, later) -> later)
                .orElse(years.get(0));
    }

    ContractReview review() {
        int year = current().calendar().year();
        List<PlannedYear> coming = contract.plannedYears().stream()
                .filter(plan -> plan.plan().number() >= year)
                .toList();
        ContractReview.RestOfContract rest = rest(coming);
        List<AidPlan.Obligation> obligations = contract.obligations();
        List<ContractReview.ObligationState> states =
                ReviewParts.obligations(obligations, history.met(), asOf(), this::endedByTheFund);
        return new ContractReview(
                contract.basis(notices(coming)),
                asOf(),
                year,
                end().map(current().calendar()::endingOn)
                        .orElse(current().calendar())
                        .to(),
                List.of(),
                Optional.empty(),
                ReviewParts.thisYear(rest),
                rest,
                List.of(),
                states,
                Optional.empty());
    }

    private List<Notice> notices(List<PlannedYear> coming) {
        List<Notice> notices =
                contract.notices(coming.stream().map(PlannedYear::plan).toList());
        UnusedInputFinder unused = new UnusedInputFinder("");
        unused.addAfter(
                history.met(), history.years(), asOf(), current().calendar().year());
        notices.addAll(unused.notices());
        notices.addAll(contract.unused("/contract"));
        return notices;
    }

    /** Returns the aid of this year and the later ones, if the activity stays as it is. */
    private ContractReview.RestOfContract rest(List<PlannedYear> coming) {
        OrganisationSettlementCalculator calculator = new OrganisationSettlementCalculator(contract, lasting(coming));
        AidSettlement settled = calculator.settlement();
        return ReviewParts.rest(coming.stream()
                .filter(calculator::begins)
                .map(plan -> new ContractReview.YearAtStake(
                        new AidSettlement.Period(
                                plan.plan().number(),
                                plan.plan().from(),
                                calculator.calendar(plan).to()),
                        ReviewParts.atStake(settled, plan.plan(), calculator.fullAid(plan))))
                .toList());
    }

    /** Returns the history of a contract whose activity stays as it is. */
    private OrganisationHistory lasting(List<PlannedYear> coming) {
        List<ContractHistory.Year> years = new ArrayList<>();
        for (PlannedYear plan : coming) {
            int number = plan.plan().number();
            years.add(history.year(number)
                    .filter(ContractHistory.Year::isSuspended)
                    .orElseGet(() -> ContractHistory.Year.observed(number, activity.counts())));
        }
        return new OrganisationHistory(
                years, history.met(), history.joined(), history.left(), history.ended(), history.evaluatedOn());
    }

    /** Returns the row that says what may follow an obligation that is overdue. */
    private Reason endedByTheFund() {
        return contract.revision()
                .decide(Decisions.POST_TERMINATION, new PostTerminationFacts(OrganisationParty.FUND))
                .reason();
    }
}
