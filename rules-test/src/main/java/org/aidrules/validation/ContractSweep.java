package org.aidrules.validation;

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
import org.aidrules.AidApplication;
import org.aidrules.AidRules;
import org.aidrules.Assistant;
import org.aidrules.ContractHistory;
import org.aidrules.EarlierContract;
import org.aidrules.Move;
import org.aidrules.Revision;
import org.aidrules.facts.Answer;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Option;
import org.aidrules.facts.Profile;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Term;
import org.aidrules.facts.Zone;

/**
 * Contracts of every kind, in a fixed order: many more than are worth keeping, so that each row that an answer can cite
 * is cited by one of them.
 */
final class ContractSweep {

    /** Starting counts low and high: below the median of any thresholds at hand, and above it. */
    private static final List<Integer> COUNTS = List.of(600, 1000, 1300, Doctors.MANY);
    private static final List<Specialty> TWO_AND_ONE_MEASURE =
            List.of(Specialty.GENERAL_MEDICINE, Specialty.CARDIOLOGY);

    private final Doctors doctors;
    private final Consumer<Contract> out;

    ContractSweep(Doctors doctors, Consumer<Contract> out) {
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
        out.accept(Contract.plan("plan", draft));
    }

    private void practices() {
        Arrays.stream(Sector.values()).forEach(sector -> plan(doctors.generalPractitioner().sector(sector)));
        for (Coordination coordinated : Coordination.values()) {
            plan(doctors.generalPractitioner().coordinated(coordinated));
        }
        for (Zone zone : Zone.values()) {
            for (boolean yes : List.of(true, false)) {
                plan(doctors.generalPractitioner().option(Option.HALF).zone(zone).grouped(yes));
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
        return Doctors.placed(doctors.bare(specialty), Band.P70_P90);
    }

    private void specialties() {
        List<BigDecimal> shares = doctors.limits(Term.CCAM_FEE_SHARE).stream().toList();
        for (Specialty specialty : Specialty.values()) {
            AidApplication.Builder known = Doctors.placed(doctors.unplaced(specialty), Band.P70_P90);
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
        for (Option option : Option.values()) {
            for (Specialty specialty : TWO_AND_ONE_MEASURE) {
                for (Zone zone : Zone.values()) {
                    plan(Doctors.placed(doctors.unplaced(specialty), Band.P70_P90).option(option).zone(zone));
                    for (Option earlier : Option.values()) {
                        for (Answer met : Answer.values()) {
                            IntStream.rangeClosed(1, 5).forEach(years -> plan(Doctors.placed(
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
        for (Profile profile : Profile.values()) {
            for (OptionalInt years : experience) {
                for (boolean afgsu : List.of(false, true)) {
                    for (boolean cqp : List.of(false, true)) {
                        plan(doctors.generalPractitioner().assistant(new Assistant(profile, years, afgsu, cqp)));
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
                    COUNTS.forEach(count -> plan(Doctors.counted(Doctors.placed(doctors.unplaced(specialty),
                            Band.BELOW_P30), count).derogations(claimed).newlySettled(newly)));
                }
            }
        }
    }

    private void bandPairs() {
        for (Band attending : Band.values()) {
            for (Band file : Band.values()) {
                for (int first : COUNTS) {
                    COUNTS.forEach(second -> plan(Doctors.counted(doctors.unplaced(Specialty.GENERAL_MEDICINE), first)
                            .patients(Measure.ACTIVE_FILE, second).attendingBand(attending).activeFileBand(file)));
                }
            }
        }
    }

    /** Every option in every band, for doctors of every kind, and what becomes of them. */
    private void goals(boolean newly) {
        for (Specialty specialty : TWO_AND_ONE_MEASURE) {
            for (Option option : Option.values()) {
                for (Band band : Band.values()) {
                    for (int count : COUNTS) {
                        AidApplication.Builder draft = Doctors.counted(Doctors.placed(doctors.unplaced(specialty),
                                band), count).option(option).newlySettled(newly);
                        goal(draft, count);
                        for (BigDecimal age : doctors.limits(Term.SENIOR_AGE)) {
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
                .forEach(band -> COUNTS.forEach(count -> goal(Doctors.counted(Doctors.placed(
                        doctors.unplaced(Specialty.GENERAL_MEDICINE), band), count).newlySettled(true).signedOn(day),
                        count))));
    }

    private EarlierContract renewed(Option option) {
        return new EarlierContract(doctors.someDay().minusMonths(1), option, Answer.NOT_GIVEN);
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
        Map<Measure, Integer> counts = Doctors.all(observed);
        out.accept(Contract.settle("settle", draft, ContractHistory.builder().observed(3, counts)
                .observed(4, counts).build()));
    }

    /** Contracts that renew one of the same revision, after its first years and after its term. */
    private void renewals() {
        for (Option earlier : Option.values()) {
            for (Option option : Option.values()) {
                for (int months : List.of(1, 12, 60, 61)) {
                    LocalDate day = doctors.firstDay().plusMonths(months);
                    if (doctors.mayBeSignedOn(day)) {
                        plan(doctors.generalPractitioner().signedOn(day).option(option).earlier(
                                new EarlierContract(doctors.firstDay(), earlier, Answer.YES)));
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
                    for (Option option : Option.values()) {
                        running(doctors.signing(signedOn).option(option));
                        running(doctors.signing(signedOn).option(option).move(new Move(from, Option.FULL,
                                Doctors.all(Doctors.MANY), Optional.of(Band.P70_P90),
                                Optional.of(Band.P70_P90))));
                    }
                }));
    }

    private void running(AidApplication.Builder draft) {
        goal(draft, Doctors.MANY);
    }
}
