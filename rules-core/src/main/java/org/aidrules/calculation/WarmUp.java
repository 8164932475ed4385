package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.Assistant;
import org.aidrules.contract.ContractHistory;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;

/**
 * Loads what a first plan and a first settlement need: every table of every revision, and the code, which a sample contract
 * of each specialty and option uses once. Nothing is kept but what a calculation keeps in any case.
 */
public final class WarmUp {

    private final RuleSet rules;
    private final ContractCalculator calculator;

    /** Creates the warm-up of some rules, with their calculator. */
    public WarmUp(RuleSet rules, ContractCalculator calculator) {
        this.rules = rules;
        this.calculator = calculator;
    }

    /**
     * Loads everything.
     *
     * @throws org.aidrules.error.DefectiveTableException if a table has a defect
     */
    public void run() {
        rules.revisions().forEach(LoadedRevision::loadTables);
        rules.revisions(Scheme.INDIVIDUAL).stream()
                .flatMap(revision -> revision.inForceFrom().stream())
                .forEach(this::calculate);
    }

    private void calculate(LocalDate signedOn) {
        ContractHistory history = history(signedOn);
        for (Specialty specialty : Specialty.values()) {
            for (AidOption option : AidOption.values()) {
                AidApplication.Builder draft = sample(signedOn, specialty, option);
                if (calculator.check(draft, history).isEmpty()) {
                    calculator.plan(draft);
                    calculator.settle(draft, history);
                }
            }
        }
    }

    /** Creates an application that gives every fact of a practice, so that no revision lacks one. */
    private static AidApplication.Builder sample(LocalDate signedOn, Specialty specialty, AidOption option) {
        AidApplication.Builder draft = AidApplication.builder()
                .signedOn(signedOn)
                .option(option)
                .specialty(specialty)
                .sector(Sector.SECTOR_1)
                .zone(Zone.ZIP)
                .departmentShortOfSpecialty(false)
                .grouped(true)
                .coordinated(Coordination.IN_PLACE)
                .forfaitStructureValidated(true)
                .ccamFeeShare(BigDecimal.ZERO)
                .derogations(Set.of(Derogation.RQTH))
                .attendingBand(Band.BELOW_P30)
                .activeFileBand(Band.BELOW_P30)
                .assistant(Assistant.builder(AssistantBackground.MEDICAL_SECRETARY)
                        .experienceYears(1)
                        .build());
        for (Measure measure : Measure.values()) {
            draft.patients(measure, 1).target(measure, 2);
        }
        return draft;
    }

    private static ContractHistory history(LocalDate signedOn) {
        ContractHistory.Builder history = ContractHistory.builder()
                .met(ObligationKind.TRAINING_STARTED, signedOn)
                .evaluatedOn(signedOn.plusYears(ContractYear.values().length));
        for (ContractYear year : ContractYear.values()) {
            history.observed(year.ordinal() + 1, Map.of(Measure.ATTENDING_ALL, 2, Measure.ACTIVE_FILE, 2));
        }
        return history.build();
    }
}
