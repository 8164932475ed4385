package org.aidrules.validation.proof;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;

/**
 * Finds sentences that name the year of another revision, as a copied row does.
 *
 * <p>The years of a revision are those in its id and title, and those of its period and its publication. The sentence
 * of a row must not name a year of another revision of the scheme that is not one of its own revision or of the sources that create
 * it. A note may, where the row cites a source of that year, because notes compare texts.
 */
final class OtherYears {

    private static final Pattern YEAR = Pattern.compile("(?<![\\d-])(?:19|20)\\d\\d(?!\\d)");

    private final Set<String> own;
    private final Set<String> others;

    OtherYears(AidRules rules, Revision revision) {
        this.own = years(revision);
        own.addAll(sources(revision.sources()));
        this.others = rules.revisions(revision.scheme()).stream()
                .filter(other -> !other.id().equals(revision.id()))
                .flatMap(other -> years(other).stream())
                .filter(year -> !own.contains(year))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Finds the warning of a row of the revision. */
    Optional<Warning> in(String table, DecisionTable.Row row) {
        Set<String> found = found(row.reason().text());
        row.reason().note().ifPresent(note -> {
            Set<String> inNote = found(note);
            inNote.removeAll(sources(row.reason().sources()));
            found.addAll(inNote);
        });
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Warning(
                        Warning.Kind.OTHER_YEAR,
                        table,
                        List.of(row.name()),
                        ProofMessages.text("warning.otherYear", table, row.name(), String.join(", ", found))));
    }

    private Set<String> found(LocalizedText sentence) {
        Set<String> found = years(sentence.english() + " " + sentence.french());
        found.retainAll(others);
        return found;
    }

    private static Set<String> years(Revision revision) {
        Set<String> years = years(String.join(
                " ",
                revision.id().replace('-', ' '),
                revision.title().english(),
                revision.title().french()));
        Stream.of(revision.inForceFrom(), revision.inForceTo(), revision.publishedOn())
                .flatMap(Optional::stream)
                .forEach(day -> years.add(String.valueOf(day.getYear())));
        return years;
    }

    private static Set<String> sources(List<Citation> citations) {
        return years(citations.stream()
                .map(citation -> citation.source().id().replace('-', ' ') + " "
                        + citation.source().date().replace('-', ' '))
                .collect(Collectors.joining(" ")));
    }

    private static Set<String> years(String text) {
        return YEAR.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
