package org.aidrules.report;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.Source;
import org.aidrules.facts.Scheme;
import org.aidrules.messages.Messages;
import org.aidrules.messages.Vocabulary;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;
import org.aidrules.validation.impact.ImpactReport;
import org.aidrules.validation.proof.RevisionCheck;

/** Writes the pages of a report in both languages. */
final class PageWriter {

    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final List<String> SHARED = List.of("style.css", "charts.css", "report.js");

    private static final int SHARE_DECIMALS = 3;

    private final Path folder;
    private final RevisionReport report;
    private final Templates templates = new Templates();
    private final Map<SelectedRevision, Map<String, Object>> entries = new LinkedHashMap<>();
    private final CitationIndex citations = new CitationIndex();
    private int written;

    PageWriter(Path folder, RevisionReport report) {
        this.folder = folder;
        this.report = report;
        for (SelectedRevision selected : report.selection()) {
            entries.put(selected, entry(selected));
            citations.add(String.valueOf(known(selected).get("name")), selected.revision());
        }
    }

    int write(Locale first) {
        try {
            Files.createDirectories(folder);
            for (String file : SHARED) {
                copy(file);
            }
            for (Locale locale : LANGUAGES) {
                write(new Messages(locale));
            }
            Messages messages = new Messages(first);
            Map<String, Object> model = overview(messages);
            model.put("root", "");
            model.put("base", messages.locale().getLanguage() + "/");
            page("overview", "index", model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }

    private void copy(String resource) throws IOException {
        Files.writeString(folder.resolve(resource), Templates.text(resource));
    }

    /** Returns the name of the pages of a revision; a second revision with the same id gets a number. */
    private String name(String id) {
        long taken = entries.keySet().stream()
                .filter(selected -> selected.revision().id().equals(id))
                .count();
        return taken == 0 ? id : id + "-" + (taken + 1);
    }

    private void write(Messages messages) throws IOException {
        String language = messages.locale().getLanguage() + "/";
        Files.createDirectories(folder.resolve(language));
        page("overview", language + "index", overview(messages));
        for (SelectedRevision selected : report.selection()) {
            page("revision", language + "revision-" + known(selected).get("name"), revision(selected, messages));
        }
        for (Source source : sources()) {
            page("text", language + "text-" + source.id(), text(source, messages));
        }
        for (RevisionReport.Comparison comparison : report.comparisons()) {
            page("difference", language + "difference-" + comparison.name(), comparison(comparison, messages));
            if (comparison.cost().isPresent()) {
                Map<String, Object> model = comparison(comparison, messages);
                model.putAll(cost(comparison, comparison.cost().get(), messages));
                page("cost", language + "cost-" + comparison.name(), model);
            }
        }
    }

    private Map<String, Object> known(SelectedRevision selected) {
        return Objects.requireNonNull(entries.get(selected));
    }

    private Map<String, Object> overview(Messages messages) {
        AidRules rules = report.selection().get(0).rules();
        Map<String, Object> model = model(rules, messages);
        model.put(
                "timeline",
                new Timeline(report.selection().stream()
                                .map(SelectedRevision::revision)
                                .toList())
                        .view());
        return model;
    }

    /** Returns the texts that a revision of the report may cite: those of the rules, then those of drafts. */
    private List<Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        report.selection().get(0).rules().sources().forEach(source -> sources.put(source.id(), source));
        report.selection().stream()
                .flatMap(selected -> selected.revision().ownSources().stream())
                .forEach(source -> sources.putIfAbsent(source.id(), source));
        return List.copyOf(sources.values());
    }

    private Map<String, Object> text(Source source, Messages messages) {
        Map<String, Object> model = model(report.selection().get(0).rules(), messages);
        model.put("source", source);
        model.put("places", citations.places(source));
        model.put("citing", citations.revisions(source));
        return model;
    }

    private Map<String, Object> revision(SelectedRevision selected, Messages messages) {
        Revision revision = selected.revision();
        Map<String, Object> model = model(selected.rules(), messages);
        Charts charts = charts(selected.rules(), messages);
        model.put("entry", known(selected));
        NoteIndex notes = new NoteIndex(revision);
        model.put("notes", notes.numbers());
        for (Certainty certainty : Certainty.values()) {
            model.put(certainty.name(), notes.of(certainty));
        }
        model.put("amounts", charts.amounts(revision));
        model.put("deadlines", deadlines(revision));
        report.comparisons().stream()
                .filter(comparison -> comparison.to() == revision)
                .findFirst()
                .ifPresent(comparison -> {
                    model.put("comparison", comparison);
                    model.put("comparedWith", names(comparison, messages).get(0));
                    model.put("changes", summary(messages).tables(comparison.diff()));
                });
        if (revision.scheme() == Scheme.INDIVIDUAL) {
            model.put("aid", charts.aid(revision));
            model.put("targets", charts.targets(revision));
        } else {
            model.put("postTargets", sentences(revision.table("post-targets").rows().stream()));
        }
        return model;
    }

    /** Returns the rows that set a deadline in months, one for each sentence. */
    private static List<Reason> deadlines(Revision revision) {
        return sentences(revision.tables().stream()
                .flatMap(table -> revision.table(table).rows().stream())
                .filter(row -> row.outcome().containsKey("months")));
    }

    /** Returns the reasons of rows, one for each sentence. */
    private static List<Reason> sentences(Stream<DecisionTable.Row> rows) {
        Map<LocalizedText, Reason> sentences = new LinkedHashMap<>();
        rows.forEach(row -> sentences.putIfAbsent(row.reason().text(), row.reason()));
        return List.copyOf(sentences.values());
    }

    private Map<String, Object> comparison(RevisionReport.Comparison comparison, Messages messages) {
        Map<String, Object> model = model(report.selection().get(0).rules(), messages);
        model.put("names", names(comparison, messages));
        model.put("comparison", comparison);
        model.put("target", target(comparison));
        ChangeSummary summary = summary(messages);
        model.put("diff", comparison.diff());
        model.put("tables", summary.tables(comparison.diff()));
        model.put(
                "cells",
                comparison.diff().changes().stream().map(summary::cells).toList());
        model.put("rules", List.of(comparison.rulesFrom(), comparison.rulesTo()));
        return model;
    }

    private Map<String, Object> cost(RevisionReport.Comparison comparison, Population.Cost cost, Messages messages) {
        AidRules rules = report.selection().get(0).rules();
        return Map.of(
                "impact",
                cost.impact(),
                "share",
                exactShare(cost.impact()),
                "refused",
                cost.refused(),
                "population",
                report.population().description().in(messages.locale()),
                "costs",
                charts(rules, messages).costs(names(comparison, messages), cost.impact()));
    }

    /** Returns the share of the contracts whose difference is exact, rounded down to a tenth of a per cent. */
    private static BigDecimal exactShare(ImpactReport impact) {
        return impact.contracts().signum() == 0
                ? BigDecimal.ONE
                : impact.exactContracts().divide(impact.contracts(), SHARE_DECIMALS, RoundingMode.DOWN);
    }

    /** Returns the name of the page of the second revision of a comparison. */
    private Object target(RevisionReport.Comparison comparison) {
        return entries.values().stream()
                .filter(entry -> entry.get("revision") == comparison.to())
                .map(entry -> entry.get("name"))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the names of both revisions of a comparison; a revision and its overlay have the same id. */
    private static List<String> names(RevisionReport.Comparison comparison, Messages messages) {
        String from = comparison.from().title().in(messages.locale());
        String to = comparison.to().title().in(messages.locale());
        return comparison.from().id().equals(comparison.to().id())
                ? List.of(messages.text("report.without", from), messages.text("report.with", to))
                : List.of(from, to);
    }

    /** Returns the model that every page needs. */
    private Map<String, Object> model(AidRules rules, Messages messages) {
        Vocabulary vocabulary = new Vocabulary(rules, messages);
        Map<String, Object> model = new HashMap<>();
        model.put("m", messages);
        model.put("locale", messages.locale());
        model.put("release", AidRules.release());
        model.put("root", "../");
        model.put("base", "");
        model.put("decision", (TemplateMethodModelEx) given -> vocabulary.decision(text(given, 0)));
        model.put("column", (TemplateMethodModelEx) given -> vocabulary.column(text(given, 0)));
        model.put("values", (TemplateMethodModelEx)
                given -> vocabulary.cells(text(given, 0), texts(given, 1), texts(given, 2)));
        model.put("place", (TemplateMethodModelEx) given -> vocabulary.place(text(given, 0)));
        model.put("cell", (TemplateMethodModelEx) given -> vocabulary.cell(text(given, 0), text(given, 1)));
        model.put("entries", List.copyOf(entries.values()));
        model.put("schemes", schemes());
        model.put("comparisons", report.comparisons());
        model.put("sources", sources());
        return model;
    }

    /** Returns the schemes of the revisions, each with the entries of its revisions. */
    private List<Map<String, Object>> schemes() {
        Map<Scheme, List<Map<String, Object>>> byScheme = new EnumMap<>(Scheme.class);
        entries.forEach((selected, entry) -> byScheme.computeIfAbsent(
                        selected.revision().scheme(), scheme -> new ArrayList<>())
                .add(entry));
        return byScheme.entrySet().stream()
                .map(scheme -> Map.<String, Object>of("scheme", scheme.getKey(), "entries", scheme.getValue()))
                .toList();
    }

    private static String text(List<?> given, int place) throws TemplateModelException {
        return ((TemplateScalarModel) given.get(place)).getAsString();
    }

    private static List<String> texts(List<?> given, int place) throws TemplateModelException {
        TemplateSequenceModel sequence = (TemplateSequenceModel) given.get(place);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < sequence.size(); i++) {
            texts.add(((TemplateScalarModel) sequence.get(i)).getAsString());
        }
        return texts;
    }

    private Map<String, Object> entry(SelectedRevision selected) {
        Revision revision = selected.revision();
        RevisionCheck check = RevisionCheck.of(selected.rules(), revision);
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Certainty certainty : Certainty.values()) {
            rows.put(
                    certainty.name(),
                    reasons(revision).stream()
                            .filter(r -> r.certainty() == certainty)
                            .count());
        }
        return Map.of(
                "name",
                name(revision.id()),
                "revision",
                revision,
                "check",
                check,
                "rows",
                rows,
                "rules",
                selected.rules().version(revision),
                "comparisons",
                report.comparisons().stream()
                        .filter(comparison -> comparison.to() == revision)
                        .toList());
    }

    private static List<Reason> reasons(Revision revision) {
        return revision.tables().stream()
                .flatMap(table -> revision.table(table).rows().stream())
                .map(row -> row.reason())
                .toList();
    }

    private ChangeSummary summary(Messages messages) {
        AidRules rules = report.selection().get(0).rules();
        return new ChangeSummary(new Vocabulary(rules, messages), messages);
    }

    private static Charts charts(AidRules rules, Messages messages) {
        return new Charts(new Vocabulary(rules, messages), messages);
    }

    private void page(String template, String file, Map<String, Object> model) throws IOException {
        model.put("file", file.substring(file.indexOf('/') + 1));
        Files.writeString(folder.resolve(file + ".html"), templates.page(template, model));
        written++;
    }
}
