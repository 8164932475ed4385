package org.aidrules.validation.vectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aidrules.contract.AidApplication;
import org.aidrules.error.InputError;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Specialty;

/** Finds the percentile thresholds: the counts at which the accepted bands change. */
final class ThresholdEdges {

    private static final int MOST = 1_000_000;
    private static final Map<Measure, String> PLACES = Map.of(
            Measure.ATTENDING_ADULTS,
            "/bands/attending",
            Measure.ATTENDING_ALL,
            "/bands/attending",
            Measure.ACTIVE_FILE,
            "/bands/activeFile");

    private final SampleApplications samples;

    ThresholdEdges(SampleApplications samples) {
        this.samples = samples;
    }

    /** Returns doctors on both sides of each threshold, in each accepted band and in one that is refused. */
    List<ContractCase> contracts() {
        List<ContractCase> contracts = new ArrayList<>();
        for (Specialty specialty : Specialty.values()) {
            for (Measure measure : Measure.values()) {
                counts(specialty, measure).forEach(count -> contracts.addAll(contracts(specialty, measure, count)));
            }
        }
        return contracts;
    }

    private List<ContractCase> contracts(Specialty specialty, Measure measure, int count) {
        Set<Band> possible = possible(specialty, measure, count);
        Map<String, Band> bands = new LinkedHashMap<>();
        possible.forEach(band -> bands.put("in-" + band, band));
        Set<Band> others = new TreeSet<>(List.of(Band.values()));
        others.removeAll(possible);
        others.stream().limit(1).forEach(band -> bands.put("not-in-" + band, band));
        List<ContractCase> contracts = new ArrayList<>();
        String name = "threshold:" + specialty + ":" + measure + ":" + count;
        contracts.add(ContractCase.plan(name, doctor(specialty, measure, count)));
        bands.forEach((how, band) -> contracts.add(
                ContractCase.plan(name + ":" + how, given(doctor(specialty, measure, count), measure, band))));
        return contracts;
    }

    /** Returns each threshold and the counts next to it. */
    private Set<Integer> counts(Specialty specialty, Measure measure) {
        Set<Integer> changes = new TreeSet<>();
        changes(specialty, measure, 0, MOST, changes);
        Set<Integer> counts = new TreeSet<>();
        changes.forEach(change -> counts.addAll(List.of(change - 1, change, change + 1)));
        return counts;
    }

    /** Collects the counts at which the bands change. Bands only rise, so equal ends have no change between them. */
    private void changes(Specialty specialty, Measure measure, int from, int to, Set<Integer> changes) {
        if (possible(specialty, measure, from).equals(possible(specialty, measure, to))) {
            return;
        }
        if (to - from == 1) {
            changes.add(to);
            return;
        }
        int middle = (from + to) / 2;
        changes(specialty, measure, from, middle, changes);
        changes(specialty, measure, middle, to, changes);
    }

    /** Returns the bands accepted for a count. */
    private Set<Band> possible(Specialty specialty, Measure measure, int count) {
        Set<Band> possible = new TreeSet<>();
        for (Band band : Band.values()) {
            List<InputError> errors = samples.rules().check(given(doctor(specialty, measure, count), measure, band));
            if (errors.stream().noneMatch(error -> error.at().equals(PLACES.get(measure)))) {
                possible.add(band);
            }
        }
        return possible;
    }

    /** Returns a doctor with a count, whose band is given for the other measure only. */
    private AidApplication.Builder doctor(Specialty specialty, Measure measure, int count) {
        AidApplication.Builder draft = samples.withoutBand(specialty).patients(measure, count);
        return measure == Measure.ACTIVE_FILE ? draft.attendingBand(Band.P70_P90) : draft.activeFileBand(Band.P70_P90);
    }

    private static AidApplication.Builder given(AidApplication.Builder draft, Measure measure, Band band) {
        return measure == Measure.ACTIVE_FILE ? draft.activeFileBand(band) : draft.attendingBand(band);
    }
}
