package org.aidrules.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.revision.Revision;
import org.aidrules.validation.diff.RevisionDiff;
import org.aidrules.validation.impact.ImpactAnalysis;

/**
 * Revisions as a folder of web pages in French and in English, which need no network: their time line, their tables
 * with sources and certainty, the readings taken and the gaps, charts, what each changes of another and what that
 * costs. The same rules always give the same bytes.
 *
 * <p>Charts are drawn with the fonts of the machine: a Java runtime without any cannot draw them.
 */
public final class RevisionReport {

    private final List<SelectedRevision> subjects;
    private final List<Comparison> comparisons;
    private final Population population;

    private RevisionReport(List<SelectedRevision> subjects, List<Comparison> comparisons, Population population) {
        this.subjects = subjects;
        this.comparisons = comparisons;
        this.population = population;
    }

    /**
     * A report. Each revision is compared with that over which its tables are laid, else with the revision that it
     * extends where the report is about it too, else with the one before it in the list, else with the revision that
     * it extends. One that extends nothing is compared with nothing.
     *
     * @param base the rules without any draft
     * @param subjects the revisions; one that is named again counts once
     * @param population the contracts on which they are costed
     * @return the report, to be written
     * @throws org.aidrules.error.DefectiveTableException if a table is not total and exact
     */
    public static RevisionReport of(AidRules base, List<SelectedRevision> subjects, Population population) {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(population, "population");
        List<SelectedRevision> each = subjects.stream().distinct().toList();
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            SelectedRevision to = each.get(i);
            compared(base, each, i).map(from -> compare(from, to, population, comparisons))
                    .ifPresent(comparisons::add);
        }
        return new RevisionReport(each, List.copyOf(comparisons), population);
    }

    /**
     * Writes the report; files of the same names are written over.
     *
     * @param folder the folder, which is made where it is not there
     * @param locale the language of the first page, {@code index.html}
     * @return how many pages were written
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public int write(Path folder, Locale locale) {
        return new PageWriter(Objects.requireNonNull(folder, "folder"), this).write(locale);
    }

    /**
     * What was compared with what.
     *
     * @return in the order of the revisions
     */
    public List<Comparison> comparisons() {
        return comparisons;
    }

    List<SelectedRevision> subjects() {
        return subjects;
    }

    Population population() {
        return population;
    }

    /**
     * A revision beside the one that it is compared with.
     *
     * @param name the end of the names of its files, unique in the report
     * @param from the one
     * @param to the other
     * @param diff what differs
     * @param cost what both cost
     */
    public record Comparison(String name, Revision from, Revision to, RevisionDiff diff, Population.Cost cost) {
        /** Checks that nothing is missing. */
        public Comparison {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(diff, "diff");
            Objects.requireNonNull(cost, "cost");
        }
    }

    private static Comparison compare(SelectedRevision from, SelectedRevision to, Population population, List<Comparison> earlier) {
        String name = from.revision().id() + "--" + to.revision().id();
        long alike = earlier.stream().filter(other -> other.from().id().equals(from.revision().id())
                && other.to().id().equals(to.revision().id())).count();
        ImpactAnalysis analysis = ImpactAnalysis.between(from.rules(), from.revision().id(), to.rules(), to.revision().id());
        return new Comparison(alike == 0 ? name : name + "-" + (alike + 1), from.revision(), to.revision(),
                RevisionDiff.between(from.revision(), to.revision()), population.cost(analysis));
    }

    private static Optional<SelectedRevision> compared(AidRules base, List<SelectedRevision> subjects, int place) {
        SelectedRevision subject = subjects.get(place);
        Optional<SelectedRevision> without = base.find(subject.revision().id())
                .filter(revision -> revision != subject.revision()).map(revision -> new SelectedRevision(base, revision));
        Optional<String> extended = subject.revision().extended();
        return without.or(() -> subjects.stream().filter(other -> extended.equals(Optional.of(
                        other.revision().id()))).findFirst())
                .or(() -> extended.filter(id -> place > 0).map(id -> subjects.get(place - 1)))
                .or(() -> extended.map(id -> SelectedRevision.of(subject.rules(), id)));
    }
}
