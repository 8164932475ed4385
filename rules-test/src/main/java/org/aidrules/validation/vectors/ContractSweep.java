package org.aidrules.validation.vectors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.Assistant;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlierContract;
import org.aidrules.contract.PatientBase;
import org.aidrules.contract.RevisionChange;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Opco;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;
import org.aidrules.number.WholeNumberRange;
import org.aidrules.revision.Revision;

/**
 * Generates contracts of every kind in a fixed order, so that each row that a result can cite is cited by at least one
 * of them. Most of the contracts are not kept.
 */
final class ContractSweep {

    private static final List<Set<Assistant.Certificate>> CERTIFICATES = List.of(
            Set.of(),
            Set.of(Assistant.Certificate.CQP),
            Set.of(Assistant.Certificate.AFGSU_1),
            Set.of(Assistant.Certificate.AFGSU_1, Assistant.Certificate.CQP));

    /** Starting counts below and above the median of the known thresholds. */
    private static final List<Integer> COUNTS = List.of(600, 1000, 1300, SampleApplications.HIGH_COUNT);

    private static final List<Specialty> TWO_AND_ONE_MEASURE =
            List.of(Specialty.GENERAL_MEDICINE, Specialty.CARDIOLOGY);

    private final SampleApplications samples;
    private final Consumer<ContractCase> out;

    ContractSweep(SampleApplications samples, Consumer<ContractCase> out) {
        this.samples = samples;
        this.out = out;
    }

    /** Passes every contract to the consumer. */
    void run() {
        practices();
        specialties();
        options();
        assistants();
        trainings();
        funding();
        derogations();
        bandPairs();
        optionsAndBands(false);
        optionsAndBands(true);
        lastDay();
        renewals();
        runningContracts();
    }

    private void plan(AidApplication.Builder draft) {
        out.accept(ContractCase.plan("plan", draft));
    }

    private void practices() {
        Arrays.stream(Sector.values())
                .forEach(sector -> plan(samples.generalPractitioner().sector(sector)));
        for (Coordination coordinated : Coordination.values()) {
            plan(samples.generalPractitioner().coordinated(coordinated));
        }
        for (Zone zone : Zone.values()) {
            for (boolean yes : List.of(true, false)) {
                grouped(zone, yes);
                plan(samples.generalPractitioner().zone(zone).forfaitStructureValidated(yes));
            }
            plan(bare(Specialty.GENERAL_MEDICINE)
                    .zone(zone)
                    .sector(Sector.SECTOR_1)
                    .coordinated(Coordination.IN_PLACE));
        }
        for (boolean promoted : List.of(true, false)) {
            plan(samples.generalPractitioner().secretaryPromoted(promoted));
        }
    }

    /** Adds doctors who work alone or not, in the lowest band or above it, with every kind of coordination. */
    private void grouped(Zone zone, boolean grouped) {
        for (Coordination coordinated : Coordination.values()) {
            for (Band band : List.of(Band.BELOW_P30, Band.P70_P90)) {
                plan(SampleApplications.withCount(
                                SampleApplications.inBand(samples.withoutBand(Specialty.GENERAL_MEDICINE), band),
                                count(band))
                        .option(AidOption.HALF)
                        .zone(zone)
                        .grouped(grouped)
                        .coordinated(coordinated));
            }
        }
    }

    private static int count(Band band) {
        return band == Band.BELOW_P30 ? COUNTS.get(0) : SampleApplications.HIGH_COUNT;
    }

    /** Returns a doctor with only the required fields. */
    private AidApplication.Builder bare(Specialty specialty) {
        return SampleApplications.inBand(samples.minimal(specialty), Band.P70_P90);
    }

    private void specialties() {
        List<BigDecimal> shares =
                samples.limits(Parameter.CCAM_FEE_SHARE).stream().toList();
        for (Specialty specialty : Specialty.values()) {
            AidApplication.Builder known = SampleApplications.inBand(samples.withoutBand(specialty), Band.P70_P90);
            for (boolean isShort : List.of(true, false)) {
                known.departmentShortOfSpecialty(isShort);
                plan(known.ccamFeeShare(BigDecimal.ZERO));
                shares.forEach(share -> plan(known.ccamFeeShare(share)));
                plan(known.ccamFeeShare(BigDecimal.ONE));
            }
            plan(bare(specialty).zone(Zone.ZIP).sector(Sector.SECTOR_1));
            for (Zone zone : Zone.values()) {
                plan(known.option(AidOption.HALF).zone(zone).derogations(Set.of(Derogation.LOCAL_COMMISSION)));
            }
        }
    }

    private void options() {
        for (AidOption option : AidOption.values()) {
            for (Specialty specialty : TWO_AND_ONE_MEASURE) {
                for (Zone zone : Zone.values()) {
                    for (boolean particular : List.of(true, false)) {
                        plan(SampleApplications.inBand(samples.withoutBand(specialty), Band.P70_P90)
                                .option(option)
                                .zone(zone)
                                .particularPractice(particular));
                    }
                    for (AidOption earlier : AidOption.values()) {
                        for (YesNo met : YesNo.values()) {
                            IntStream.rangeClosed(1, 5)
                                    .forEach(years ->
                                            plan(SampleApplications.inBand(samples.withoutBand(specialty), Band.P70_P90)
                                                    .option(option)
                                                    .zone(zone)
                                                    .earlier(new EarlierContract(
                                                            samples.typicalDay().minusYears(years), earlier, met))));
                        }
                    }
                }
            }
        }
    }

    private void assistants() {
        List<OptionalInt> experience = Arrays.asList(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(80));
        for (AssistantBackground profile : AssistantBackground.values()) {
            for (OptionalInt years : experience) {
                CERTIFICATES.forEach(held -> plan(samples.generalPractitioner()
                        .assistant(assistant(profile, years, OptionalInt.empty(), Optional.empty(), held))));
            }
        }
    }

    private static Assistant assistant(
            AssistantBackground profile,
            OptionalInt years,
            OptionalInt level,
            Optional<LocalDate> day,
            Set<Assistant.Certificate> held) {
        return new Assistant(profile, years, level, day, Optional.empty(), YesNo.NOT_GIVEN, held);
    }

    /** Adds the funding by every skills operator of training that begins in each period, whoever may enter it. */
    private void funding() {
        for (Opco opco : Opco.values()) {
            for (YesNo nearby : YesNo.values()) {
                for (AssistantBackground profile : List.of(AssistantBackground.NURSE, AssistantBackground.OTHER)) {
                    for (OptionalInt level : List.of(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(4))) {
                        CERTIFICATES.forEach(held -> samples.fundingDays()
                                .forEach(day -> plan(samples.generalPractitioner()
                                        .signedOn(samples.lastDay())
                                        .assistant(new Assistant(
                                                profile,
                                                OptionalInt.empty(),
                                                level,
                                                Optional.of(day),
                                                Optional.of(opco),
                                                nearby,
                                                held)))));
                    }
                }
            }
        }
    }

    /** Adds assistants of every diploma level, whose training begins in each period. */
    private void trainings() {
        for (AssistantBackground profile : AssistantBackground.values()) {
            for (OptionalInt level : samples.diplomaLevels()) {
                for (int years : List.of(0, WholeNumberRange.EXPERIENCE.most())) {
                    for (boolean afgsu1 : List.of(false, true)) {
                        Set<Assistant.Certificate> held = afgsu1 ? Set.of(Assistant.Certificate.AFGSU_1) : Set.of();
                        samples.trainingDays()
                                .forEach(day -> plan(samples.generalPractitioner()
                                        .signedOn(samples.lastDay())
                                        .assistant(assistant(
                                                profile, OptionalInt.of(years), level, Optional.of(day), held))));
                    }
                }
            }
        }
    }

    private void derogations() {
        Derogation[] all = Derogation.values();
        for (int chosen = 0; chosen < 1 << all.length; chosen++) {
            Set<Derogation> claimed = EnumSet.noneOf(Derogation.class);
            for (Derogation derogation : all) {
                if ((chosen >> derogation.ordinal() & 1) == 1) {
                    claimed.add(derogation);
                }
            }
            for (Specialty specialty : TWO_AND_ONE_MEASURE) {
                for (boolean newly : List.of(false, true)) {
                    COUNTS.forEach(count -> plan(SampleApplications.withCount(
                                    SampleApplications.inBand(samples.withoutBand(specialty), Band.BELOW_P30), count)
                            .derogations(claimed)
                            .newlyEstablished(newly)));
                }
            }
        }
    }

    private void bandPairs() {
        for (Band attending : Band.values()) {
            for (Band file : Band.values()) {
                for (int first : COUNTS) {
                    COUNTS.forEach(second ->
                            plan(SampleApplications.withCount(samples.withoutBand(Specialty.GENERAL_MEDICINE), first)
                                    .patients(Measure.ACTIVE_FILE, second)
                                    .attendingBand(attending)
                                    .activeFileBand(file)));
                }
            }
        }
    }

    /** Returns every option in every band, planned and settled. */
    private void optionsAndBands(boolean newly) {
        for (Specialty specialty : TWO_AND_ONE_MEASURE) {
            for (AidOption option : AidOption.values()) {
                for (Band band : Band.values()) {
                    for (int count : COUNTS) {
                        AidApplication.Builder draft = SampleApplications.withCount(
                                        SampleApplications.inBand(samples.withoutBand(specialty), band), count)
                                .option(option)
                                .newlyEstablished(newly);
                        planAndSettle(draft, count);
                        for (BigDecimal age : samples.limits(Parameter.SENIOR_AGE)) {
                            planAndSettle(draft.doctorAge(age.intValue()), count);
                            planAndSettle(draft.doctorAge(age.intValue() - 1), count);
                        }
                        planAndSettle(draft.earlier(renewed(option)), count);
                    }
                }
            }
        }
    }

    /** Adds newly established doctors on the last day, with the latest thresholds. */
    private void lastDay() {
        samples.revision()
                .inForceTo()
                .map(end -> end.minusDays(1))
                .ifPresent(day -> Arrays.stream(Band.values())
                        .forEach(band -> COUNTS.forEach(count -> planAndSettle(
                                SampleApplications.withCount(
                                                SampleApplications.inBand(
                                                        samples.withoutBand(Specialty.GENERAL_MEDICINE), band),
                                                count)
                                        .newlyEstablished(true)
                                        .signedOn(day),
                                count))));
    }

    private EarlierContract renewed(AidOption option) {
        return new EarlierContract(samples.typicalDay().minusMonths(1), option, YesNo.NOT_GIVEN);
    }

    private void planAndSettle(AidApplication.Builder draft, int start) {
        plan(draft);
        AidApplication application = draft.build();
        AidRules rules = samples.rules();
        if (rules.check(application.toBuilder()).isEmpty()
                && !rules.plan(application).years().isEmpty()) {
            List.of(0, start * 19 / 20, start, start + 1, start * 11 / 10, start * 2)
                    .forEach(observed -> settle(application.toBuilder(), observed));
        }
    }

    private void settle(AidApplication.Builder draft, int observed) {
        Map<Measure, Integer> counts = SampleApplications.sameCount(observed);
        out.accept(ContractCase.settle(
                "settle",
                draft,
                ContractHistory.builder()
                        .observed(3, counts)
                        .observed(4, counts)
                        .build()));
    }

    /** Adds contracts that renew one of the same revision, during its first years and after its term. */
    private void renewals() {
        for (AidOption earlier : AidOption.values()) {
            for (AidOption option : AidOption.values()) {
                for (int months : List.of(1, 12, 60, 61)) {
                    LocalDate day = samples.days().firstDay().plusMonths(months);
                    if (samples.days().mayBeSignedOn(day)) {
                        plan(samples.generalPractitioner()
                                .signedOn(day)
                                .option(option)
                                .earlier(new EarlierContract(samples.days().firstDay(), earlier, YesNo.YES)));
                    }
                }
            }
        }
    }

    /** Adds contracts of earlier revisions that run when this one enters into force, and those that change to it. */
    private void runningContracts() {
        Revision revision = samples.revision();
        revision.inForceFrom()
                .ifPresent(from -> samples.revisions().stream()
                        .flatMap(earlier -> earlier.inForceTo().stream())
                        .filter(end -> !end.isAfter(from))
                        .map(end -> end.minusDays(1))
                        .forEach(signedOn -> {
                            for (AidOption option : AidOption.values()) {
                                running(samples.signedOn(signedOn).option(option));
                                running(samples.signedOn(signedOn)
                                        .option(option)
                                        .revisionChange(new RevisionChange(
                                                from,
                                                AidOption.FULL,
                                                new PatientBase(
                                                        SampleApplications.sameCount(SampleApplications.HIGH_COUNT),
                                                        Optional.of(Band.P70_P90),
                                                        Optional.of(Band.P70_P90)))));
                            }
                        }));
    }

    private void running(AidApplication.Builder draft) {
        planAndSettle(draft, SampleApplications.HIGH_COUNT);
    }
}
