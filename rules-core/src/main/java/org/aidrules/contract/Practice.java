package org.aidrules.contract;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;

/**
 * How and where a doctor practises. Which of this a revision asks for, its tables say.
 *
 * @param specialty the specialty
 * @param sector the fee sector
 * @param zone the zone
 * @param departmentShortOfSpecialty whether the department is among those most short of the specialty
 * @param grouped whether at least two doctors practise in one place
 * @param coordinated where the doctor stands with coordinated practice
 * @param forfaitStructureValidated whether the prerequisites of part 1 of the <i>forfait structure</i> are validated
 * @param ccamFeeShare the share of technical acts (<i>CCAM</i>) in the doctor's fees, from 0 to 1
 * @param newlyEstablished whether the doctor claims to be newly settled
 * @param doctorAge the doctor's age in years on the day of signature
 * @param derogations the derogations the doctor claims
 * @param secretaryPromoted whether the doctor's own secretary becomes the assistant
 */
public record Practice(Specialty specialty, Sector sector, Zone zone, YesNo departmentShortOfSpecialty, YesNo grouped,
        Coordination coordinated, YesNo forfaitStructureValidated, Optional<BigDecimal> ccamFeeShare,
        boolean newlyEstablished, OptionalInt doctorAge, Set<Derogation> derogations, boolean secretaryPromoted) {

    /** Checks that nothing is missing and keeps copies. */
    public Practice {
        Objects.requireNonNull(specialty, "specialty");
        Objects.requireNonNull(sector, "sector");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(departmentShortOfSpecialty, "departmentShortOfSpecialty");
        Objects.requireNonNull(grouped, "grouped");
        Objects.requireNonNull(coordinated, "coordinated");
        Objects.requireNonNull(forfaitStructureValidated, "forfaitStructureValidated");
        Objects.requireNonNull(ccamFeeShare, "ccamFeeShare");
        Objects.requireNonNull(doctorAge, "doctorAge");
        derogations = Set.copyOf(derogations);
    }
}
