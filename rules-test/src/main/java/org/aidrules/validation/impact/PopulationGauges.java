package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;

/** How a population is measured for each published figure, by the figure's key. */
final class PopulationGauges {

    /** The day of EGORA-2021-01; of contracts over one year old, the day a year before. */
    private static final LocalDate JANUARY_2021 = LocalDate.of(2021, 1, 31);
    /** The day of PRESSE-2021, "mid-February 2021". */
    private static final LocalDate FEBRUARY_2021 = LocalDate.of(2021, 2, 15);

    private static final LocalDate MAY_2022 = LocalDate.of(2022, 5, 31);
    private static final LocalDate OCTOBER_2022 = LocalDate.of(2022, 10, 31);
    private static final LocalDate FIRST_OF_2022 = LocalDate.of(2022, 1, 1);
    /** The last day of the figures of the report. */
    private static final LocalDate LAST = LocalDate.of(2022, 12, 31);
    /** The contracts of the study of December 2024. */
    private static final LocalDate STUDY_FROM = LocalDate.of(2019, 9, 1);

    private static final LocalDate STUDY_TO = LocalDate.of(2020, 8, 31);
    private static final int STUDY_YEAR = 4;
    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2022;
    private static final BigDecimal SIXTH = BigDecimal.valueOf(6);
    private static final BigDecimal TRAINEES = BigDecimal.valueOf(6000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal YEARS_TO_2026 = new BigDecimal("3.5");
    private static final BigDecimal YEARS_TO_2025 = new BigDecimal("2.5");

    private final Map<String, Gauge> gauges = new LinkedHashMap<>();

    private PopulationGauges() {
        addPayments();
        addContracts();
        addShares();
        addActivity();
        addTraining();
    }

    /** The published budgets are those of 6 000 trainees; those of a year, over three and a half or two and a half years. */
    private void addTraining() {
        Gauge whole = Gauge.mean(
                where(PlannedContract::isTrainedInFull, PlannedContract::trainingPaid),
                PlannedContract::isTrainedInFull);
        Gauge mean = Gauge.mean(PlannedContract::trainingPaid, PlannedContract::isTrained);
        Gauge budget = whole.times(TRAINEES).dividedBy(MILLION);
        gauges.put("training-whole", whole);
        gauges.put("training-mean", mean);
        gauges.put("training-budget", budget);
        gauges.put("training-budget-mean", mean.times(TRAINEES).dividedBy(MILLION));
        gauges.put("training-budget-to-2026", budget.dividedBy(YEARS_TO_2026));
        gauges.put("training-budget-to-2025", budget.dividedBy(YEARS_TO_2025));
    }

    /** Returns the gauges. */
    static Map<String, Gauge> all() {
        return Collections.unmodifiableMap(new PopulationGauges().gauges);
    }

    private void addPayments() {
        Predicate<PlannedContract> sector1 = in(Sector.SECTOR_1);
        gauges.put("paid", Gauge.millions(contract -> contract.paid(LocalDate.EPOCH, LAST)));
        gauges.put("paid-2022", Gauge.millions(PopulationGauges::paidIn2022));
        gauges.put("paid-2022-sector-1", Gauge.millions(where(sector1, PopulationGauges::paidIn2022)));
        Function<PlannedContract, BigDecimal> paid = contract -> contract.paid(LocalDate.EPOCH, LAST);
        gauges.put("sector-1", Gauge.percent(where(sector1, paid), paid));
    }

    private void addContracts() {
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            int signed = year;
            gauges.put(
                    "contracts-" + year,
                    Gauge.count(contract -> contract.application().signedOn().getYear() == signed));
        }
        Predicate<PlannedContract> may = by(MAY_2022);
        gauges.put("contracts-february-2021", Gauge.count(by(FEBRUARY_2021)));
        gauges.put("contracts-may-2022", Gauge.count(may));
        gauges.put("generalists-may-2022", Gauge.count(may.and(PlannedContract::isGeneralist)));
        gauges.put("third-may-2022", Gauge.count(may.and(contract -> contract.of(AidOption.THIRD))));
        gauges.put("full-may-2022", Gauge.count(may.and(contract -> contract.of(AidOption.FULL))));
        gauges.put(
                "fte-may-2022",
                Gauge.sum(where(may, PlannedContract::sixthsOfFullTime)).dividedBy(SIXTH));
        gauges.put("newly-established", Gauge.share(contract -> !contract.isEstablished(), may));
    }

    private void addShares() {
        Predicate<PlannedContract> january = by(JANUARY_2021);
        Predicate<PlannedContract> all = by(LAST);
        Map.of("third", AidOption.THIRD, "half", AidOption.HALF, "full", AidOption.FULL)
                .forEach((key, option) -> {
                    gauges.put(key + "-january-2021", Gauge.share(contract -> contract.of(option), january));
                    gauges.put(key, Gauge.share(contract -> contract.of(option), all));
                });
        gauges.put("generalists-february-2021", Gauge.share(PlannedContract::isGeneralist, by(FEBRUARY_2021)));
        Map.of(
                        "generalists",
                        Specialty.GENERAL_MEDICINE,
                        "cardiologists",
                        Specialty.CARDIOLOGY,
                        "ophthalmologists",
                        Specialty.OPHTHALMOLOGY,
                        "paediatricians",
                        Specialty.PAEDIATRICS)
                .forEach((key, specialty) -> gauges.put(key, Gauge.share(contract -> contract.of(specialty), all)));
        gauges.put("under-dense", Gauge.share(PlannedContract::isUnderDense, all));
        gauges.put(
                "coordinated",
                Gauge.share(contract -> contract.application().practice().coordinated() == Coordination.IN_PLACE, all));
        gauges.put(
                "mixed",
                Gauge.share(
                        contract ->
                                contract.application().practice().derogations().contains(Derogation.MIXED_PRACTICE),
                        all));
        gauges.put(
                "early-ends",
                Gauge.share(
                        contract ->
                                contract.contract().history().earlyTermination().isPresent(),
                        all));
        gauges.put(
                "promoted",
                Gauge.share(contract -> contract.application().practice().secretaryPromoted(), all));
        Map.of(
                        "secretaries",
                        AssistantBackground.MEDICAL_SECRETARY,
                        "nurses",
                        AssistantBackground.NURSE,
                        "nursing-auxiliaries",
                        AssistantBackground.NURSING_AUXILIARY,
                        "other-assistants",
                        AssistantBackground.OTHER)
                .forEach((key, profile) -> gauges.put(key, Gauge.share(contract -> was(contract, profile), all)));
    }

    private void addActivity() {
        Predicate<PlannedContract> study = by(STUDY_TO)
                .and(contract -> contract.signedFrom(STUDY_FROM))
                .and(PlannedContract::isGeneralist)
                .and(PlannedContract::isEstablished);
        Measure adults = Measure.ATTENDING_ADULTS;
        gauges.put("start-first-contracts", Gauge.mean(where(study, contract -> contract.start(adults)), study));
        gauges.put("target-first-contracts", gain(study, adults, contract -> contract.target(adults)));
        gauges.put("result-first-contracts", growth(study, adults, STUDY_YEAR));
        gauges.put("active-file-first-contracts", growth(study, Measure.ACTIVE_FILE, STUDY_YEAR));
        Predicate<PlannedContract> third = PopulationGauges::isInThirdYearInOctober2022;
        gauges.put("attending-october-2022", growth(third, Measure.ATTENDING_ADULTS, 2));
        gauges.put("active-file-october-2022", growth(third, Measure.ACTIVE_FILE, 2));
        Predicate<PlannedContract> february = by(FEBRUARY_2021);
        gauges.put("targets-attending", Gauge.sum(where(february, contract -> toGain(contract, adults))));
        gauges.put(
                "targets-active-file", Gauge.sum(where(february, contract -> toGain(contract, Measure.ACTIVE_FILE))));
        Predicate<PlannedContract> old = by(JANUARY_2021.minusYears(1))
                .and(contract -> contract.target(Measure.ACTIVE_FILE).isPresent())
                .and(contract -> contract.observed(1, Measure.ACTIVE_FILE).isPresent());
        gauges.put("reached-january-2021", Gauge.share(PopulationGauges::hasReachedActiveFile, old));
    }

    private static boolean isInThirdYearInOctober2022(PlannedContract contract) {
        return contract.isEstablished()
                && contract.signedBy(OCTOBER_2022.minusYears(2))
                && !contract.signedBy(OCTOBER_2022.minusYears(3));
    }

    private static boolean hasReachedActiveFile(PlannedContract contract) {
        return contract.observed(1, Measure.ACTIVE_FILE)
                        .orElseThrow()
                        .compareTo(contract.target(Measure.ACTIVE_FILE).orElseThrow())
                >= 0;
    }

    private static BigDecimal toGain(PlannedContract contract, Measure measure) {
        return contract.target(measure)
                .map(target -> target.subtract(contract.start(measure)))
                .orElse(BigDecimal.ZERO);
    }

    /** Calculates the growth of a count by the end of a contract year, of the contracts observed then. */
    private static Gauge growth(Predicate<PlannedContract> condition, Measure measure, int year) {
        return gain(condition, measure, contract -> contract.observed(year, measure));
    }

    /** Calculates by how much a later count exceeds that of the start, in per cent of it, where there is a later one. */
    private static Gauge gain(
            Predicate<PlannedContract> condition,
            Measure measure,
            Function<PlannedContract, Optional<BigDecimal>> later) {
        Predicate<PlannedContract> counted =
                condition.and(contract -> later.apply(contract).isPresent());
        return Gauge.percent(
                where(counted, contract -> later.apply(contract).orElseThrow().subtract(contract.start(measure))),
                where(counted, contract -> contract.start(measure)));
    }

    private static BigDecimal paidIn2022(PlannedContract contract) {
        return contract.paid(FIRST_OF_2022, LAST);
    }

    private static boolean was(PlannedContract contract, AssistantBackground profile) {
        return contract.application()
                .assistant()
                .filter(assistant -> assistant.profile() == profile)
                .isPresent();
    }

    private static Predicate<PlannedContract> by(LocalDate day) {
        return contract -> contract.signedBy(day);
    }

    private static Predicate<PlannedContract> in(Sector sector) {
        return contract -> contract.application().practice().sector() == sector;
    }

    private static Function<PlannedContract, BigDecimal> where(
            Predicate<PlannedContract> condition, Function<PlannedContract, BigDecimal> part) {
        return contract -> condition.test(contract) ? part.apply(contract) : BigDecimal.ZERO;
    }
}
