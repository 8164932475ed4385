package org.aidrules.validation.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.Source;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.TrainingPath;
import org.aidrules.facts.YesNo;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;

/** Finds what an author should look at again in a revision whose tables have no defects. */
final class RevisionWarnings {

    private static final String TRANSITIONS = "transitions";
    private static final String OBLIGATIONS = "obligations";
    private static final String TRAINING_PATH = "training-path";
    private static final String HOLDS_CQP = "holdsCqp";
    private static final List<String> TRAINING_OBLIGATIONS =
            List.of(ObligationKind.TRAINING_STARTED.name(), ObligationKind.QUALIFICATION_OBTAINED.name());

    private final Revision revision;
    private final OtherYears years;

    private RevisionWarnings(AidRules rules, Revision revision) {
        this.revision = revision;
        this.years = new OtherYears(rules, revision);
    }

    /** Finds the warnings of a revision of some rules. */
    static List<Warning> of(AidRules rules, Revision revision) {
        RevisionWarnings warnings = new RevisionWarnings(rules, revision);
        return Stream.of(
                        warnings.unchangedSources(),
                        warnings.inheritedTransitions(),
                        warnings.deadlinesWithoutTraining(),
                        warnings.sourcesNotCited(),
                        warnings.otherYears())
                .flatMap(found -> found)
                .toList();
    }

    private Stream<Warning> unchangedSources() {
        return revision.ownTables().stream()
                .flatMap(name -> revision.overriddenTable(name).stream()
                        .flatMap(overridden -> UnchangedSources.in(revision.table(name), overridden)));
    }

    private Stream<Warning> inheritedTransitions() {
        return revision.inForceFrom().isPresent() && !revision.ownTables().contains(TRANSITIONS)
                ? Stream.of(new Warning(
                        Warning.Kind.TRANSITIONS_INHERITED,
                        TRANSITIONS,
                        List.of(),
                        ProofMessages.text(
                                "warning.transitionsInherited",
                                revision.table(TRANSITIONS).revision())))
                : Stream.of();
    }

    /** Finds the obligations of training of assistants for whom the training path is always {@code NONE}. */
    private Stream<Warning> deadlinesWithoutTraining() {
        if (!revision.tables().contains(TRAINING_PATH)) {
            return Stream.of();
        }
        List<Warning> warnings = new ArrayList<>();
        Map<String, String> answers = Map.of("true", YesNo.YES.name(), "false", YesNo.NO.name());
        answers.forEach((holds, answer) -> {
            boolean noTraining = revision.table(TRAINING_PATH).rows().stream()
                    .filter(row -> has(row, HOLDS_CQP, holds))
                    .allMatch(
                            row -> TrainingPath.NONE.name().equals(row.outcome().get("path")));
            if (noTraining) {
                revision.table(OBLIGATIONS).rows().stream()
                        .filter(row -> YesNo.YES.name().equals(row.outcome().get("bound")))
                        .filter(row -> has(row, HOLDS_CQP, answer))
                        .filter(row -> TRAINING_OBLIGATIONS.stream().anyMatch(kind -> has(row, "obligation", kind)))
                        .map(row -> new Warning(
                                Warning.Kind.DEADLINE_WITHOUT_TRAINING,
                                OBLIGATIONS,
                                List.of(row.name()),
                                ProofMessages.text("warning.deadlineWithoutTraining", row.name(), TRAINING_PATH)))
                        .forEach(warnings::add);
            }
        });
        return warnings.stream();
    }

    private static boolean has(DecisionTable.Row row, String fact, String value) {
        return Optional.ofNullable(row.conditions().get(fact))
                .map(values -> values.contains(value))
                .orElse(true);
    }

    private Stream<Warning> sourcesNotCited() {
        Set<Source> cited = Stream.of(
                        revision.tables().stream()
                                .flatMap(table -> revision.table(table).rows().stream())
                                .flatMap(row -> row.reason().sources().stream()),
                        revision.sources().stream(),
                        revision.exceptions().values().stream().flatMap(List::stream))
                .flatMap(citations -> citations)
                .map(Citation::source)
                .collect(Collectors.toCollection(HashSet::new));
        return revision.ownSources().stream()
                .filter(source -> !cited.contains(source))
                .map(source -> new Warning(
                        Warning.Kind.SOURCE_NOT_CITED,
                        "sources.csv",
                        List.of(source.id()),
                        ProofMessages.text("warning.sourceNotCited", source.id())));
    }

    private Stream<Warning> otherYears() {
        return revision.ownTables().stream()
                .map(revision::table)
                .flatMap(table -> table.rows().stream().flatMap(row -> years.in(table.name(), row).stream()));
    }
}
