package org.aidrules.ruleset;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.aidrules.answers.EvaluatedTable;
import org.aidrules.answers.GivenAnswers;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.Origin;
import org.aidrules.explanation.Source;
import org.aidrules.tables.DecidedTable;
import org.aidrules.tables.TableSet;

/**
 * Tables that take the place of those of revisions, for a comparison. They exist in memory only, and are marked like
 * tables that a caller overrides. A revision that extends another does not inherit them.
 *
 * @param lender the revision from which tables or rows are taken
 * @param tables returns the tables that take the place of those of a revision, by name
 */
record Substitution(LoadedRevision lender, Function<LoadedRevision, Map<String, TableSet>> tables) {

    /** Replaces tables of one revision by those of another. */
    static Substitution replacing(String id, Collection<String> tables, LoadedRevision lender) {
        return new Substitution(lender, revision -> {
            Map<String, TableSet> replaced = new LinkedHashMap<>();
            if (revision.id().equals(id)) {
                for (String table : tables) {
                    replaced.put(table, set(id, new GivenAnswers(lender.evaluated(table)), revision, lender));
                }
            }
            return replaced;
        });
    }

    /** Lets every other revision of the same scheme whose table leaves cases open borrow the rows of one for them. */
    static Substitution borrowing(String table, LoadedRevision lender) {
        EvaluatedTable lent = lender.evaluated(table);
        return new Substitution(lender, revision -> {
            Map<String, TableSet> borrowing = new LinkedHashMap<>();
            if (revision.scheme() != lender.scheme()) {
                return borrowing;
            }
            GivenAnswers.borrowing(revision.evaluated(table), lent, lender.id())
                    .ifPresent(answers -> borrowing.put(table, set(revision.owner(table), answers, revision, lender)));
            return borrowing;
        });
    }

    /** Returns the set of a table whose rows cite what those of two revisions cite. */
    private static TableSet set(String id, GivenAnswers answers, LoadedRevision borrower, LoadedRevision lender) {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (LoadedRevision revision : List.of(borrower, lender)) {
            DecidedTable<?, ?> decided = revision.decided(answers.table().name());
            decided.table().rows().stream()
                    .flatMap(row -> decided.reason(row).sources().stream())
                    .map(Citation::source)
                    .forEach(source -> sources.put(source.id(), source));
        }
        return new TableSet(id, Origin.OVERLAY, answers, source -> Optional.ofNullable(sources.get(source)));
    }
}
