package org.aidrules.validation.mutation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aidrules.AidRules;
import org.aidrules.validation.proof.RevisionCheck;

/**
 * Makes mutants of decision tables, each with exactly one change, to learn whether checks and golden cases would
 * notice.
 *
 * <p>Whoever keeps golden cases of a revision lays each mutant over the rules and runs them: a mutant under which none
 * of them fails tells what they are blind to. For example, with cases of one's own in {@code allHold}:
 *
 * <pre>{@code
 * for (TableMutant mutant : TableMutants.of(rules).mutants(Files.readString(file))) {
 *     if (allHold(rules.withOverlay(mutant.writeTo(folder)))) {
 *         System.out.println(mutant);
 *     }
 * }
 * }</pre>
 *
 * <p>A mutant that is not even a sound table is refused by {@link AidRules#withOverlay} or by {@link RevisionCheck}.
 *
 * <p>A figure is one more and one less in its last digit, a rate a hundredth more and less too. A constant or word is
 * each other that its column holds in any table of the rules, and a cell is emptied or filled. A condition is emptied,
 * loses each of its values, gains another, and each value is moved: a single one to every other, one of several to the
 * next; an empty condition is narrowed. A certainty is each of the others, a source the next known one, a locator
 * another place or none; one of several citations is left out. Every figure of a sentence is one more; a sentence loses
 * what it names in braces, and is emptied. Each row is dropped, doubled, and given the name of another. The head of the
 * table stays, and so does the wording of its sentences.
 */
public final class TableMutants {

    private final AidRules rules;
    /** What the columns of outcomes hold in any table of the rules, by their name. */
    private final Map<String, List<String>> outcomes;

    private TableMutants(AidRules rules) {
        this.rules = Objects.requireNonNull(rules, "rules");
        this.outcomes = rules.revisions().stream()
                .flatMap(revision -> revision.ownTables().stream().map(revision::table))
                .flatMap(table -> table.rows().stream()).flatMap(row -> row.outcome().entrySet().stream()).distinct()
                .sorted(Map.Entry.comparingByValue()).collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }

    /**
     * Mutants of tables of some rules.
     *
     * @param rules the rules, whose tables say what a cell may hold
     * @return a maker of mutants
     */
    public static TableMutants of(AidRules rules) {
        return new TableMutants(rules);
    }

    /**
     * All the mutants of a table.
     *
     * @param text the table's file, {@code TABLE.drl.csv}
     * @return the mutants, row by row and column by column
     * @throws org.aidrules.error.UnknownNameException if the rules do not hold the revision that its {@code RuleSet} names
     * @throws IllegalArgumentException if the text is no decision table
     */
    public List<TableMutant> mutants(String text) {
        return new TableMutator(rules, outcomes, Objects.requireNonNull(text, "text")).all();
    }
}
