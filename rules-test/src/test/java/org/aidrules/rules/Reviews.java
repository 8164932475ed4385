package org.aidrules.rules;

import java.time.LocalDate;
import java.util.Map;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ContractReview;
import org.aidrules.contract.ObservedActivity;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Specialty;

/** Reviews of contracts that these tests use. */
final class Reviews {

    static final ContractHistory NOTHING_ELSE = ContractHistory.builder().build();

    private static final AidRules RULES = AidRules.standard();

    private Reviews() {}

    /** A general practitioner between P70 and P90, of a full-time assistant, signed on 1 June 2021. */
    static AidApplication.Builder generalPractitioner() {
        return Situations.of(Specialty.GENERAL_MEDICINE, "2021-06-01")
                .patients(Measure.ATTENDING_ADULTS, 1000)
                .patients(Measure.ACTIVE_FILE, 2000)
                .attendingBand(Band.P70_P90)
                .activeFileBand(Band.P70_P90);
    }

    /** A cardiologist between P70 and P90 with an active file of 2 000. */
    static AidApplication.Builder cardiologist(String signedOn, AidOption option) {
        return Situations.of(Specialty.CARDIOLOGY, signedOn)
                .option(option)
                .patients(Measure.ACTIVE_FILE, 2000)
                .activeFileBand(Band.P70_P90);
    }

    static ContractReview of(AidApplication.Builder draft, String asOf, Map<Measure, Integer> counts) {
        return of(draft, NOTHING_ELSE, asOf, counts);
    }

    static ContractReview of(
            AidApplication.Builder draft, ContractHistory history, String asOf, Map<Measure, Integer> counts) {
        return RULES.review(draft, history, ObservedActivity.on(LocalDate.parse(asOf), counts));
    }

    /** A review in the last year, whose attending patients have fallen above P95. */
    static ContractReview lastYear() {
        return of(
                generalPractitioner().attendingBand(Band.P95_P100),
                "2026-01-01",
                Map.of(Measure.ATTENDING_ADULTS, 990, Measure.ACTIVE_FILE, 2100));
    }

    /** A review in which one obligation is met and another one overdue. */
    static ContractReview overdue() {
        return of(
                generalPractitioner(),
                ContractHistory.builder()
                        .met(ObligationKind.WORK_CONTRACT_SENT, LocalDate.of(2021, 6, 14))
                        .build(),
                "2023-12-01",
                Map.of(Measure.ATTENDING_ADULTS, 1100, Measure.ACTIVE_FILE, 2250));
    }
}
