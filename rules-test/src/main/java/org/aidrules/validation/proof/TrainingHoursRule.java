package org.aidrules.validation.proof;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.error.Defect;
import org.aidrules.facts.TrainingPath;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;

/** Requires that the hours of the modules of a training add up to its hours without any exemption. */
final class TrainingHoursRule {

    /** The name under which a revision may declare an exception. */
    static final String NAME = "training-hours-by-module";

    /** The table that it is about. */
    static final String TABLE = "training-modules";

    private static final String NUMBER = "\\d+(\\.\\d+)?";
    private static final String PATH = "path";

    private TrainingHoursRule() {}

    /** Finds the defects of a revision: one for each training that breaks the rule. */
    static List<Defect> defects(Revision revision) {
        return Arrays.stream(TrainingPath.values())
                .flatMap(path -> defect(revision, path.name()).stream())
                .toList();
    }

    private static Optional<Defect> defect(Revision revision, String path) {
        BigDecimal modules =
                hours(revision.table(TABLE), path, "duration").stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<BigDecimal> whole =
                hours(revision.table("training-hours"), path, "hours").stream().max(BigDecimal::compareTo);
        return whole.filter(hours -> hours.compareTo(modules) != 0)
                .map(hours -> new Defect(
                        Defect.Kind.INVARIANT,
                        TABLE,
                        List.of(),
                        Map.of(PATH, path),
                        ProofMessages.text(
                                "trainingHours.differ", path, modules.toPlainString(), hours.toPlainString(), NAME)));
    }

    /** Returns the numbers that a table gives for a training without an AFGSU 1, one for each combination of other facts. */
    private static List<BigDecimal> hours(DecisionTable table, String path, String column) {
        return table.allFacts().stream()
                .filter(facts -> Objects.equals(facts.get(PATH), path))
                .filter(facts -> !Objects.equals(facts.get("validAfgsu1"), "true"))
                .map(facts -> table.row(facts).outcome().getOrDefault(column, ""))
                .filter(cell -> cell.matches(NUMBER))
                .map(BigDecimal::new)
                .toList();
    }
}
