package org.aidrules.validation.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aidrules.error.Defect;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AttainmentLevel;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.PercentilePosition;
import org.aidrules.facts.Takeover;
import org.aidrules.facts.Verdict;
import org.aidrules.revision.Revision;

/** The invariants that every revision keeps, unless it declares an exception with its source. */
final class Invariants {

    private static final List<String> OPTIONS = names(AidOption.class);
    private static final List<String> BANDS = names(Band.class);
    private static final List<String> NO_YES = List.of("false", "true");

    private static final List<MonotonicityRule> ALL = List.of(
            neverFalls("amounts-by-option", "amounts", "option", OPTIONS, "euros", CellScale.NUMBERS),
            neverFalls("amounts-by-band", "amounts", "band", BANDS, "euros", CellScale.NUMBERS),
            neverRises("amounts-by-year", "amounts", "year", names(ContractYear.class), "euros", CellScale.NUMBERS),
            neverFalls("targets-by-option", "targets", "option", OPTIONS, "growth", CellScale.NUMBERS),
            neverRises("targets-by-band", "targets", "band", BANDS, "growth", CellScale.NUMBERS),
            neverFalls(
                    "bands-by-place", "bands", "place", names(PercentilePosition.class), "band", CellScale.of(BANDS)),
            neverFalls("amount-band-by-first", "amount-band", "first", BANDS, "band", CellScale.of(BANDS)),
            neverFalls("amount-band-by-second", "amount-band", "second", BANDS, "band", CellScale.of(BANDS)),
            neverFalls("target-band-by-own", "target-band", "own", BANDS, "band", CellScale.of(BANDS)),
            neverFalls("target-band-by-other", "target-band", "other", BANDS, "band", CellScale.of(BANDS)),
            neverFalls(
                    "patient-base-by-band",
                    "patient-base",
                    "band",
                    BANDS,
                    "verdict",
                    CellScale.of(names(Verdict.NOT_MET, Verdict.MET_BY_DEROGATION, Verdict.MET))),
            neverFalls(
                    "modulation-by-result",
                    "modulation",
                    "standing",
                    names(AttainmentLevel.BELOW, AttainmentLevel.AT, AttainmentLevel.ABOVE, AttainmentLevel.WHOLE),
                    "modulation",
                    CellScale.of(names(Modulation.PRORATED, Modulation.FULL))),
            neverRises("training-hours-by-afgsu", "training-hours", "validAfgsu1", NO_YES, "hours", CellScale.NUMBERS),
            neverRises(
                    "training-hours-by-experience",
                    "training-hours",
                    "experience",
                    List.of("BELOW", "AT", "ABOVE"),
                    "hours",
                    CellScale.NUMBERS),
            neverFalls("working-time-by-option", "working-time", "option", OPTIONS, "posts", CellScale.NUMBERS),
            neverFalls(
                    "transitions-by-move",
                    "transitions",
                    "moved",
                    NO_YES,
                    "takeover",
                    CellScale.of(names(Takeover.STAYS, Takeover.TAKES_OVER))));

    private Invariants() {}

    /** Finds the invariants that a revision breaks without declaring an exception. */
    static List<Defect> defects(Revision revision) {
        Set<String> exceptions = revision.exceptions().keySet();
        List<Defect> defects = new ArrayList<>(unknown(exceptions));
        ALL.stream()
                .filter(rule -> !exceptions.contains(rule.name()))
                .forEach(rule -> defects.addAll(rule.defects(revision.table(rule.table()))));
        if (!exceptions.contains(FigureConsistencyRule.NAME)) {
            defects.addAll(FigureConsistencyRule.defects(revision));
        }
        if (!exceptions.contains(TrainingHoursRule.NAME)) {
            defects.addAll(TrainingHoursRule.defects(revision));
        }
        return defects;
    }

    /** Finds exceptions to invariants that do not exist. */
    private static List<Defect> unknown(Set<String> exceptions) {
        Set<String> known = ALL.stream().map(MonotonicityRule::name).collect(Collectors.toSet());
        known.add(FigureConsistencyRule.NAME);
        known.add(TrainingHoursRule.NAME);
        return exceptions.stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Defect(
                        Defect.Kind.INVARIANT,
                        "revision.properties",
                        List.of(),
                        Map.of(),
                        ProofMessages.text("invariant.unknown", name)))
                .toList();
    }

    private static MonotonicityRule neverFalls(
            String name, String table, String fact, List<String> order, String column, CellScale scale) {
        return new MonotonicityRule(name, table, fact, order, column, MonotonicityRule.Direction.NEVER_FALLS, scale);
    }

    private static MonotonicityRule neverRises(
            String name, String table, String fact, List<String> order, String column, CellScale scale) {
        return new MonotonicityRule(name, table, fact, order, column, MonotonicityRule.Direction.NEVER_RISES, scale);
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
