package org.aidrules.validation.vectors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidrules.contract.AgreedTarget;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.Scheme;

/** Contracts to settle, on both sides of each limit of attainment, rounding and deadlines. */
final class SettlementEdges {

    /** The number of starting counts to try until a limit falls on a whole patient. */
    private static final int STARTS = 400;

    private static final BigDecimal CENTS = BigDecimal.valueOf(100);
    /** The target of contracts that state one: a quarter more than the counts that are planned first. */
    private static final int STATED_TARGET = SampleApplications.HIGH_COUNT * 5 / 4;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final SampleApplications samples;
    private final List<ContractCase> contracts = new ArrayList<>();

    SettlementEdges(SampleApplications samples) {
        this.samples = samples;
    }

    List<ContractCase> contracts() {
        for (AidOption option : AidOption.values()) {
            for (Band band : List.of(Band.P70_P90, Band.P95_P100)) {
                results("result", option, band, samples.specialist());
                results("stated-result", option, band, stating(samples.specialist()));
            }
            halfCents(option);
            roundedGains(option);
        }
        samples.limits(Parameter.SENIOR_AGE)
                .forEach(age -> results(
                        "senior-result:" + age,
                        AidOption.HALF,
                        Band.P70_P90,
                        samples.specialist().doctorAge(age.intValue())));
        twoMeasures("", samples.generalPractitioner());
        twoMeasures("stated-", stating(samples.generalPractitioner()));
        agreedTarget();
        endings();
        collectiveEndings();
        deadlines();
        return List.copyOf(contracts);
    }

    /** A contract with its plan, its starting count and its target. */
    private record PlannedContract(AidApplication application, AidPlan plan, int start, Optional<Integer> target) {

        AidApplication.Builder draft() {
            return application.toBuilder();
        }

        int growth() {
            return target.orElse(start) - start;
        }
    }

    /** Plans a contract with a starting count; empty where it is invalid or its option is not available. */
    private Optional<PlannedContract> planned(AidApplication.Builder draft, int start) {
        AidApplication application = SampleApplications.withCount(draft, start).build();
        if (!samples.rules().check(application.toBuilder()).isEmpty()) {
            return Optional.empty();
        }
        AidPlan plan = samples.rules().plan(application);
        return plan.targets().stream()
                .findFirst()
                .map(target -> new PlannedContract(
                        application,
                        plan,
                        start,
                        target.target().stream().boxed().findFirst()));
    }

    /** Adds observed counts next to the start, the target, the attainment for full aid and the tolerated fall. */
    private void results(String name, AidOption option, Band band, AidApplication.Builder doctor) {
        AidApplication.Builder draft = SampleApplications.inBand(doctor, band).option(option);
        List<BigDecimal> shares = samples.ownLimit(Parameter.FULL_AID_ATTAINMENT);
        IntStream.range(0, STARTS)
                .mapToObj(more -> planned(draft, SampleApplications.HIGH_COUNT + more))
                .flatMap(Optional::stream)
                .filter(contract ->
                        shares.stream().allMatch(share -> whole(share.multiply(BigDecimal.valueOf(contract.growth())))))
                .findFirst()
                .ifPresent(contract -> observed(contract, shares)
                        .forEach((count, edge) -> contracts.add(ContractCase.settle(
                                name + ":" + option + ":" + band + ":" + edge,
                                contract.draft(),
                                observed(SampleApplications.sameCount(count))))));
    }

    /** Returns the counts to observe, each with the name of its limit. */
    private static Map<Integer, String> observed(PlannedContract contract, List<BigDecimal> shares) {
        Map<Integer, String> counts = new TreeMap<>();
        around(counts, contract.start(), "start");
        contract.target().ifPresent(target -> around(counts, target, "target"));
        shares.forEach(share -> around(
                counts,
                contract.start()
                        + share.multiply(BigDecimal.valueOf(contract.growth())).intValue(),
                "full-aid-attainment"));
        AidPlan.Target target = contract.plan().targets().get(0);
        target.tolerance()
                .filter(fall -> target.target().isPresent())
                .ifPresent(fall -> around(
                        counts,
                        BigDecimal.valueOf(target.target().getAsInt())
                                .multiply(BigDecimal.ONE.subtract(fall))
                                .intValue(),
                        "tolerated-fall"));
        return counts;
    }

    private static void around(Map<Integer, String> counts, int count, String edge) {
        Map<Integer, String> edges = new LinkedHashMap<>();
        edges.put(count - 1, edge + "-minus-1");
        edges.put(count, edge);
        edges.put(count + 1, edge + "-plus-1");
        edges.forEach((one, name) ->
                counts.merge(one, name, (known, another) -> known.equals(another) ? known : known + "+" + another));
    }

    /** Returns a history with the same counts in the years 3 and 4. */
    private static ContractHistory observed(Map<Measure, Integer> counts) {
        return ContractHistory.builder().observed(3, counts).observed(4, counts).build();
    }

    /** Adds a prorated aid that lies exactly between two cents, and the counts next to it. */
    private void halfCents(AidOption option) {
        AidApplication.Builder draft = samples.specialist().option(option);
        for (int start = SampleApplications.HIGH_COUNT; start < SampleApplications.HIGH_COUNT + STARTS; start++) {
            Optional<PlannedContract> contract = planned(draft, start).filter(one -> one.growth() > 0);
            Optional<Integer> gained = contract.flatMap(SettlementEdges::halfCent);
            if (gained.isPresent()) {
                int count = start + gained.get();
                for (int observed = count - 1; observed <= count + 1; observed++) {
                    contracts.add(ContractCase.settle(
                            "half-cent:" + option + ":" + (observed - count),
                            contract.get().draft(),
                            observed(SampleApplications.sameCount(observed))));
                }
                return;
            }
        }
    }

    /** Returns the number of further patients whose aid in year 4 lies between two cents. */
    private static Optional<Integer> halfCent(PlannedContract contract) {
        return contract.plan().years().stream()
                .filter(year -> year.number() == 4)
                .flatMap(year -> year.maximumAid().stream())
                .findFirst()
                .flatMap(aid -> IntStream.range(1, contract.growth())
                        .filter(gained ->
                                between(aid.multiply(CENTS).multiply(BigDecimal.valueOf(gained)), contract.growth()))
                        .boxed()
                        .findFirst());
    }

    /** Returns whether a quotient of cents lies exactly between two cents. */
    private static boolean between(BigDecimal cents, int by) {
        BigDecimal[] halves = cents.multiply(TWO).divideAndRemainder(BigDecimal.valueOf(by));
        return halves[1].signum() == 0 && halves[0].toBigInteger().testBit(0);
    }

    /** Adds gains that are exactly half a patient, or whole, and the starting counts next to them. */
    private void roundedGains(AidOption option) {
        roundedGain("half-patient", option, gain -> whole(gain.multiply(TWO)) && !whole(gain));
        roundedGain("whole-gain", option, gain -> gain.signum() > 0 && whole(gain));
    }

    private void roundedGain(String name, AidOption option, Predicate<BigDecimal> wanted) {
        AidApplication.Builder draft = samples.specialist().option(option);
        IntStream.range(SampleApplications.HIGH_COUNT, SampleApplications.HIGH_COUNT + STARTS)
                .filter(start -> planned(draft, start)
                        .flatMap(contract -> contract.plan().targets().get(0).growth())
                        .map(growth -> growth.multiply(BigDecimal.valueOf(start)))
                        .filter(wanted)
                        .isPresent())
                .findFirst()
                .ifPresent(gained -> IntStream.rangeClosed(gained - 1, gained + 1)
                        .forEach(start -> contracts.add(ContractCase.plan(
                                name + ":" + option + ":" + (start - gained),
                                planned(draft, start).orElseThrow().draft()))));
    }

    /** Returns the same application of a contract that states a target for each measure. */
    private static AidApplication.Builder stating(AidApplication.Builder draft) {
        for (Measure measure : Measure.values()) {
            draft.target(measure, STATED_TARGET);
        }
        return draft;
    }

    /** Adds targets that hold from the first day of year 4, from the day before and from the day after. */
    private void agreedTarget() {
        LocalDate from = samples.typicalDay().plusYears(3);
        planned(samples.specialist(), SampleApplications.HIGH_COUNT)
                .ifPresent(contract -> List.of(-1, 0, 1)
                        .forEach(days -> contracts.add(ContractCase.settle(
                                "agreed-target:" + days,
                                contract.draft(),
                                ContractHistory.builder()
                                        .observed(4, SampleApplications.sameCount(STATED_TARGET))
                                        .observed(5, SampleApplications.sameCount(STATED_TARGET))
                                        .agreedTarget(new AgreedTarget(
                                                from.plusDays(days), Measure.ACTIVE_FILE, STATED_TARGET))
                                        .build()))));
    }

    private static boolean whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    /** Adds general practitioners who reach the target of one measure, of both, or of neither. */
    private void twoMeasures(String prefix, AidApplication.Builder doctor) {
        planned(doctor, SampleApplications.HIGH_COUNT).ifPresent(contract -> {
            int half = contract.start() + contract.growth() / 2;
            int whole = contract.target().orElse(contract.start());
            for (int attending : new TreeSet<>(List.of(half, whole))) {
                for (int file : new TreeSet<>(List.of(half, whole))) {
                    Map<Measure, Integer> counts = new TreeMap<>(SampleApplications.sameCount(attending));
                    counts.put(Measure.ACTIVE_FILE, file);
                    contracts.add(ContractCase.settle(
                            prefix + "two-measures:" + attending + ":" + file, contract.draft(), observed(counts)));
                }
            }
            contracts.add(ContractCase.settle(
                    prefix + "suspended",
                    contract.draft(),
                    ContractHistory.builder()
                            .suspended(1)
                            .suspended(3)
                            .suspended(4)
                            .build()));
            contracts.add(ContractCase.settle(
                    prefix + "paid",
                    contract.draft(),
                    ContractHistory.builder()
                            .year(ContractHistory.Year.observed(3, SampleApplications.sameCount(half))
                                    .withPaid(new BigDecimal("1234.56")))
                            .build()));
        });
    }

    /** Adds contracts that end early: on the first and last day of a year, and on the earliest day of the notice. */
    private void endings() {
        AidApplication.Builder draft = samples.generalPractitioner();
        LocalDate signedOn = samples.typicalDay();
        for (ContractParty party : ContractParty.values()) {
            for (LocalDate day : List.of(
                    signedOn,
                    signedOn.plusDays(1),
                    signedOn.plusYears(1).minusDays(1),
                    signedOn.plusYears(1),
                    signedOn.plusMonths(18),
                    signedOn.plusYears(5).minusDays(1),
                    signedOn.plusYears(5))) {
                end(
                        "ended:" + party + ":" + day,
                        draft,
                        new EarlyTermination(party, Optional.empty(), Optional.of(day)));
            }
            notice(party)
                    .ifPresent(months -> List.of(-1, 0, 1)
                            .forEach(days -> end(
                                    "notice:" + party + ":" + days,
                                    draft,
                                    new EarlyTermination(
                                            party,
                                            Optional.of(signedOn.plusMonths(18)),
                                            Optional.of(signedOn.plusMonths(18)
                                                    .plusMonths(months)
                                                    .plusDays(days))))));
        }
    }

    /** Adds contracts that end for a collective one, on both sides of the first day on which that is possible. */
    private void collectiveEndings() {
        LocalDate signedOn =
                samples.revision().inForceTo().map(to -> to.minusDays(1)).orElse(samples.typicalDay());
        LocalDate lastDay = signedOn.plusYears(5).minusDays(1);
        samples.rules().revisions(Scheme.COLLECTIVE).stream()
                .flatMap(revision -> revision.inForceFrom().stream())
                .min(Comparator.naturalOrder())
                .map(first -> Stream.of(first.minusDays(2), first.minusDays(1), first, lastDay))
                .orElse(Stream.of())
                .filter(day -> !day.isBefore(signedOn) && !day.isAfter(lastDay))
                .forEach(day -> contracts.add(ContractCase.settle(
                        "ended-for-collective:" + day,
                        samples.generalPractitioner().signedOn(signedOn),
                        ContractHistory.builder()
                                .year(ContractHistory.Year.observed(
                                        Period.between(signedOn, day).getYears() + 1,
                                        SampleApplications.sameCount(SampleApplications.HIGH_COUNT)))
                                .earlyTermination(new EarlyTermination(
                                        ContractParty.COLLECTIVE_CONTRACT, Optional.empty(), Optional.of(day)))
                                .build())));
    }

    private void end(String name, AidApplication.Builder draft, EarlyTermination ending) {
        contracts.add(ContractCase.settle(
                name, draft, ContractHistory.builder().earlyTermination(ending).build()));
    }

    private Optional<Integer> notice(ContractParty party) {
        return Optional.ofNullable(samples.revision()
                        .table("termination")
                        .row(Map.of("by", party.name()))
                        .outcome()
                        .get("notice"))
                .filter(cell -> cell.matches("\\d+"))
                .map(Integer::valueOf);
    }

    /** Adds obligations met, and settlements made, on the last day of the deadline and one day late. */
    private void deadlines() {
        AidApplication.Builder draft = samples.generalPractitioner().secretaryPromoted(true);
        planned(draft, SampleApplications.HIGH_COUNT)
                .ifPresent(contract -> contract.plan()
                        .obligations()
                        .forEach(obligation -> List.of(0, 1).forEach(days -> {
                            LocalDate day = obligation.dueOn().plusDays(days);
                            contracts.add(ContractCase.settle(
                                    "met:" + obligation.kind() + ":" + obligation.dueOn() + ":" + days,
                                    contract.draft(),
                                    ContractHistory.builder()
                                            .met(obligation.kind(), day)
                                            .build()));
                            contracts.add(ContractCase.settle(
                                    "evaluated:" + obligation.kind() + ":" + obligation.dueOn() + ":" + days,
                                    contract.draft(),
                                    ContractHistory.builder().evaluatedOn(day).build()));
                        })));
    }
}
