package org.aidrules.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.facts.Scheme;
import org.aidrules.revision.Revision;
import org.aidrules.validation.diff.RevisionDiff;
import org.aidrules.validation.impact.ImpactAnalysis;

/**
 * Writes revisions as a folder of web pages in French and in English, which need no network: a time line, the tables
 * with sources and certainty, the interpretations and the open points, charts, and the changes from one revision to
 * another with their cost. The same rules always give the same bytes.
 */
public final class RevisionReport {

    private final List<SelectedRevision> selection;
    private final List<Comparison> comparisons;
    private final Population population;

    private RevisionReport(List<SelectedRevision> selection, List<Comparison> comparisons, Population population) {
        this.selection = selection;
        this.comparisons = comparisons;
        this.population = population;
    }

    /**
     * Creates a report. A revision is compared with the first of these that exists: the shipped revision whose tables
     * it overrides; the revision that it extends, where the report contains it; the one before it in the list, where it is of
     * the same scheme; the revision that it extends. A revision that extends none is not compared.
     *
     * @param base the rules without drafts, not null
     * @param selection the revisions; duplicates are ignored
     * @param population the individual contracts whose cost is calculated, not null
     * @return the report
     * @throws org.aidrules.error.DefectiveTableException if a table has a gap or an overlap
     */
    public static RevisionReport of(AidRules base, List<SelectedRevision> selection, Population population) {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(population, "population");
        List<SelectedRevision> each = selection.stream().distinct().toList();
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            SelectedRevision to = each.get(i);
            compared(base, each, i)
                    .map(from -> compare(from, to, population, comparisons))
                    .ifPresent(comparisons::add);
        }
        return new RevisionReport(each, List.copyOf(comparisons), population);
    }

    /**
     * Writes the report and replaces files of the same names.
     *
     * @param folder the folder, not null; it is created if it does not exist
     * @param locale the language of the first page, {@code index.html}
     * @return the number of pages written
     * @throws java.io.UncheckedIOException if a file cannot be written
     */
    public int write(Path folder, Locale locale) {
        return new PageWriter(Objects.requireNonNull(folder, "folder"), this).write(locale);
    }

    /**
     * Returns the comparisons.
     *
     * @return the comparisons, in the order of the revisions
     */
    public List<Comparison> comparisons() {
        return comparisons;
    }

    List<SelectedRevision> selection() {
        return selection;
    }

    Population population() {
        return population;
    }

    /**
     * A comparison of two revisions.
     *
     * @param name the end of the names of its files, unique in the report
     * @param from the first revision
     * @param to the second revision
     * @param rulesFrom the rules of the first revision
     * @param rulesTo the rules of the second revision
     * @param diff the differences
     * @param cost the cost of the population under both; empty for revisions of another scheme than the individual one
     */
    public record Comparison(
            String name,
            Revision from,
            Revision to,
            RulesetVersion rulesFrom,
            RulesetVersion rulesTo,
            RevisionDiff diff,
            Optional<Population.Cost> cost) {
        /** Checks that no component is null. */
        public Comparison {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(rulesFrom, "rulesFrom");
            Objects.requireNonNull(rulesTo, "rulesTo");
            Objects.requireNonNull(diff, "diff");
            Objects.requireNonNull(cost, "cost");
        }
    }

    private static Comparison compare(
            SelectedRevision from, SelectedRevision to, Population population, List<Comparison> earlier) {
        String name = from.revision().id() + "--" + to.revision().id();
        long alike = earlier.stream()
                .filter(other -> other.from().id().equals(from.revision().id())
                        && other.to().id().equals(to.revision().id()))
                .count();
        return new Comparison(
                alike == 0 ? name : name + "-" + (alike + 1),
                from.revision(),
                to.revision(),
                from.rules().version(from.revision()),
                to.rules().version(to.revision()),
                RevisionDiff.between(from.revision(), to.revision()),
                cost(from, to, population));
    }

    private static Optional<Population.Cost> cost(SelectedRevision from, SelectedRevision to, Population population) {
        return to.revision().scheme() == Scheme.INDIVIDUAL
                ? Optional.of(population.cost(ImpactAnalysis.between(
                        from.rules(),
                        from.revision().id(),
                        to.rules(),
                        to.revision().id())))
                : Optional.empty();
    }

    private static Optional<SelectedRevision> compared(AidRules base, List<SelectedRevision> selection, int place) {
        SelectedRevision selected = selection.get(place);
        Optional<SelectedRevision> without = base.find(selected.revision().id())
                .filter(revision -> revision != selected.revision())
                .map(revision -> new SelectedRevision(base, revision));
        Optional<String> extended = selected.revision().extended();
        return without.or(() -> selection.stream()
                        .filter(other ->
                                extended.equals(Optional.of(other.revision().id())))
                        .findFirst())
                .or(() -> extended.filter(id -> place > 0)
                        .map(id -> selection.get(place - 1))
                        .filter(other ->
                                other.revision().scheme() == selected.revision().scheme()))
                .or(() -> extended.map(id -> SelectedRevision.of(selected.rules(), id)));
    }
}
