package org.aidrules.report;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateScalarModel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.facts.Scheme;
import org.aidrules.messages.Messages;
import org.aidrules.messages.Vocabulary;
import org.aidrules.revision.Revision;
import org.aidrules.validation.diff.RevisionDiff;
import org.aidrules.validation.impact.ImpactAnalysis;

/**
 * The impact note of a revision, for those who decide on it: what it changes article by article, what it means for typical
 * doctors and for the contracts of a population, what it costs year by year, and what the texts leave open. Immutable.
 *
 * <p>The note is one HTML page of a few A4 pages, without scripts, which needs no network. The same rules and the same
 * population always give the same text.
 */
public final class ImpactNote {

    private final SelectedRevision from;
    private final SelectedRevision to;
    private final RevisionDiff diff;
    private final Population population;
    private final Population.Cost cost;

    private ImpactNote(
            SelectedRevision from,
            SelectedRevision to,
            RevisionDiff diff,
            Population population,
            Population.Cost cost) {
        this.from = from;
        this.to = to;
        this.diff = diff;
        this.population = population;
        this.cost = cost;
    }

    /**
     * Compares two revisions and calculates the cost of a population under both, and of each change alone.
     *
     * @param from the revision that is compared with, not null
     * @param to the revision that the note is about, not null
     * @param population the contracts, not null
     * @return the note
     * @throws org.aidrules.error.DefectiveTableException if a table of either revision has a gap or an overlap
     */
    public static ImpactNote of(SelectedRevision from, SelectedRevision to, Population population) {
        ImpactAnalysis analysis = ImpactAnalysis.between(
                from.rules(), from.revision().id(), to.rules(), to.revision().id());
        return of(from, to, population, analysis.split());
    }

    /**
     * Compares two revisions and calculates the cost of a population as an analysis says, for example with assumptions.
     *
     * @param from the revision that is compared with, not null
     * @param to the revision that the note is about, not null
     * @param population the contracts, not null
     * @param analysis the comparison of the costs of both revisions, not null; the note states the cost of each change where
     *     it is {@link ImpactAnalysis#split() split}
     * @return the note
     * @throws org.aidrules.error.DefectiveTableException if a table of either revision has a gap or an overlap
     */
    public static ImpactNote of(
            SelectedRevision from, SelectedRevision to, Population population, ImpactAnalysis analysis) {
        return new ImpactNote(
                from, to, RevisionDiff.between(from.revision(), to.revision()), population, population.cost(analysis));
    }

    /**
     * Returns the number of contracts of the population that were refused and are not counted.
     *
     * @return 0 or more
     */
    public long refused() {
        return cost.refused();
    }

    /**
     * Writes the note.
     *
     * @param locale the language, not null; French where its language is French, English otherwise
     * @return an HTML page
     */
    public String html(Locale locale) {
        Messages messages = new Messages(locale);
        return new Templates().page("note", model(messages));
    }

    private Map<String, Object> model(Messages messages) {
        Vocabulary vocabulary = new Vocabulary(to.rules(), messages);
        LocalDate signedOn = signedOn();
        Map<String, Object> model = new HashMap<>();
        model.put("m", messages);
        model.put("locale", messages.locale());
        model.put("style", Templates.text("charts.css") + Templates.text("note.css"));
        model.put("from", from.revision());
        model.put("to", to.revision());
        model.put("names", names(messages));
        model.put(
                "rules",
                List.of(from.rules().version(from.revision()), to.rules().version(to.revision())));
        model.put("diff", diff);
        model.put(
                "articles",
                new ArticleChanges(vocabulary, messages)
                        .views(diff, to.revision().sources()));
        model.put("signedOn", signedOn);
        model.put("doctors", new TypicalDoctors(from, to, signedOn, messages).views());
        model.put("impact", cost.impact());
        model.put("chart", new Charts(vocabulary, messages).costByCalendarYear(names(messages), cost.impact()));
        model.put("refused", cost.refused());
        model.put("population", population.description().in(messages.locale()));
        model.put("option", (TemplateMethodModelEx)
                given -> vocabulary.cell("option", ((TemplateScalarModel) given.get(0)).getAsString()));
        model.put("band", (TemplateMethodModelEx)
                given -> vocabulary.cell("band", ((TemplateScalarModel) given.get(0)).getAsString()));
        return model;
    }

    /** Returns the day on which the typical doctors sign: the first day of the new revision, or that of the other one. */
    private LocalDate signedOn() {
        return to.revision()
                .inForceFrom()
                .or(() -> from.revision().inForceFrom())
                .or(() -> latest(to.rules()))
                .orElseThrow();
    }

    private static Optional<LocalDate> latest(AidRules rules) {
        return rules.revisions(Scheme.INDIVIDUAL).stream()
                .map(Revision::inForceFrom)
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
    }

    /** Returns how the note calls the two revisions. */
    private static List<String> names(Messages messages) {
        return List.of(messages.text("report.before"), messages.text("report.after"));
    }
}
