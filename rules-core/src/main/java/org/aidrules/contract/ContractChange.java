package org.aidrules.contract;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Zone;

/**
 * Facts that change during a contract, under the same revision: at least one of them. A move to a later revision is a
 * {@link RevisionChange}.
 *
 * @param from the day from which they hold, after the day of signature
 * @param option the option; empty where it does not change
 * @param zone the zone of the practice; empty where it does not change
 * @param sector the sector of the doctor; empty where it does not change
 * @param doctorAge the age of the doctor in years; empty where it passes no limit
 */
public record ContractChange(
        LocalDate from,
        Optional<AidOption> option,
        Optional<Zone> zone,
        Optional<Sector> sector,
        OptionalInt doctorAge) {

    /**
     * Checks the components.
     *
     * @throws NullPointerException if one is null
     */
    public ContractChange {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(sector, "sector");
        Objects.requireNonNull(doctorAge, "doctorAge");
    }

    /**
     * Returns an application whose doctor had these facts on the day of signature.
     *
     * @param application an application
     * @return a builder of the same application with the changed facts
     */
    public AidApplication.Builder appliedTo(AidApplication.Builder application) {
        option.ifPresent(application::option);
        zone.ifPresent(application::zone);
        sector.ifPresent(application::sector);
        doctorAge.ifPresent(application::doctorAge);
        return application;
    }
}
