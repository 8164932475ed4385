package org.aidrules.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aidrules.Defect;
import org.aidrules.Revision;
import org.aidrules.Text;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.Option;
import org.aidrules.facts.Place;
import org.aidrules.facts.Standing;
import org.aidrules.facts.Takeover;
import org.aidrules.facts.Verdict;

/** What every revision keeps, whatever its figures, unless it says otherwise and names its source. */
final class Invariants {

    private static final List<String> OPTIONS = names(Option.class);
    private static final List<String> BANDS = names(Band.class);
    private static final List<String> NO_YES = List.of("false", "true");

    private static final List<Monotone> ALL = List.of(
            new Monotone("amounts-by-option", "amounts", "option", OPTIONS, "euros", true, Scale.NUMBERS),
            new Monotone("amounts-by-band", "amounts", "band", BANDS, "euros", true, Scale.NUMBERS),
            new Monotone("amounts-by-year", "amounts", "year", names(ContractYear.class), "euros", false,
                    Scale.NUMBERS),
            new Monotone("targets-by-option", "targets", "option", OPTIONS, "growth", true, Scale.NUMBERS),
            new Monotone("targets-by-band", "targets", "band", BANDS, "growth", false, Scale.NUMBERS),
            new Monotone("bands-by-place", "bands", "place", names(Place.class), "band", true, Scale.of(BANDS)),
            new Monotone("amount-band-by-first", "amount-band", "first", BANDS, "band", true, Scale.of(BANDS)),
            new Monotone("amount-band-by-second", "amount-band", "second", BANDS, "band", true, Scale.of(BANDS)),
            new Monotone("patient-base-by-band", "patient-base", "band", BANDS, "verdict", true,
                    Scale.of(names(Verdict.NOT_MET, Verdict.MET_BY_DEROGATION, Verdict.MET))),
            new Monotone("modulation-by-result", "modulation", "standing",
                    names(Standing.BELOW, Standing.AT, Standing.ABOVE, Standing.WHOLE), "modulation", true,
                    Scale.of(names(Modulation.PRORATED, Modulation.FULL))),
            new Monotone("training-hours-by-afgsu", "training-hours", "validAfgsu1", NO_YES, "hours", false,
                    Scale.NUMBERS),
            new Monotone("training-hours-by-experience", "training-hours", "experience",
                    List.of("BELOW", "AT", "ABOVE"), "hours", false, Scale.NUMBERS),
            new Monotone("working-time-by-option", "working-time", "option", OPTIONS, "posts", true, Scale.NUMBERS),
            new Monotone("transitions-by-move", "transitions", "moved", NO_YES, "takeover", true,
                    Scale.of(names(Takeover.STAYS, Takeover.TAKES_OVER))));

    private Invariants() {
    }

    /** Where a revision breaks one without saying so. */
    static List<Defect> defects(Revision revision) {
        Map<String, Monotone> known = ALL.stream().collect(Collectors.toMap(Monotone::name, one -> one));
        List<Defect> defects = new ArrayList<>();
        revision.exceptions().keySet().stream()
                .filter(name -> !known.containsKey(name) && !name.equals(SameFigures.NAME)).forEach(name ->
                defects.add(new Defect(Defect.Kind.INVARIANT, "revision.properties", List.of(), Map.of(), new Text(
                        "exception." + name + ": there is no such invariant",
                        "exception." + name + " : il n'y a pas d'invariant de ce nom"))));
        ALL.stream().filter(invariant -> !revision.exceptions().containsKey(invariant.name()))
                .forEach(invariant -> defects.addAll(invariant.defects(revision.table(invariant.table()))));
        if (!revision.exceptions().containsKey(SameFigures.NAME)) {
            defects.addAll(SameFigures.defects(revision));
        }
        return defects;
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
