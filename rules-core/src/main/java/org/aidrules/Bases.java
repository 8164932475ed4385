package org.aidrules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.MeasureFacts;
import org.aidrules.facts.MeasureRole;
import org.aidrules.facts.Specialty;

/** Finds the measures that count, each with its starting count and band, or what is wrong with them. */
final class Bases {

    private final Revision revision;
    private final Thresholds thresholds;
    private final Specialty specialty;
    private final LocalDate placedOn;
    private final String at;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Situation.Base> found = new ArrayList<>();

    /**
     * The bases that a revision counts.
     *
     * @param placedOn the day whose distribution places the counts
     * @param at the place of the counts and bands in the input
     */
    Bases(Revision revision, Thresholds thresholds, Specialty specialty, LocalDate placedOn, String at) {
        this.revision = revision;
        this.thresholds = thresholds;
        this.specialty = specialty;
        this.placedOn = placedOn;
        this.at = at;
    }

    List<Situation.Base> found() {
        return List.copyOf(found);
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Looks at each measure that the revision counts. */
    Bases inspect(Map<Measure, Integer> counts, Optional<Band> attending, Optional<Band> activeFile) {
        Arrays.stream(Measure.values()).forEach(measure -> inspect(measure, counts.get(measure),
                measure == Measure.ACTIVE_FILE ? activeFile : attending));
        return this;
    }

    private void inspect(Measure measure, Integer count, Optional<Band> given) {
        MeasureRole role = revision.decide(Decision.MEASURES, new MeasureFacts(measure, specialty)).outcome();
        if (role == MeasureRole.NOT_COUNTED) {
            return;
        }
        if (count == null) {
            faults.add(Fault.missing(at + "/patients/" + field(measure), Accepted.COUNT));
            return;
        }
        if (!Range.PATIENTS.contains(count)) {
            return;
        }
        Set<Band> possible =
                BandPlacer.possible(revision, count, thresholds.find(specialty, measure, placedOn));
        if (given.isPresent() && !possible.contains(given.get())) {
            faults.add(contradiction(measure, given.get(), count, possible));
        } else if (given.isEmpty() && possible.size() > 1) {
            faults.add(unplaced(measure, possible));
        } else {
            found.add(new Situation.Base(measure, role, count,
                    given.orElseGet(() -> possible.iterator().next())));
        }
    }

    /** The name of a measure in the input. */
    static String field(Measure measure) {
        return switch (measure) {
            case ATTENDING_ADULTS -> "attendingAdults";
            case ATTENDING_ALL -> "attendingAll";
            case ACTIVE_FILE -> "activeFile";
        };
    }

    private Fault contradiction(Measure measure, Band given, int count, Collection<Band> possible) {
        return new Fault(bandAt(measure), Optional.of(given.name()), new Text(
                "this band contradicts the count of " + count + " patients and the thresholds at hand",
                "cette tranche contredit le nombre de " + count + " patients et les seuils connus"), names(possible));
    }

    private Fault unplaced(Measure measure, Collection<Band> possible) {
        return new Fault(bandAt(measure), Optional.empty(), new Text(
                "the thresholds at hand do not settle the band: give the band, or a thresholds file with a line "
                        + specialty + "," + measure + " of a distribution not later than " + placedOn,
                "les seuils connus ne suffisent pas à situer le médecin : donnez la tranche, ou un fichier de seuils "
                        + "avec une ligne " + specialty + "," + measure + " d'une distribution au plus tard du "
                        + placedOn), names(possible));
    }

    private String bandAt(Measure measure) {
        return at + "/bands/" + (measure == Measure.ACTIVE_FILE ? "activeFile" : "attending");
    }

    private static List<String> names(Collection<Band> bands) {
        return bands.stream().map(Enum::name).toList();
    }
}
