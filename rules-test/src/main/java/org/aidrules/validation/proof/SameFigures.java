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

/** That the two languages of a sentence name the same figures, in whatever order. */
final class SameFigures {

    /** The name under which a revision may declare an exception. */
    static final String NAME = "same-figures";

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    /** The mark between two groups of three digits, as in 12,600 and 12 600. */
    private static final Pattern GROUPED = Pattern.compile("(?<=\\d)[, ](?=\\d{3}(?!\\d))");

    private SameFigures() {
    }

    /** Where they do not: once for each sentence of a row. */
    static List<Defect> defects(Revision revision) {
        return revision.tables().stream().map(revision::table).flatMap(table -> table.rows().stream()
                .flatMap(row -> Stream.concat(Stream.of(row.reason().text()), row.reason().note().stream())
                        .filter(text -> !figures(text.english()).equals(figures(text.french())))
                        .map(text -> defect(table, row, text)))).toList();
    }

    private static List<String> figures(String sentence) {
        return DIGITS.matcher(GROUPED.matcher(sentence).replaceAll("")).results().map(MatchResult::group).sorted().toList();
    }

    private static Defect defect(DecisionTable table, DecisionTable.Row row, LocalizedText text) {
        String named = figures(text.english()) + ", " + figures(text.french()) + " (invariant " + NAME + ")";
        return new Defect(Defect.Kind.INVARIANT, table.name(), List.of(row.name()), Map.of(), new LocalizedText(
                "table " + table.name() + ", row " + row.name()
                        + ": a sentence names other figures in English than in French: " + named,
                "table " + table.name() + ", ligne " + row.name()
                        + " : une phrase nomme d'autres chiffres en anglais qu'en français : " + named));
    }
}
