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
import org.aidrules.facts.Parameter;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;
import org.aidrules.revision.Revision;

/**
 * Contracts of every kind, in a fixed order: many more than are worth keeping, so that each row that an answer can cite
 * is cited by one of them.
 */
final class ContractSweep {

    private static final List<Set<Assistant.Certificate>> CERTIFICATES = List.of(Set.of(),
            Set.of(Assistant.Certificate.CQP), Set.of(Assistant.Certificate.AFGSU_1),
            Set.of(Assistant.Certificate.AFGSU_1, Assistant.Certificate.CQP));

    /** Starting counts low and high: below the median of any thresholds at hand, and above it. */
    private static final List<Integer> COUNTS = List.of(600, 1000, 1300, SampleApplications.MANY);
    private static final List<Specialty> TWO_AND_ONE_MEASURE =
            List.of(Specialty.GENERAL_MEDICINE, Specialty.CARDIOLOGY);

    private final SampleApplications doctors;
    private final Consumer<ContractCase> out;

    ContractSweep(SampleApplications doctors, Consumer<ContractCase> out) {
        this.doctors = doctors;
        this.out = out;
    }

    /** Hands every contract over. */
    void run() {
        practices();
        specialties();
        options();
        assistants();
        derogations();
        bandPairs();
        goals(false);
        goals(true);
        lastDay();
        renewals();
        runningContracts();
    }

    private void plan(AidApplication.Builder draft) {
        out.accept(ContractCase.plan("plan", draft));
    }

    private void practices() {
        Arrays.stream(Sector.values()).forEach(sector -> plan(doctors.generalPractitioner().sector(sector)));
        for (Coordination coordinated : Coordination.values()) {
            plan(doctors.generalPractitioner().coordinated(coordinated));
        }
        for (Zone zone : Zone.values()) {
            for (boolean yes : List.of(true, false)) {
                plan(doctors.generalPractitioner().option(AidOption.HALF).zone(zone).grouped(yes));
                plan(doctors.generalPractitioner().zone(zone).forfaitStructureValidated(yes));
            }
            plan(bare(Specialty.GENERAL_MEDICINE).zone(zone).sector(Sector.SECTOR_1)
                    .coordinated(Coordination.IN_PLACE));
        }
        for (boolean promoted : List.of(true, false)) {
            plan(doctors.generalPractitioner().secretaryPromoted(promoted));
        }
    }

    /** A doctor of whom no more is known than must be. */
    private AidApplication.Builder bare(Specialty specialty) {
        return SampleApplications.placed(doctors.bare(specialty), Band.P70_P90);
    }

    private void specialties() {
        List<BigDecimal> shares = doctors.limits(Parameter.CCAM_FEE_SHARE).stream().toList();
        for (Specialty specialty : Specialty.values()) {
            AidApplication.Builder known = SampleApplications.placed(doctors.unplaced(specialty), Band.P70_P90);
            for (boolean isShort : List.of(true, false)) {
                known.departmentShortOfSpecialty(isShort);
                plan(known.ccamFeeShare(BigDecimal.ZERO));
                shares.forEach(share -> plan(known.ccamFeeShare(share)));
                plan(known.ccamFeeShare(BigDecimal.ONE));
            }
            plan(bare(specialty).zone(Zone.ZIP).sector(Sector.SECTOR_1));
        }
    }

    private void options() {
        for (AidOption option : AidOption.values()) {
            for (Specialty specialty : TWO_AND_ONE_MEASURE) {
                for (Zone zone : Zone.values()) {
                    plan(SampleApplications.placed(doctors.unplaced(specialty), Band.P70_P90).option(option).zone(zone));
                    for (AidOption earlier : AidOption.values()) {
                        for (YesNo met : YesNo.values()) {
                            IntStream.rangeClosed(1, 5).forEach(years -> plan(SampleApplications.placed(
                                    doctors.unplaced(specialty), Band.P70_P90).option(option).zone(zone).earlier(
                                            new EarlierContract(doctors.someDay().minusYears(years), earlier, met))));
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
                CERTIFICATES.forEach(held ->
                        plan(doctors.generalPractitioner().assistant(new Assistant(profile, years, held))));
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
                    COUNTS.forEach(count -> plan(SampleApplications.counted(SampleApplications.placed(doctors.unplaced(specialty),
                            Band.BELOW_P30), count).derogations(claimed).newlyEstablished(newly)));
                }
            }
        }
    }

    private void bandPairs() {
        for (Band attending : Band.values()) {
            for (Band file : Band.values()) {
                for (int first : COUNTS) {
                    COUNTS.forEach(second -> plan(SampleApplications.counted(doctors.unplaced(Specialty.GENERAL_MEDICINE), first)
                            .patients(Measure.ACTIVE_FILE, second).attendingBand(attending).activeFileBand(file)));
                }
            }
        }
    }

    /** Every option in every band, for doctors of every kind, and what becomes of them. */
    private void goals(boolean newly) {
        for (Specialty specialty : TWO_AND_ONE_MEASURE) {
            for (AidOption option : AidOption.values()) {
                for (Band band : Band.values()) {
                    for (int count : COUNTS) {
                        AidApplication.Builder draft = SampleApplications.counted(SampleApplications.placed(doctors.unplaced(specialty),
                                band), count).option(option).newlyEstablished(newly);
                        goal(draft, count);
                        for (BigDecimal age : doctors.limits(Parameter.SENIOR_AGE)) {
                            goal(draft.doctorAge(age.intValue()), count);
                            goal(draft.doctorAge(age.intValue() - 1), count);
                        }
                        goal(draft.earlier(renewed(option)), count);
                    }
                }
            }
        }
    }

    /** Newly settled doctors on the last day, when the latest thresholds are there. */
    private void lastDay() {
        doctors.revision().inForceTo().map(end -> end.minusDays(1)).ifPresent(day -> Arrays.stream(Band.values())
                .forEach(band -> COUNTS.forEach(count -> goal(SampleApplications.counted(SampleApplications.placed(
                        doctors.unplaced(Specialty.GENERAL_MEDICINE), band), count).newlyEstablished(true).signedOn(day),
                        count))));
    }

    private EarlierContract renewed(AidOption option) {
        return new EarlierContract(doctors.someDay().minusMonths(1), option, YesNo.NOT_GIVEN);
    }

    private void goal(AidApplication.Builder draft, int start) {
        plan(draft);
        AidApplication application = draft.build();
        AidRules rules = doctors.rules();
        if (rules.check(application.toBuilder()).isEmpty() && !rules.plan(application).years().isEmpty()) {
            List.of(0, start * 19 / 20, start, start + 1, start * 11 / 10, start * 2).forEach(observed ->
                    settle(application.toBuilder(), observed));
        }
    }

    private void settle(AidApplication.Builder draft, int observed) {
        Map<Measure, Integer> counts = SampleApplications.all(observed);
        out.accept(ContractCase.settle("settle", draft, ContractHistory.builder().observed(3, counts)
                .observed(4, counts).build()));
    }

    /** Contracts that renew one of the same revision, after its first years and after its term. */
    private void renewals() {
        for (AidOption earlier : AidOption.values()) {
            for (AidOption option : AidOption.values()) {
                for (int months : List.of(1, 12, 60, 61)) {
                    LocalDate day = doctors.firstDay().plusMonths(months);
                    if (doctors.mayBeSignedOn(day)) {
                        plan(doctors.generalPractitioner().signedOn(day).option(option).earlier(
                                new EarlierContract(doctors.firstDay(), earlier, YesNo.YES)));
                    }
                }
            }
        }
    }

    /** Contracts of earlier revisions that run when this one enters into force, and those that move to it. */
    private void runningContracts() {
        Revision revision = doctors.revision();
        revision.inForceFrom().ifPresent(from -> doctors.rules().revisions().stream()
                .flatMap(earlier -> earlier.inForceTo().stream()).filter(end -> !end.isAfter(from))
                .map(end -> end.minusDays(1)).forEach(signedOn -> {
                    for (AidOption option : AidOption.values()) {
                        running(doctors.signing(signedOn).option(option));
                        running(doctors.signing(signedOn).option(option).revisionChange(new RevisionChange(from, AidOption.FULL,
                                new PatientBase(SampleApplications.all(SampleApplications.MANY),
                                        Optional.of(Band.P70_P90), Optional.of(Band.P70_P90)))));
                    }
                }));
    }

    private void running(AidApplication.Builder draft) {
        goal(draft, SampleApplications.MANY);
    }
}
