package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.contract.ResultBasis;
import org.aidrules.error.InputError;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.Verdict;
import org.aidrules.number.Rounding;
import org.aidrules.ruleset.RuleSet;

/**
 * Settles a contract whose facts change during it. Where no text says what follows, the aid of a year is bounded by every
 * reading: the change holds or does not, and, where a condition of the aid is no longer met, the fund ends the contract.
 * Where all readings give the same aid, it is known. Not safe for several threads.
 */
final class ChangedSettlement {

    private static final AidBounds NOTHING = AidBounds.of(Rounding.cents(BigDecimal.ZERO));

    private final RuleSet rules;
    private final AidApplication signed;
    private final ContractOutline outline;
    private final ContractHistory history;
    private final SettlementCalculator asSigned;
    private final Optional<LocalDate> end;
    private final ContractChanges changes;
    private final Map<Set<ContractChanges.Change>, Reading> known = new HashMap<>();

    /**
     * Creates the settlement of a validated contract.
     *
     * @param end the last day of a contract that ended before its term
     */
    ChangedSettlement(RuleSet rules, ContractOutline outline, ContractHistory history, Optional<LocalDate> end) {
        this.rules = rules;
        this.signed = outline.resolved().application();
        this.outline = outline;
        this.history = history;
        this.end = end;
        this.asSigned = new SettlementCalculator(rules, outline, history, end);
        this.changes = ContractChanges.of(outline.resolved(), history.changes());
    }

    /**
     * Settles a validated contract.
     *
     * @param end the last day of a contract that ended before its term
     */
    static AidSettlement settle(
            RuleSet rules, ContractOutline outline, ContractHistory history, Optional<LocalDate> end) {
        return history.changes().isEmpty()
                ? new SettlementCalculator(rules, outline, history, end).settlement()
                : new ChangedSettlement(rules, outline, history, end).settlement();
    }

    /**
     * Settles the contract.
     */
    private AidSettlement settlement() {
        AidSettlement settlement = asSigned.settlement();
        List<AidSettlement.Year> years = new ArrayList<>();
        for (YearPlan plan : asSigned.plans()) {
            settlement.years().stream()
                    .filter(year -> year.number() == plan.number())
                    .findFirst()
                    .ifPresent(year -> years.add(settled(plan, year)));
        }
        List<Notice> notices = new ArrayList<>(settlement.notices());
        notices.addAll(changes.notices());
        Optional<BigDecimal> total = YearSettler.total(years);
        return new AidSettlement(
                new ResultBasis(settlement.revision(), rules.version(outline.consulted()), notices),
                years,
                settlement.yearsLeftOut(),
                total,
                total.isPresent() ? Optional.empty() : YearSettler.totalBounds(years),
                settlement.obligations());
    }

    /**
     * Returns the errors of changed situations, at places under {@code /changes}: a field that is then missing, an option
     * that the text does not provide for.
     */
    static List<InputError> errors(RuleSet rules, ContractOutline outline, ContractHistory history) {
        List<InputError> errors = new ArrayList<>();
        for (int i = 0; i < history.changes().size(); i++) {
            int index = i;
            AidApplication.Builder changed =
                    history.changes().get(i).appliedTo(outline.resolved().application().toBuilder());
            new ApplicationValidator(rules, changed.build())
                    .errors().stream()
                            .map(error -> placed(error, index))
                            .filter(error -> !errors.contains(error))
                            .forEach(errors::add);
        }
        return errors;
    }

    private static InputError placed(InputError error, int index) {
        String field = error.at().substring(error.at().lastIndexOf('/') + 1);
        boolean changed = Set.of("option", "zone", "sector", "doctorAge").contains(field);
        return new InputError(
                changed ? "/changes/" + index + "/" + field : "/contract" + error.at(),
                error.found(),
                error.message(),
                error.accepted());
    }

    /** Returns the settlement of a year with what the changes leave open. */
    private AidSettlement.Year settled(YearPlan plan, AidSettlement.Year year) {
        ContractCalendar calendar = plan.governed().calendar();
        List<ContractChanges.Change> holding = changes.holding(calendar);
        List<ContractChanges.Change> open = changes.open(calendar);
        if (holding.isEmpty() && open.isEmpty()) {
            return year;
        }
        List<Reading> readings =
                readings(holding, open).stream().map(this::reading).toList();
        AidBounds hull = readings.stream()
                .flatMap(reading -> aids(reading, plan.number()).stream())
                .reduce(ChangedSettlement::hull)
                .orElse(NOTHING);
        List<Reason> reasons = new ArrayList<>(year.reasons());
        holding.forEach(change -> reasons.addAll(change.reasons()));
        open.forEach(change -> reasons.addAll(change.reasons()));
        return with(year, hull, maximum(readings, plan.number()), reasons);
    }

    /** Returns every reading of a year: the changes that hold, with any of those of which no text says whether. */
    private static List<List<ContractChanges.Change>> readings(
            List<ContractChanges.Change> holding, List<ContractChanges.Change> open) {
        List<List<ContractChanges.Change>> readings = new ArrayList<>();
        readings.add(holding);
        for (ContractChanges.Change change : open) {
            for (List<ContractChanges.Change> known : List.copyOf(readings)) {
                List<ContractChanges.Change> more = new ArrayList<>(known);
                more.add(change);
                readings.add(more);
            }
        }
        return readings;
    }

    /**
     * A reading: the changes that hold, from the signature, as far as the years are concerned that it is asked for.
     *
     * @param changes the changes
     * @param outline the contract of a doctor whose situation was the changed one at signature
     * @param settlement its settlement
     */
    private record Reading(
            List<ContractChanges.Change> changes, ContractOutline outline, SettlementCalculator settlement) {

        Optional<YearPlan> plan(int year) {
            return ChangedSettlement.plan(settlement, year);
        }
    }

    /** Returns a reading; the same changes make the same one. */
    private Reading reading(List<ContractChanges.Change> changed) {
        return known.computeIfAbsent(Set.copyOf(changed), any -> made(changed));
    }

    private Reading made(List<ContractChanges.Change> changed) {
        if (changed.isEmpty()) {
            return new Reading(changed, outline, asSigned);
        }
        AidApplication.Builder application = signed.toBuilder();
        changed.forEach(change -> change.facts().appliedTo(application));
        ContractOutline made =
                ContractOutline.of(rules, new ApplicationValidator(rules, application.build()).orThrow());
        return new Reading(changed, made, new SettlementCalculator(rules, made, history, end));
    }

    private static Optional<YearPlan> plan(SettlementCalculator calculator, int year) {
        return calculator.plans().stream().filter(plan -> plan.number() == year).findFirst();
    }

    /** Returns what the aid of a year is, or what bounds it, by a reading; none where the reading is impossible. */
    private List<AidBounds> aids(Reading reading, int year) {
        List<AidBounds> aids = new ArrayList<>();
        boolean newTarget = reading.changes().stream().anyMatch(ContractChanges.Change::changesTheOption);
        reading.plan(year).ifPresent(plan -> aids.add(aid(reading.settlement(), plan, newTarget)));
        for (ContractChanges.Change change : reading.changes()) {
            if (change.isOpen() && isWorse(reading.outline())) {
                aids.add(endedBy(change, year));
            }
        }
        return aids;
    }

    /** Returns the aid of a year; the target after a change of option is not known. */
    private static AidBounds aid(SettlementCalculator calculator, YearPlan plan, boolean newTarget) {
        AidBounds whole = new AidBounds(NOTHING.atLeast(), calculator.fullAid(plan));
        if (newTarget && YearResult.dependsOnActivity(plan.governed().frame())) {
            return whole;
        }
        return calculator.settle(plan).map(AidSettlement.Year::range).orElse(whole);
    }

    /** Returns whether a changed doctor does not meet a condition of the aid that the doctor met at signature. */
    private boolean isWorse(ContractOutline changed) {
        return !changed.isOptionAvailable()
                || changed.resolved().criteria().entrySet().stream()
                        .anyMatch(criterion -> criterion.getValue().outcome().verdict() == Verdict.NOT_MET
                                && Objects.requireNonNull(outline.resolved()
                                                        .criteria()
                                                        .get(criterion.getKey()))
                                                .outcome()
                                                .verdict()
                                        != Verdict.NOT_MET);
    }

    /** Returns the aid of a year of a contract that the fund ends before a change. */
    private AidBounds endedBy(ContractChanges.Change change, int year) {
        LocalDate last = ContractChanges.lastDayBefore(change);
        if (end.isPresent() && end.get().isBefore(last)) {
            return aid(asSigned, year);
        }
        ContractHistory ended = history.toBuilder()
                .earlyTermination(new EarlyTermination(ContractParty.FUND, Optional.empty(), Optional.of(last)))
                .build();
        return aid(new SettlementCalculator(rules, outline, ended, Optional.of(last)), year);
    }

    /** Returns the aid of a year; nothing where the contract ends before it. */
    private static AidBounds aid(SettlementCalculator calculator, int year) {
        return plan(calculator, year).map(plan -> aid(calculator, plan, false)).orElse(NOTHING);
    }

    /** Returns the maximum aid of a year; empty where the readings do not agree. */
    private static Optional<BigDecimal> maximum(List<Reading> readings, int year) {
        List<Optional<BigDecimal>> maximums = readings.stream()
                .flatMap(reading -> reading.plan(year).stream())
                .map(plan -> plan.plan().maximumAid())
                .distinct()
                .toList();
        return maximums.size() == 1 ? maximums.get(0) : Optional.empty();
    }

    private static AidBounds hull(AidBounds one, AidBounds other) {
        return new AidBounds(
                one.atLeast().min(other.atLeast()),
                one.atMost().flatMap(most -> other.atMost().map(most::max)));
    }

    private static AidSettlement.Year with(
            AidSettlement.Year year, AidBounds hull, Optional<BigDecimal> maximum, List<Reason> reasons) {
        boolean known = hull.atMost()
                .filter(most -> most.compareTo(hull.atLeast()) == 0)
                .isPresent();
        AidSettlement.Account account = year.account();
        boolean same = known && year.aid().equals(hull.atMost());
        return new AidSettlement.Year(
                year.period(),
                year.amountsRevision(),
                maximum,
                new AidSettlement.Result(
                        year.attainments(),
                        known ? year.attainment() : Optional.empty(),
                        known ? year.modulation() : Modulation.UNDETERMINED,
                        known ? hull.atMost() : Optional.empty(),
                        known ? Optional.empty() : Optional.of(hull),
                        known ? year.certainty() : Certainty.UNDETERMINED),
                same
                        ? account
                        : new AidSettlement.Account(
                                List.of(), account.planned(), account.paidToDate(), Optional.empty(), account.begun()),
                reasons);
    }
}
