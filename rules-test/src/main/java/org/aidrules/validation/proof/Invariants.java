package org.aidrules.validation.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aidrules.error.Defect;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AttainmentLevel;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.EndingGround;
import org.aidrules.facts.LimitComparison;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.PercentilePosition;
import org.aidrules.facts.Takeover;
import org.aidrules.facts.Verdict;
import org.aidrules.facts.Zone;
import org.aidrules.revision.Revision;

/**
 * The invariants that every revision keeps whose scheme has their tables, unless it declares an exception with its source.
 */
final class Invariants {

    private static final List<String> OPTIONS = names(AidOption.class);
    private static final List<String> BANDS = names(Band.class);
    private static final List<String> NO_YES = List.of("false", "true");

    private static final List<String> COUNTS = names(LimitComparison.BELOW, LimitComparison.AT, LimitComparison.ABOVE);
    private static final CellScale VERDICTS =
            CellScale.of(names(Verdict.NOT_MET, Verdict.MET_BY_DEROGATION, Verdict.MET));
    private static final CellScale GROUNDS = CellScale.of(names(EndingGround.NO_GROUND, EndingGround.MAY_END));

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
            neverFalls("patient-base-by-band", "patient-base", "band", BANDS, "verdict", VERDICTS),
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
                    CellScale.of(names(Takeover.STAYS, Takeover.TAKES_OVER))),
            neverRises(
                    "post-amounts-by-year",
                    "post-amounts",
                    "year",
                    names(ContractYear.class),
                    "euros",
                    CellScale.NUMBERS),
            neverFalls("centre-base-by-attending", "centre-base", "attending", COUNTS, "verdict", VERDICTS),
            neverFalls("centre-base-by-active-file", "centre-base", "activeFile", COUNTS, "verdict", VERDICTS),
            neverFalls("centre-base-by-new-centre", "centre-base", "newCentre", NO_YES, "verdict", VERDICTS),
            neverFalls("centre-base-by-newly-medical", "centre-base", "newlyMedical", NO_YES, "verdict", VERDICTS),
            neverFalls(
                    "centre-assistants-by-zone",
                    "centre-assistants",
                    "zone",
                    names(Zone.OTHER, Zone.ZAC, Zone.ZIP),
                    "assistants",
                    CellScale.CAPS),
            neverFalls("company-base-by-average", "company-base", "average", COUNTS, "verdict", VERDICTS),
            neverFalls("partners-by-specialty", "partners", "generalPractitioner", NO_YES, "verdict", VERDICTS),
            neverRises("partners-by-practice", "partners", "particularPractice", NO_YES, "verdict", VERDICTS),
            neverFalls("partners-by-name", "partners", "inOwnName", NO_YES, "verdict", VERDICTS),
            neverFalls(
                    "waiting-period-by-circumstances",
                    "waiting-period",
                    "exceptionalCircumstances",
                    NO_YES,
                    "verdict",
                    VERDICTS),
            neverFalls(
                    "doctor-posts-by-supervision",
                    "doctor-posts",
                    "hostsJuniorDoctor",
                    NO_YES,
                    "posts",
                    CellScale.NUMBERS),
            neverFalls("doctor-posts-by-site", "doctor-posts", "trainingSite", NO_YES, "posts", CellScale.NUMBERS),
            neverFalls("ending-grounds-by-start", "ending-grounds", "belowStart", NO_YES, "ground", GROUNDS),
            neverFalls("ending-grounds-by-base", "ending-grounds", "belowAttendingBase", NO_YES, "ground", GROUNDS));

    /** What a text gives, and a later one does not take back. */
    private static final List<LaterTextRule> LATER = List.of(
            new LaterTextRule("later-centre-assistants", "centre-assistants", "assistants", CellScale.CAPS),
            new LaterTextRule("later-doctor-posts", "doctor-posts", "posts", CellScale.NUMBERS));

    private Invariants() {}

    /** Finds the invariants that a revision breaks without declaring an exception. */
    static List<Defect> defects(Revision revision) {
        Set<String> exceptions = revision.exceptions().keySet();
        List<Defect> defects = new ArrayList<>(unknown(exceptions, revision.tables()));
        ALL.stream()
                .filter(rule -> revision.tables().contains(rule.table()) && !exceptions.contains(rule.name()))
                .forEach(rule -> defects.addAll(rule.defects(revision.table(rule.table()))));
        LATER.stream()
                .filter(rule -> revision.ownTables().contains(rule.table()) && !exceptions.contains(rule.name()))
                .forEach(rule -> defects.addAll(rule.defects(revision)));
        if (!exceptions.contains(FigureConsistencyRule.NAME)) {
            defects.addAll(FigureConsistencyRule.defects(revision));
        }
        if (revision.tables().contains(TrainingHoursRule.TABLE) && !exceptions.contains(TrainingHoursRule.NAME)) {
            defects.addAll(TrainingHoursRule.defects(revision));
        }
        return defects;
    }

    /** Finds exceptions to invariants that do not exist where a revision has these tables. */
    private static List<Defect> unknown(Set<String> exceptions, List<String> tables) {
        Map<String, String> tableOf = new TreeMap<>();
        ALL.forEach(rule -> tableOf.put(rule.name(), rule.table()));
        LATER.forEach(rule -> tableOf.put(rule.name(), rule.table()));
        tableOf.put(TrainingHoursRule.NAME, TrainingHoursRule.TABLE);
        tableOf.values().retainAll(tables);
        Set<String> known = new TreeSet<>(tableOf.keySet());
        known.add(FigureConsistencyRule.NAME);
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
