package org.aidrules.validation.proof;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aidrules.error.Defect;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;

/** Requires that a sentence has the same figures in both languages, in any order. */
final class FigureConsistencyRule {

    /** The name under which a revision may declare an exception. */
    static final String NAME = "same-figures";

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    /** The mark between two groups of three digits, as in 12,600 and 12 600. */
    private static final Pattern GROUPED = Pattern.compile("(?<=\\d)[, ](?=\\d{3}(?!\\d))");

    private FigureConsistencyRule() {}

    /** Finds the defects of a revision: one for each sentence of a row that breaks the rule. */
    static List<Defect> defects(Revision revision) {
        return revision.tables().stream()
                .map(revision::table)
                .flatMap(table -> table.rows().stream()
                        .flatMap(row -> Stream.concat(Stream.of(row.reason().text()), row.reason().note().stream())
                                .filter(text -> !figures(text.english()).equals(figures(text.french())))
                                .map(text -> defect(table, row, text))))
                .toList();
    }

    private static List<String> figures(String sentence) {
        return DIGITS.matcher(GROUPED.matcher(sentence).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Defect defect(DecisionTable table, DecisionTable.Row row, LocalizedText text) {
        return new Defect(
                Defect.Kind.INVARIANT,
                table.name(),
                List.of(row.name()),
                Map.of(),
                ProofMessages.text(
                        "figures.differ",
                        table.name(),
                        row.name(),
                        figures(text.english()),
                        figures(text.french()),
                        NAME));
    }
}
