package org.aidrules.validation.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aidrules.error.Defect;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AttainmentLevel;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.PercentilePosition;
import org.aidrules.facts.Takeover;
import org.aidrules.facts.Verdict;
import org.aidrules.revision.Revision;

/** What every revision keeps, whatever its figures, unless it says otherwise and names its source. */
final class Invariants {

    private static final List<String> OPTIONS = names(AidOption.class);
    private static final List<String> BANDS = names(Band.class);
    private static final List<String> NO_YES = List.of("false", "true");

    private static final List<MonotonicityRule> ALL = List.of(
            new MonotonicityRule("amounts-by-option", "amounts", "option", OPTIONS, "euros", true, CellNumbers.NUMBERS),
            new MonotonicityRule("amounts-by-band", "amounts", "band", BANDS, "euros", true, CellNumbers.NUMBERS),
            new MonotonicityRule("amounts-by-year", "amounts", "year", names(ContractYear.class), "euros", false,
                    CellNumbers.NUMBERS),
            new MonotonicityRule("targets-by-option", "targets", "option", OPTIONS, "growth", true, CellNumbers.NUMBERS),
            new MonotonicityRule("targets-by-band", "targets", "band", BANDS, "growth", false, CellNumbers.NUMBERS),
            new MonotonicityRule("bands-by-place", "bands", "place", names(PercentilePosition.class), "band", true, CellNumbers.of(BANDS)),
            new MonotonicityRule("amount-band-by-first", "amount-band", "first", BANDS, "band", true, CellNumbers.of(BANDS)),
            new MonotonicityRule("amount-band-by-second", "amount-band", "second", BANDS, "band", true, CellNumbers.of(BANDS)),
            new MonotonicityRule("patient-base-by-band", "patient-base", "band", BANDS, "verdict", true,
                    CellNumbers.of(names(Verdict.NOT_MET, Verdict.MET_BY_DEROGATION, Verdict.MET))),
            new MonotonicityRule("modulation-by-result", "modulation", "standing",
                    names(AttainmentLevel.BELOW, AttainmentLevel.AT, AttainmentLevel.ABOVE, AttainmentLevel.WHOLE), "modulation", true,
                    CellNumbers.of(names(Modulation.PRORATED, Modulation.FULL))),
            new MonotonicityRule("training-hours-by-afgsu", "training-hours", "validAfgsu1", NO_YES, "hours", false,
                    CellNumbers.NUMBERS),
            new MonotonicityRule("training-hours-by-experience", "training-hours", "experience",
                    List.of("BELOW", "AT", "ABOVE"), "hours", false, CellNumbers.NUMBERS),
            new MonotonicityRule("working-time-by-option", "working-time", "option", OPTIONS, "posts", true, CellNumbers.NUMBERS),
            new MonotonicityRule("transitions-by-move", "transitions", "moved", NO_YES, "takeover", true,
                    CellNumbers.of(names(Takeover.STAYS, Takeover.TAKES_OVER))));

    private Invariants() {
    }

    /** Where a revision breaks one without saying so. */
    static List<Defect> defects(Revision revision) {
        Map<String, MonotonicityRule> known = ALL.stream().collect(Collectors.toMap(MonotonicityRule::name, one -> one));
        List<Defect> defects = new ArrayList<>();
        revision.exceptions().keySet().stream()
                .filter(name -> !known.containsKey(name) && !name.equals(SameFigures.NAME)).forEach(name ->
                defects.add(new Defect(Defect.Kind.INVARIANT, "revision.properties", List.of(), Map.of(), new LocalizedText(
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
