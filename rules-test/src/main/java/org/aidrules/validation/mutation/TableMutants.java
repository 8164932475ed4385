package org.aidrules.validation.mutation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aidrules.AidRules;

/**
 * Makes mutants of decision tables, each with exactly one change, to measure whether checks and golden cases notice it.
 *
 * <p>To use it, add each mutant to the rules as an overlay and run the golden cases of the revision. A mutant under which
 * no case fails shows a missing case. For example, with the caller's own cases in {@code allHold}:
 *
 * <pre>{@code
 * for (TableMutant mutant : TableMutants.of(rules).mutants(Files.readString(file))) {
 *     if (allHold(rules.withOverlay(mutant.writeTo(folder)))) {
 *         System.out.println(mutant);
 *     }
 * }
 * }</pre>
 *
 * <p>A mutant that is not a valid table is refused by {@link AidRules#withOverlay} or by the proof of the revision.
 *
 * <p>These are the changes:
 * <ul>
 * <li>a figure is raised and lowered by one in its last digit, a rate also by a hundredth;</li>
 * <li>a constant or word is replaced by each other one of its column in any table; a cell is emptied or filled;</li>
 * <li>a condition is emptied, loses each value, gains another, and each value is replaced; an empty condition gets a
 * value;</li>
 * <li>a certainty is replaced by each other one, a source by the next known one, a locator by another or none; one of
 * several citations is removed;</li>
 * <li>a figure of a sentence is raised by one; a name in braces is removed; a sentence is emptied;</li>
 * <li>a row is removed, duplicated, and given the name of another row.</li>
 * </ul>
 * The head of the table and the other words of sentences are not changed.
 */
public final class TableMutants {

    private final AidRules rules;
    /** The values of each outcome column in all tables of the rules. */
    private final Map<String, List<String>> outcomes;

    private TableMutants(AidRules rules) {
        this.rules = Objects.requireNonNull(rules, "rules");
        this.outcomes = rules.revisions().stream()
                .flatMap(revision -> revision.ownTables().stream().map(revision::table))
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.outcome().entrySet().stream())
                .distinct()
                .sorted(Map.Entry.comparingByValue())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }

    /**
     * Obtains the mutants of the tables of some rules.
     *
     * @param rules the rules, whose tables give the possible values of cells, not null
     * @return the mutants
     */
    public static TableMutants of(AidRules rules) {
        return new TableMutants(rules);
    }

    /**
     * Makes every mutant of a table.
     *
     * @param text the content of the table's file, {@code TABLE.drl.csv}, not null
     * @return the mutants, row by row and column by column
     * @throws org.aidrules.error.UnknownNameException if the rules do not contain the revision that its {@code RuleSet} names
     * @throws IllegalArgumentException if the text is not a decision table
     */
    public List<TableMutant> mutants(String text) {
        return new TableMutator(rules, outcomes, Objects.requireNonNull(text, "text")).all();
    }
}
