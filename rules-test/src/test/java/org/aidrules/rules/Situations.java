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

/** The doctors of these tests. */
public final class Situations {

    private Situations() {}

    /**
     * A doctor of sector 1 in a priority zone who asks for a full-time assistant, has answered whatever any revision
     * asks, but has given no count of patients.
     *
     * @param specialty the specialty
     * @param signedOn the day of signature
     * @return an application that can be changed
     */
    public static AidApplication.Builder of(Specialty specialty, String signedOn) {
        return AidApplication.builder()
                .signedOn(LocalDate.parse(signedOn))
                .option(AidOption.FULL)
                .specialty(specialty)
                .sector(Sector.SECTOR_1)
                .zone(Zone.ZIP)
                .departmentShortOfSpecialty(false)
                .grouped(true)
                .coordinated(Coordination.IN_PLACE)
                .forfaitStructureValidated(true);
    }

    /**
     * Such a doctor in general medicine, between P70 and P90 by every measure.
     *
     * @param signedOn the day of signature
     * @return an application that can be changed
     */
    public static AidApplication.Builder generalPractitioner(String signedOn) {
        return of(Specialty.GENERAL_MEDICINE, signedOn)
                .patients(Measure.ATTENDING_ADULTS, 1300)
                .patients(Measure.ATTENDING_ALL, 1520)
                .patients(Measure.ACTIVE_FILE, 2355)
                .attendingBand(Band.P70_P90)
                .activeFileBand(Band.P70_P90);
    }
}
