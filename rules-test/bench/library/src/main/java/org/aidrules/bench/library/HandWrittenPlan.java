package org.aidrules.bench.library;

import static org.aidrules.bench.library.ShippedReasons.of;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidPlan.CriterionResult;
import org.aidrules.contract.Assistant;
import org.aidrules.contract.Criterion;
import org.aidrules.contract.Eligibility;
import org.aidrules.contract.PatientBase;
import org.aidrules.contract.Practice;
import org.aidrules.contract.ResultBasis;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.TrainingBlock;
import org.aidrules.facts.TrainingEntry;
import org.aidrules.facts.TrainingModule;
import org.aidrules.facts.TrainingPath;
import org.aidrules.facts.Verdict;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;

/**
 * Plans written by hand, for a general practitioner who signs under amendment 7 with two measures and whose assistant,
 * if known, was a medical secretary. Every other contract is refused. Immutable.
 */
public final class HandWrittenPlan {

    private static final CriterionResult SECTOR_1 = met(Criterion.SECTOR, "avenant-7", "sector", "sector-1");
    private static final CriterionResult GENERAL_MEDICINE =
            met(Criterion.SPECIALTY, "avenant-7", "specialty", "general-medicine");
    private static final CriterionResult ABOVE_P30 =
            met(Criterion.PATIENT_BASE, "avenant-7", "patient-base", "above-p30");
    private static final CriterionResult GROUPED =
            met(Criterion.GROUPED_PRACTICE, "avenant-7", "grouped-practice", "grouped");
    private static final CriterionResult IN_PLACE =
            met(Criterion.COORDINATED_PRACTICE, "avenant-7", "coordinated-practice", "in-place");
    private static final CriterionResult IN_PLACE_REQUIRED =
            met(Criterion.COORDINATED_PRACTICE, "avenant-7-2022", "coordinated-practice", "in-place");
    private static final CriterionResult VALIDATED =
            met(Criterion.FORFAIT_STRUCTURE, "avenant-7", "forfait-structure", "validated");

    private static final AidPlan.OptionResult HALF =
            new AidPlan.OptionResult(AidOption.HALF, true, List.of(of("avenant-7", "options", "third-or-half")));
    private static final AidPlan.OptionResult FULL =
            new AidPlan.OptionResult(AidOption.FULL, true, List.of(of("avenant-7", "options", "full-under-dense")));

    private static final LocalDate ENTRY_CONDITIONS = LocalDate.of(2022, 3, 17);
    private static final LocalDate REGISTRATION_ENDED = LocalDate.of(2025, 4, 26);
    private static final Reason PATH = of("avenant-7", "training-path", "others");
    private static final Hours SECRETARY = hours("secretary", "333");
    private static final Hours SECRETARY_AFGSU = hours("secretary-afgsu", "319");
    private static final Hours SECRETARY_1_YEAR = hours("secretary-1-year", "283.5");
    private static final Hours SECRETARY_1_YEAR_AFGSU = hours("secretary-1-year-afgsu", "269.5");
    private static final List<AidPlan.Module> MODULES = List.of(
            module("examinations-and-care", TrainingModule.EXAMINATIONS_AND_CARE, TrainingBlock.PATIENT_PATHWAY, 21),
            module("care-pathways", TrainingModule.CARE_PATHWAYS, TrainingBlock.PATIENT_PATHWAY, 35),
            module("vaccination-and-screening", TrainingModule.VACCINATION_AND_SCREENING, TrainingBlock.PATIENT_PATHWAY, 14),
            module("public-health", TrainingModule.PUBLIC_HEALTH, TrainingBlock.PATIENT_PATHWAY, 35),
            module("patient-file", TrainingModule.PATIENT_FILE, TrainingBlock.RECEPTION, 35),
            module("medical-vocabulary", TrainingModule.MEDICAL_VOCABULARY, TrainingBlock.RECEPTION, 14),
            module("medical-software", TrainingModule.MEDICAL_SOFTWARE, TrainingBlock.RECEPTION, 28),
            module("communication", TrainingModule.COMMUNICATION, TrainingBlock.RECEPTION, 21),
            module("telemedicine", TrainingModule.TELEMEDICINE, TrainingBlock.RECEPTION, 14),
            module("contamination-risk", TrainingModule.CONTAMINATION_RISK, TrainingBlock.HYGIENE, 42),
            module("identity-and-pharmacovigilance", TrainingModule.IDENTITY_AND_PHARMACOVIGILANCE, TrainingBlock.HYGIENE, 35),
            module("afgsu-1", TrainingModule.AFGSU_1, TrainingBlock.ASSISTANCE, 14),
            module("vital-signs", TrainingModule.VITAL_SIGNS, TrainingBlock.ASSISTANCE, 14),
            module("stocks", TrainingModule.STOCKS, TrainingBlock.ASSISTANCE, 7),
            module("technical-assistance", TrainingModule.TECHNICAL_ASSISTANCE, TrainingBlock.ASSISTANCE, 42),
            module("assessment", TrainingModule.ASSESSMENT, TrainingBlock.ASSESSMENT, 13));
    private static final AidPlan.EntryResult OPEN_TO_ALL = new AidPlan.EntryResult(
            TrainingEntry.OPEN,
            List.of(
                    of("avenant-7", "training-periods", "no-entry-conditions"),
                    of("avenant-7", "training-entry", "no-conditions")));
    private static final AidPlan.EntryResult OPEN_FROM_LEVEL_4 = new AidPlan.EntryResult(
            TrainingEntry.OPEN,
            List.of(
                    of("avenant-7", "training-periods", "entry-conditions"),
                    of("avenant-7", "training-entry", "level-4")));

    private final RulesetVersion beforeRequirement;
    private final RulesetVersion sinceRequirement;

    /**
     * Creates the calculation.
     *
     * @param beforeRequirement the version of the rules for contracts signed before 2022
     * @param sinceRequirement the version of the rules for contracts signed later
     */
    public HandWrittenPlan(RulesetVersion beforeRequirement, RulesetVersion sinceRequirement) {
        this.beforeRequirement = beforeRequirement;
        this.sinceRequirement = sinceRequirement;
    }

    /** The hours of training with the row that gives them. */
    private record Hours(BigDecimal hours, List<Reason> reasons) {}

    private static Hours hours(String row, String hours) {
        return new Hours(new BigDecimal(hours), List.of(PATH, of("avenant-7", "training-hours", row)));
    }

    private static AidPlan.Module module(String row, TrainingModule module, TrainingBlock block, int hours) {
        return new AidPlan.Module(
                module, block, BigDecimal.valueOf(hours), List.of(of("avenant-7", "training-modules", row)));
    }

    private static CriterionResult met(Criterion criterion, String revision, String table, String row) {
        return new CriterionResult(criterion, Verdict.MET, Optional.empty(), List.of(of(revision, table, row)));
    }

    /**
     * Calculates a plan.
     *
     * @param application the application
     * @return the plan that the library returns
     * @throws UnsupportedOperationException if this code does not know such a contract
     */
    public AidPlan plan(AidApplication application) {
        Amendment7.require(application);
        PatientBase patients = application.patientBase();
        int attending = patients.count(Measure.ATTENDING_ADULTS).orElseThrow();
        int activeFile = patients.count(Measure.ACTIVE_FILE).orElseThrow();
        Band byAttending = patients.attendingBand().orElseThrow();
        Band byActiveFile = patients.activeFileBand().orElseThrow();
        Band band = byAttending.compareTo(byActiveFile) >= 0 ? byAttending : byActiveFile;
        Reason bandReason = Amendment7.amountBand(byAttending, byActiveFile);
        boolean required = !application.signedOn().isBefore(Amendment7.PRACTICE_REQUIRED);
        return new AidPlan(
                new ResultBasis(
                        Amendment7.revision(application.signedOn()),
                        required ? sinceRequirement : beforeRequirement,
                        List.of()),
                new AidPlan.EligibilityResult(
                        Eligibility.ELIGIBLE, criteria(application.practice(), byAttending, required)),
                option(application),
                new AidPlan.Bands(patients.attendingBand(), patients.activeFileBand(), band),
                List.of(
                        Amendment7.target(application, Measure.ATTENDING_ADULTS, attending, byAttending, byActiveFile),
                        Amendment7.target(application, Measure.ACTIVE_FILE, activeFile, byActiveFile, byAttending)),
                List.of(
                        Amendment7.year(application, 1, band, bandReason),
                        Amendment7.year(application, 2, band, bandReason),
                        Amendment7.year(application, 3, band, bandReason),
                        Amendment7.year(application, 4, band, bandReason),
                        Amendment7.year(application, 5, band, bandReason)),
                Amendment7.obligations(application),
                application.assistant().map(assistant -> training(assistant, application.hireDay())));
    }

    private static List<CriterionResult> criteria(Practice practice, Band attending, boolean required) {
        if (practice.sector() != Sector.SECTOR_1
                || practice.specialty() != Specialty.GENERAL_MEDICINE
                || attending == Band.BELOW_P30
                || practice.grouped() != YesNo.YES
                || practice.coordinated() != Coordination.IN_PLACE
                || practice.forfaitStructureValidated() != YesNo.YES) {
            throw Amendment7.unknown(practice);
        }
        return List.of(
                SECTOR_1, GENERAL_MEDICINE, ABOVE_P30, GROUPED, required ? IN_PLACE_REQUIRED : IN_PLACE, VALIDATED);
    }

    private static AidPlan.OptionResult option(AidApplication application) {
        Zone zone = application.practice().zone();
        return switch (application.option()) {
            case HALF -> HALF;
            case FULL -> {
                if (zone != Zone.ZIP && zone != Zone.ZAC) {
                    throw Amendment7.unknown(zone);
                }
                yield FULL;
            }
            case THIRD, ONE_AND_HALF, TWO -> throw Amendment7.unknown(application.option());
        };
    }

    private static AidPlan.Training training(Assistant assistant, LocalDate hired) {
        LocalDate day = assistant.trainingOn().orElse(hired);
        if (assistant.profile() != AssistantBackground.MEDICAL_SECRETARY
                || assistant.holdsCqp()
                || !day.isBefore(REGISTRATION_ENDED)) {
            throw Amendment7.unknown(assistant);
        }
        boolean afgsu = assistant.validAfgsu1();
        Hours hours = assistant.experienceYears().orElseThrow() >= 1
                ? afgsu ? SECRETARY_1_YEAR_AFGSU : SECRETARY_1_YEAR
                : afgsu ? SECRETARY_AFGSU : SECRETARY;
        return new AidPlan.Training(
                TrainingPath.CQP,
                day,
                hours.hours(),
                MODULES,
                entry(assistant, day),
                Optional.empty(),
                List.of(),
                hours.reasons());
    }

    private static AidPlan.EntryResult entry(Assistant assistant, LocalDate day) {
        if (day.isBefore(ENTRY_CONDITIONS)) {
            return OPEN_TO_ALL;
        }
        if (assistant.diplomaLevel().orElse(0) < 4) {
            throw Amendment7.unknown(assistant);
        }
        return OPEN_FROM_LEVEL_4;
    }
}
