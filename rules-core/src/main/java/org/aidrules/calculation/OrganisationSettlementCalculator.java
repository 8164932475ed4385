package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.OrganisationHistory;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.PostTerminationFacts;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.TerminationRule;

/** Calculates the final aid of each year of the contract of an organisation from the observed activity. */
final class OrganisationSettlementCalculator {

    private final OrganisationContract contract;
    private final OrganisationHistory history;
    private final YearSettler settler;
    private final List<Notice> notices = new ArrayList<>();

    /** Creates the calculator of a validated contract and history. */
    OrganisationSettlementCalculator(OrganisationContract contract, OrganisationHistory history) {
        this.contract = contract;
        this.history = history;
        this.settler = new YearSettler(
                history.ended().map(OrganisationHistory.Ended::on), this::termination, history.evaluatedOn());
    }

    AidSettlement settlement() {
        List<AidPlan.Year> planned = new ArrayList<>();
        List<AidSettlement.Year> years = new ArrayList<>();
        List<Integer> leftOut = new ArrayList<>();
        for (PlannedYear plan : contract.plannedYears()) {
            if (begins(plan)) {
                planned.add(plan.plan());
                settle(plan)
                        .ifPresentOrElse(
                                years::add, () -> leftOut.add(plan.plan().number()));
            }
        }
        Optional<BigDecimal> total = YearSettler.total(years);
        List<AidSettlement.ObligationStatus> obligations = settler.statuses(contract.obligations(), history.met());
        return new AidSettlement(
                contract.basis(notices(planned, leftOut)),
                years,
                leftOut,
                total,
                total.isPresent() ? Optional.empty() : YearSettler.totalBounds(years),
                obligations);
    }

    /** Returns whether a year begins before the contract ends. */
    boolean begins(PlannedYear plan) {
        return settler.begins(plan.frame());
    }

    /** Returns the days of a year, up to the end of the contract. */
    ContractCalendar calendar(PlannedYear plan) {
        return settler.calendar(plan);
    }

    /** Returns the aid of a year whose targets are reached; empty where no text settles it. */
    Optional<BigDecimal> fullAid(PlannedYear plan) {
        return settler.fullAid(plan);
    }

    private List<Notice> notices(List<AidPlan.Year> planned, List<Integer> leftOut) {
        List<Notice> all = contract.notices(planned);
        if (!leftOut.isEmpty()) {
            all.add(NoticeWriter.leftOut(leftOut));
        }
        history.ended().ifPresent(ended -> {
            all.add(NoticeWriter.ended(ended.on(), termination().reason()));
            all.addAll(contract.scheme().notices(ended.on()));
        });
        all.addAll(notices);
        all.addAll(unusedActivity());
        all.addAll(contract.unused("/contract"));
        return all;
    }

    private List<Notice> unusedActivity() {
        UnusedInputFinder unused = new UnusedInputFinder("");
        List<YearFrame> frames = contract.years();
        for (int i = 0; i < history.years().size(); i++) {
            ContractHistory.Year year = history.years().get(i);
            unused.addObserved(i, year, counted(frames.get(year.number() - 1)));
        }
        return unused.notices();
    }

    private Set<Measure> counted(YearFrame year) {
        return contract
                .scheme()
                .readings(contract.application(), history, year.calendar().from())
                .targets()
                .get(0)
                .stream()
                .map(AidPlan.Target::measure)
                .collect(Collectors.toSet());
    }

    private Decided<TerminationRule> termination() {
        return contract.revision()
                .decide(
                        Decisions.POST_TERMINATION,
                        new PostTerminationFacts(history.ended().orElseThrow().by()));
    }

    /** Settles a year; returns empty where its result depends on activity that is not given. */
    private Optional<AidSettlement.Year> settle(PlannedYear plan) {
        Optional<ContractHistory.Year> known = history.year(plan.plan().number());
        LocalDate start = plan.frame().calendar().from();
        OrganisationScheme.Readings readings = contract.scheme().readings(contract.application(), history, start);
        boolean suspended = known.filter(ContractHistory.Year::isSuspended).isPresent();
        Map<Measure, Integer> observed = known.filter(year -> !suspended)
                .map(ContractHistory.Year::observed)
                .orElse(Map.of());
        List<List<MeasureAttainment>> measured = readings.targets().stream()
                .map(targets -> attainments(plan.frame(), targets, observed))
                .toList();
        List<YearResult> results = measured.stream()
                .map(attainments -> YearResult.of(plan.frame(), attainments, suspended))
                .toList();
        YearResult result = agreed(results, readings.openPoints());
        if (result.modulation() == Modulation.NOT_SETTLED) {
            return Optional.empty();
        }
        notices.addAll(contract.scheme().notices(history, start, plan.plan().number(), measured.get(0)));
        return Optional.of(settler.settle(
                plan,
                result,
                measured.get(0).stream().map(MeasureAttainment::shown).toList(),
                List.of(),
                known.flatMap(ContractHistory.Year::paid)));
    }

    private static List<MeasureAttainment> attainments(
            YearFrame year, List<AidPlan.Target> targets, Map<Measure, Integer> observed) {
        return observed.isEmpty()
                ? List.of()
                : targets.stream()
                        .map(target -> MeasureAttainment.of(
                                year.revision(GovernedAspect.MODULATION),
                                target,
                                Objects.requireNonNull(observed.get(target.measure()))))
                        .toList();
    }

    /** Returns the result on which all readings agree; where they do not, what is known of the share of the aid. */
    private static YearResult agreed(List<YearResult> results, List<Reason> openPoints) {
        YearResult first = results.get(0);
        if (results.stream().allMatch(other -> agree(first, other))) {
            return first;
        }
        List<Reason> reasons = new ArrayList<>(openPoints);
        reasons.addAll(first.reasons());
        return new YearResult(
                Modulation.UNDETERMINED,
                Optional.empty(),
                results.stream().map(YearResult::share).reduce(ShareRange::or).orElse(ShareRange.UNKNOWN),
                Certainty.UNDETERMINED,
                reasons);
    }

    private static boolean agree(YearResult one, YearResult other) {
        return one.modulation() == other.modulation() && one.share().equals(other.share());
    }
}
