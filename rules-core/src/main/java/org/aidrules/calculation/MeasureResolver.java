package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.PatientBase;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.MeasureFacts;
import org.aidrules.facts.MeasureRole;
import org.aidrules.facts.Percentile;
import org.aidrules.facts.Specialty;
import org.aidrules.number.WholeNumberRange;
import org.aidrules.reference.Distribution;
import org.aidrules.reference.Thresholds;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.Decisions;

/** Determines the measures that count, each with its starting count and its band. */
final class MeasureResolver {

    private static final Measure[] MEASURES = Measure.values();

    private final LoadedRevision revision;
    private final Thresholds thresholds;
    private final Specialty specialty;
    private final LocalDate placedOn;
    private final String at;
    private final InputErrors errors;

    /**
     * Resolves measures under a revision.
     *
     * @param placedOn the day for which the bands are determined; a later percentile distribution is not used
     * @param at the place of the counts and bands in the input
     * @param errors where errors are added
     */
    MeasureResolver(
            LoadedRevision revision,
            Thresholds thresholds,
            Specialty specialty,
            LocalDate placedOn,
            String at,
            InputErrors errors) {
        this.revision = revision;
        this.thresholds = thresholds;
        this.specialty = specialty;
        this.placedOn = placedOn;
        this.at = at;
        this.errors = errors;
    }

    /** Resolves each measure that the revision counts; one that has errors is left out. */
    List<CountedMeasure> resolve(PatientBase base) {
        List<CountedMeasure> measures = new ArrayList<>(MEASURES.length);
        for (Measure measure : MEASURES) {
            resolve(measure, base).ifPresent(measures::add);
        }
        return List.copyOf(measures);
    }

    /**
     * A measure that counts, whose band is neither given nor placed by the known thresholds.
     *
     * @param measure the measure
     * @param possible the bands that fit the count, at least two
     * @param missing the percentiles that are not known and would narrow them
     */
    record OpenBand(Measure measure, Set<Band> possible, List<Percentile> missing) {}

    /** Finds the measures that count and whose band is open; one without a count, or with a wrong one, is left out. */
    List<OpenBand> openBands(PatientBase base) {
        List<OpenBand> open = new ArrayList<>();
        for (Measure measure : MEASURES) {
            OptionalInt count = base.count(measure);
            if (role(measure) != MeasureRole.NOT_COUNTED
                    && base.band(measure).isEmpty()
                    && count.isPresent()
                    && WholeNumberRange.PATIENTS.contains(count.getAsInt())) {
                Optional<Distribution> distribution = distribution(measure);
                Set<Band> possible = BandPlacer.possible(revision, count.getAsInt(), distribution);
                if (possible.size() > 1) {
                    open.add(new OpenBand(measure, possible, BandPlacer.missing(count.getAsInt(), distribution)));
                }
            }
        }
        return List.copyOf(open);
    }

    private MeasureRole role(Measure measure) {
        return revision.decide(Decisions.MEASURES, new MeasureFacts(measure, specialty))
                .outcome();
    }

    private Optional<CountedMeasure> resolve(Measure measure, PatientBase base) {
        MeasureRole role = role(measure);
        if (role == MeasureRole.NOT_COUNTED) {
            return Optional.empty();
        }
        Optional<Integer> count = Optional.ofNullable(base.counts().get(measure));
        if (count.isEmpty()) {
            errors.add(InputError.missing(at + "/patients/" + field(measure), AcceptedValues.COUNT));
            if (base.band(measure).isEmpty() && distribution(measure).isEmpty()) {
                errors.add(unplaced(measure, Arrays.asList(Band.values())));
            }
        }
        return count.filter(WholeNumberRange.PATIENTS::contains)
                .flatMap(start -> band(measure, start, base.band(measure))
                        .map(band -> new CountedMeasure(measure, role, start, band, base.target(measure))));
    }

    private Optional<Band> band(Measure measure, int start, Optional<Band> given) {
        Optional<Distribution> distribution = distribution(measure);
        if (given.isPresent() && BandPlacer.isPossible(revision, given.get(), start, distribution)) {
            return given;
        }
        Set<Band> possible = BandPlacer.possible(revision, start, distribution);
        if (given.isEmpty() && possible.size() == 1) {
            return Optional.of(possible.iterator().next());
        }
        errors.add(
                given.isPresent() ? contradiction(measure, given.get(), start, possible) : unplaced(measure, possible));
        return Optional.empty();
    }

    private Optional<Distribution> distribution(Measure measure) {
        return thresholds.find(specialty, measure, placedOn);
    }

    /** Returns the name of a measure in the input. */
    static String field(Measure measure) {
        return ContractFields.nameOf(measure);
    }

    private InputError contradiction(Measure measure, Band given, int count, Collection<Band> possible) {
        return new InputError(
                bandAt(measure),
                Optional.of(given.name()),
                CoreMessages.text("contract.bandContradictsCount", count),
                names(possible));
    }

    private InputError unplaced(Measure measure, Collection<Band> possible) {
        return new InputError(
                bandAt(measure),
                Optional.empty(),
                CoreMessages.text("contract.bandUnknown", specialty, measure, placedOn.toString()),
                names(possible));
    }

    private String bandAt(Measure measure) {
        return at + "/bands/" + bandField(measure);
    }

    /** Returns the name of the band by a measure in the input. */
    static String bandField(Measure measure) {
        return measure == Measure.ACTIVE_FILE ? "activeFile" : "attending";
    }

    private static List<String> names(Collection<Band> bands) {
        return bands.stream().map(Enum::name).toList();
    }
}
