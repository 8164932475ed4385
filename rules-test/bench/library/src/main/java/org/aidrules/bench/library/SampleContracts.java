package org.aidrules.bench.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.Assistant;
import org.aidrules.contract.ContractHistory;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;

/**
 * The contracts that the benchmarks plan and settle. The first of each kind is {@code plan.json} or {@code settle.json}
 * of the examples; the others differ in day, option, bands, counts, assistant and history.
 */
public final class SampleContracts {

    private SampleContracts() {}

    /**
     * A contract with its history.
     *
     * @param application the contract
     * @param history what happened since
     */
    public record Settled(AidApplication application, ContractHistory history) {}

    /**
     * Returns contracts to plan: general practitioners with two measures.
     *
     * @return eight different applications
     */
    public static List<AidApplication> applications() {
        return List.of(
                generalPractitioner(LocalDate.of(2022, 3, 1), AidOption.FULL, 1300, Band.P70_P90, 2355, Band.P70_P90)
                        .assistant(secretary(2).validAfgsu1(true).build())
                        .build(),
                generalPractitioner(LocalDate.of(2021, 2, 15), AidOption.HALF, 900, Band.P30_P50, 1500, Band.P50_P70)
                        .assistant(secretary(0).build())
                        .build(),
                generalPractitioner(LocalDate.of(2021, 7, 1), AidOption.FULL, 1111, Band.P70_P90, 1777, Band.P50_P70)
                        .hiredOn(LocalDate.of(2021, 9, 1))
                        .secretaryPromoted(true)
                        .assistant(secretary(5).build())
                        .build(),
                generalPractitioner(LocalDate.of(2022, 6, 20), AidOption.HALF, 1500, Band.P90_P95, 2500, Band.P70_P90)
                        .assistant(
                                secretary(1).diplomaLevel(4).validAfgsu1(true).build())
                        .build(),
                generalPractitioner(
                                LocalDate.of(2021, 12, 31), AidOption.FULL, 1801, Band.P95_P100, 3001, Band.P95_P100)
                        .build(),
                generalPractitioner(LocalDate.of(2022, 9, 5), AidOption.FULL, 1203, Band.P50_P70, 2207, Band.P90_P95)
                        .hiredOn(LocalDate.of(2022, 10, 3))
                        .assistant(secretary(0).diplomaLevel(5).build())
                        .build(),
                generalPractitioner(LocalDate.of(2021, 4, 30), AidOption.HALF, 857, Band.P30_P50, 1499, Band.P30_P50)
                        .assistant(secretary(0).validAfgsu1(true).build())
                        .build(),
                generalPractitioner(LocalDate.of(2022, 11, 21), AidOption.HALF, 1299, Band.P70_P90, 2301, Band.P70_P90)
                        .secretaryPromoted(true)
                        .build());
    }

    private static AidApplication.Builder generalPractitioner(
            LocalDate signedOn, AidOption option, int attending, Band byAttending, int activeFile, Band byActiveFile) {
        return practice(Specialty.GENERAL_MEDICINE, signedOn, option)
                .patients(Measure.ATTENDING_ADULTS, attending)
                .attendingBand(byAttending)
                .patients(Measure.ACTIVE_FILE, activeFile)
                .activeFileBand(byActiveFile);
    }

    /** Describes a practice that meets every criterion. The zone matters to a full-time assistant only. */
    private static AidApplication.Builder practice(Specialty specialty, LocalDate signedOn, AidOption option) {
        AidApplication.Builder practice = AidApplication.builder()
                .signedOn(signedOn)
                .option(option)
                .specialty(specialty)
                .sector(Sector.SECTOR_1)
                .grouped(true)
                .coordinated(Coordination.IN_PLACE)
                .forfaitStructureValidated(true);
        return option == AidOption.FULL ? practice.zone(Zone.ZIP) : practice;
    }

    private static Assistant.Builder secretary(int experienceYears) {
        return Assistant.builder(AssistantBackground.MEDICAL_SECRETARY).experienceYears(experienceYears);
    }

    /**
     * Returns contracts to settle: cardiologists, whose last three years were observed.
     *
     * @return six different contracts with their histories
     */
    public static List<Settled> settled() {
        return List.of(
                new Settled(
                        cardiologist(LocalDate.of(2021, 6, 1), AidOption.HALF, 2000, Band.P70_P90),
                        history(2188, 2150, 2250, LocalDate.of(2026, 6, 30))
                                .met(ObligationKind.TRAINING_STARTED, LocalDate.of(2022, 9, 5))
                                .met(ObligationKind.QUALIFICATION_OBTAINED, LocalDate.of(2024, 3, 18))
                                .met(ObligationKind.WORK_CONTRACT_SENT, LocalDate.of(2021, 6, 14))
                                .build()),
                new Settled(
                        cardiologist(LocalDate.of(2022, 1, 10), AidOption.FULL, 1503, Band.P50_P70),
                        history(1700, 1904, 2000, LocalDate.of(2026, 1, 20))
                                .met(ObligationKind.TRAINING_STARTED, LocalDate.of(2024, 9, 2))
                                .build()),
                new Settled(
                        cardiologist(LocalDate.of(2021, 3, 31), AidOption.HALF, 1201, Band.P30_P50),
                        history(1100, 1300, 1501, LocalDate.of(2026, 4, 15)).build()),
                new Settled(
                        cardiologist(LocalDate.of(2022, 10, 1), AidOption.FULL, 2811, Band.P90_P95),
                        history(3075, 3161, 3162, LocalDate.of(2027, 1, 31))
                                .met(ObligationKind.WORK_CONTRACT_SENT, LocalDate.of(2022, 11, 2))
                                .build()),
                new Settled(
                        cardiologist(LocalDate.of(2021, 11, 15), AidOption.HALF, 2407, Band.P90_P95),
                        history(2515, 2500, 2410, LocalDate.of(2026, 11, 20)).build()),
                new Settled(
                        cardiologist(LocalDate.of(2022, 5, 2), AidOption.FULL, 1999, Band.P70_P90),
                        history(2300, 2350, 2397, LocalDate.of(2027, 5, 31))
                                .met(ObligationKind.QUALIFICATION_OBTAINED, LocalDate.of(2025, 1, 20))
                                .build()));
    }

    private static AidApplication cardiologist(LocalDate signedOn, AidOption option, int activeFile, Band band) {
        return practice(Specialty.CARDIOLOGY, signedOn, option)
                .patients(Measure.ACTIVE_FILE, activeFile)
                .activeFileBand(band)
                .build();
    }

    private static ContractHistory.Builder history(int year3, int year4, int year5, LocalDate evaluatedOn) {
        return ContractHistory.builder()
                .observed(3, Map.of(Measure.ACTIVE_FILE, year3))
                .observed(4, Map.of(Measure.ACTIVE_FILE, year4))
                .observed(5, Map.of(Measure.ACTIVE_FILE, year5))
                .evaluatedOn(evaluatedOn);
    }
}
