package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractHistory;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;

/** Contracts for the tests of impact. */
final class Populations {

    private Populations() {}

    /** A cardiologist between P70 and P90, of 2 000 patients. */
    static AidApplication.Builder cardiologist(String signedOn, AidOption option) {
        return AidApplication.builder()
                .signedOn(LocalDate.parse(signedOn))
                .option(option)
                .specialty(Specialty.CARDIOLOGY)
                .sector(Sector.SECTOR_1)
                .zone(Zone.ZIP)
                .grouped(true)
                .coordinated(Coordination.IN_PLACE)
                .forfaitStructureValidated(true)
                .patients(Measure.ACTIVE_FILE, 2000)
                .activeFileBand(Band.P70_P90);
    }

    static WeightedContract weighted(AidApplication application, String weight) {
        return new WeightedContract(application, ContractHistory.builder().build(), new BigDecimal(weight));
    }

    /** The same active file observed in some years. */
    static WeightedContract observed(AidApplication application, int activeFile, int... years) {
        ContractHistory.Builder history = ContractHistory.builder();
        for (int year : years) {
            history.observed(year, Map.of(Measure.ACTIVE_FILE, activeFile));
        }
        return WeightedContract.of(application, history.build());
    }
}
