package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aidrules.contract.ContractFields;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.MeasureFacts;
import org.aidrules.facts.MeasureRole;
import org.aidrules.facts.Specialty;
import org.aidrules.number.WholeNumberRange;
import org.aidrules.reference.Thresholds;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.DecisionType;

/** Finds the measures that count, each with its starting count and band, or what is wrong with them. */
final class MeasureResolver {

    private final LoadedRevision revision;
    private final Thresholds thresholds;
    private final Specialty specialty;
    private final LocalDate placedOn;
    private final String at;
    private final List<InputError> errors = new ArrayList<>();
    private final List<ResolvedApplication.CountedMeasure> found = new ArrayList<>();

    /**
     * The bases that a revision counts.
     *
     * @param placedOn the day whose distribution places the counts
     * @param at the place of the counts and bands in the input
     */
    MeasureResolver(LoadedRevision revision, Thresholds thresholds, Specialty specialty, LocalDate placedOn, String at) {
        this.revision = revision;
        this.thresholds = thresholds;
        this.specialty = specialty;
        this.placedOn = placedOn;
        this.at = at;
    }

    List<ResolvedApplication.CountedMeasure> found() {
        return List.copyOf(found);
    }

    List<InputError> errors() {
        return List.copyOf(errors);
    }

    /** Looks at each measure that the revision counts. */
    MeasureResolver inspect(Map<Measure, Integer> counts, Optional<Band> attending, Optional<Band> activeFile) {
        Arrays.stream(Measure.values()).forEach(measure -> inspect(measure, counts.get(measure),
                measure == Measure.ACTIVE_FILE ? activeFile : attending));
        return this;
    }

    private void inspect(Measure measure, Integer count, Optional<Band> given) {
        MeasureRole role = revision.decide(DecisionType.MEASURES, new MeasureFacts(measure, specialty)).outcome();
        if (role == MeasureRole.NOT_COUNTED) {
            return;
        }
        if (count == null) {
            errors.add(InputError.missing(at + "/patients/" + field(measure), AcceptedValues.COUNT));
            return;
        }
        if (!WholeNumberRange.PATIENTS.contains(count)) {
            return;
        }
        Set<Band> possible =
                BandPlacer.possible(revision, count, thresholds.find(specialty, measure, placedOn));
        if (given.isPresent() && !possible.contains(given.get())) {
            errors.add(contradiction(measure, given.get(), count, possible));
        } else if (given.isEmpty() && possible.size() > 1) {
            errors.add(unplaced(measure, possible));
        } else {
            found.add(new ResolvedApplication.CountedMeasure(measure, role, count,
                    given.orElseGet(() -> possible.iterator().next())));
        }
    }

    /** The name of a measure in the input. */
    static String field(Measure measure) {
        return ContractFields.nameOf(measure);
    }

    private InputError contradiction(Measure measure, Band given, int count, Collection<Band> possible) {
        return new InputError(bandAt(measure), Optional.of(given.name()), new LocalizedText(
                "this band contradicts the count of " + count + " patients and the thresholds at hand",
                "cette tranche contredit le nombre de " + count + " patients et les seuils connus"), names(possible));
    }

    private InputError unplaced(Measure measure, Collection<Band> possible) {
        return new InputError(bandAt(measure), Optional.empty(), new LocalizedText(
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
