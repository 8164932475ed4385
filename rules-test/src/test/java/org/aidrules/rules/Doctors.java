package org.aidrules.rules;

import java.time.LocalDate;
import org.aidrules.contract.AidApplication;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;

/** Doctors who meet every condition of every revision, with counts that agree with the published thresholds. */
final class Doctors {

    private Doctors() {}

    /** A GP with a typical count for each band. */
    static AidApplication.Builder gp(LocalDate signedOn, AidOption option, Band attending, Band activeFile) {
        return unplacedGp(signedOn, option, attending(attending), activeFile(activeFile))
                .attendingBand(attending)
                .activeFileBand(activeFile);
    }

    /** A GP who gives counts and no bands. */
    static AidApplication.Builder unplacedGp(LocalDate signedOn, AidOption option, int attending, int activeFile) {
        return doctor(signedOn, option, Specialty.GENERAL_MEDICINE)
                .patients(Measure.ATTENDING_ADULTS, attending)
                .patients(Measure.ATTENDING_ALL, attending)
                .patients(Measure.ACTIVE_FILE, activeFile);
    }

    /** A cardiologist: a specialty that is admitted nationwide in every revision, and has no published threshold. */
    static AidApplication.Builder cardiologist(LocalDate signedOn, AidOption option, Band band, int activeFile) {
        return unplacedCardiologist(signedOn, option, activeFile).activeFileBand(band);
    }

    /** A cardiologist who gives a count and no band. */
    static AidApplication.Builder unplacedCardiologist(LocalDate signedOn, AidOption option, int activeFile) {
        return doctor(signedOn, option, Specialty.CARDIOLOGY).patients(Measure.ACTIVE_FILE, activeFile);
    }

    /** Below P30 up to 640 adults (775 in all), from P50 on at least 1 045 in all. */
    static int attending(Band band) {
        return switch (band) {
            case BELOW_P30 -> 500;
            case P30_P50 -> 900;
            default -> 1300;
        };
    }

    /** From P50 on at least 1 514. */
    static int activeFile(Band band) {
        return band.compareTo(Band.P50_P70) < 0 ? 1200 : 2355;
    }

    private static AidApplication.Builder doctor(LocalDate signedOn, AidOption option, Specialty specialty) {
        return AidApplication.builder()
                .signedOn(signedOn)
                .option(option)
                .specialty(specialty)
                .sector(Sector.SECTOR_1)
                .zone(Zone.ZIP)
                .grouped(true)
                .coordinated(Coordination.IN_PLACE)
                .forfaitStructureValidated(true);
    }
}
