package org.aidrules.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.Criterion;
import org.aidrules.contract.PercentileThresholds;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.EnumNames;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.MessageCatalog;
import org.aidrules.explanation.Origin;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.explanation.Source;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.FundingCoverage;
import org.aidrules.facts.FundingPayee;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Opco;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.TrainingBlock;
import org.aidrules.facts.TrainingCost;
import org.aidrules.facts.TrainingEntry;
import org.aidrules.facts.TrainingModule;
import org.aidrules.facts.TrainingPath;
import org.aidrules.facts.Verdict;
import org.aidrules.facts.Zone;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;

/**
 * The data of the simulator: the tables of every revision of the individual scheme with their answers, the reference data, and the sentences, in
 * both languages. Whatever the page calculates is asked of these tables.
 */
final class SimulatorData {

    /** The beginnings of the names of the sentences of the core that the page writes. */
    private static final List<String> CORE_SENTENCES = List.of("input.", "contract.", "notice.", "json.unknownField");
    /** The beginnings of the names of the sentences of the kit that the page writes. */
    private static final List<String> PAGE_SENTENCES = List.of("simulator.", "decision.", "marks.");

    private static final List<Class<? extends Enum<?>>> NAMED = List.of(
            AidOption.class,
            AssistantBackground.class,
            Band.class,
            Certainty.class,
            Coordination.class,
            Criterion.class,
            Derogation.class,
            FundingCoverage.class,
            FundingPayee.class,
            Measure.class,
            ObligationKind.class,
            Opco.class,
            Origin.class,
            Sector.class,
            TrainingBlock.class,
            TrainingCost.class,
            TrainingEntry.class,
            TrainingModule.class,
            TrainingPath.class,
            Verdict.class,
            Zone.class);

    private final AidRules rules;
    /** The tables, each once, with its place: a table that is inherited is the same in several revisions. */
    private final Map<DecisionTable, Integer> tables = new LinkedHashMap<>();

    private SimulatorData(AidRules rules) {
        this.rules = rules;
    }

    /** Returns the data of some rules. */
    static ObjectNode of(AidRules rules) {
        return new SimulatorData(rules).data();
    }

    private ObjectNode data() {
        ObjectNode data = Json.object().put("release", AidRules.release());
        rules.knownOn().ifPresent(day -> data.put("knownOn", day.toString()));
        ArrayNode revisions = data.putArray("revisions");
        rules.revisions(Scheme.INDIVIDUAL).forEach(revision -> revisions.add(revision(revision)));
        ArrayNode collective = data.putArray("collective");
        rules.revisions(Scheme.COLLECTIVE)
                .forEach(revision ->
                        revision.inForceFrom().ifPresent(from -> addPeriod(from, revision.inForceTo(), collective)));
        ArrayNode all = data.putArray("tables");
        tables.keySet().forEach(table -> all.add(table(table)));
        ArrayNode thresholds = data.putArray("thresholds");
        rules.thresholds().forEach(known -> thresholds.add(thresholds(known)));
        data.set("specialties", specialties());
        data.set("sources", sources());
        data.set("fields", SimulatorFields.of("", ContractFields.APPLICATION));
        data.set(
                "historyFields",
                SimulatorFields.of("/contract", ContractFields.APPLICATION)
                        .setAll(SimulatorFields.of("", ContractFields.HISTORY)));
        data.set("months", months());
        data.set("names", names());
        data.set("sentences", sentences());
        return data;
    }

    private static void addPeriod(LocalDate from, Optional<LocalDate> to, ArrayNode periods) {
        ObjectNode period = periods.addObject().put("from", from.toString());
        to.ifPresent(day -> period.put("to", day.toString()));
    }

    private ObjectNode revision(Revision revision) {
        RulesetVersion version = rules.version(revision);
        ObjectNode node = Json.object().put("id", revision.id()).put("draft", revision.isDraft());
        node.set("title", text(revision.title()));
        revision.inForceFrom().ifPresent(day -> node.put("from", day.toString()));
        revision.inForceTo().ifPresent(day -> node.put("to", day.toString()));
        node.put("checkedOn", revision.checkedOn().toString());
        node.put("digest", version.digest());
        node.set("altered", Json.strings(version.altered()));
        node.set("drafts", Json.strings(version.drafts()));
        node.set("own", Json.strings(revision.ownTables()));
        ObjectNode places = node.putObject("tables");
        for (String name : revision.tables()) {
            places.put(name, tables.computeIfAbsent(revision.table(name), table -> tables.size()));
        }
        return node;
    }

    private static ObjectNode table(DecisionTable table) {
        ObjectNode node = Json.object().put("name", table.name());
        ObjectNode facts = node.putObject("facts");
        table.domain().forEach((fact, values) -> facts.set(fact, Json.strings(values)));
        ArrayNode rows = node.putArray("rows");
        for (DecisionTable.Row row : table.rows()) {
            ObjectNode outcome = Json.object();
            row.outcome().forEach(outcome::put);
            rows.add(reason(row.reason()).<ObjectNode>set("outcome", outcome));
        }
        node.set("answers", answers(table));
        return node;
    }

    /** Returns the index of the row for every combination of facts in order, each with how often it follows itself. */
    private static ArrayNode answers(DecisionTable table) {
        ArrayNode runs = Json.array();
        int last = -1;
        int times = 0;
        for (int row : rowOfEachPlace(table)) {
            if (row != last && times > 0) {
                runs.addArray().add(last).add(times);
                times = 0;
            }
            last = row;
            times++;
        }
        runs.addArray().add(last).add(times);
        return runs;
    }

    private static int[] rowOfEachPlace(DecisionTable table) {
        int[] rowOf = new int[Math.toIntExact(table.cells())];
        for (int row = 0; row < table.rows().size(); row++) {
            for (int place : places(table, table.rows().get(row))) {
                rowOf[place] = row;
            }
        }
        return rowOf;
    }

    /** Returns the places of the combinations of facts that a row matches; the last fact varies fastest. */
    private static List<Integer> places(DecisionTable table, DecisionTable.Row row) {
        List<Integer> places = List.of(0);
        for (Map.Entry<String, List<String>> fact : table.domain().entrySet()) {
            List<String> all = fact.getValue();
            List<String> met = row.conditions().getOrDefault(fact.getKey(), all);
            List<Integer> more = new ArrayList<>(places.size() * met.size());
            places.forEach(place -> met.forEach(value -> more.add(place * all.size() + all.indexOf(value))));
            places = more;
        }
        return places;
    }

    private static ObjectNode thresholds(PercentileThresholds known) {
        ObjectNode node = Json.object()
                .put("specialty", known.specialty().name())
                .put("measure", known.measure().name())
                .put("date", known.date().toString());
        ObjectNode counts = node.putObject("percentiles");
        known.counts().forEach((percentile, count) -> counts.put(percentile.name(), count));
        return node.set("reason", reason(known.reason()));
    }

    private static ObjectNode reason(Reason reason) {
        ObjectNode node = Json.object()
                .put("row", reason.row())
                .put("certainty", reason.certainty().name());
        ArrayNode sources = node.putArray("sources");
        reason.sources()
                .forEach(citation ->
                        sources.addArray().add(citation.source().id()).add(citation.locator()));
        node.set("text", text(reason.text()));
        reason.note().ifPresent(note -> node.set("note", text(note)));
        if (reason.origin() != Origin.REVISION) {
            node.put("origin", reason.origin().name());
        }
        return node;
    }

    private ObjectNode specialties() {
        ObjectNode specialties = Json.object();
        for (Specialty specialty : Specialty.values()) {
            specialties
                    .putObject(specialty.name())
                    .put("generalPractice", rules.isGeneralPractice(specialty))
                    .set("name", text(rules.name(specialty)));
        }
        return specialties;
    }

    private ObjectNode sources() {
        ObjectNode sources = Json.object();
        Stream.concat(
                        rules.sources().stream(),
                        rules.revisions(Scheme.INDIVIDUAL).stream().flatMap(revision -> revision.ownSources().stream()))
                .forEach(source -> sources.set(source.id(), source(source)));
        return sources;
    }

    private static ObjectNode source(Source source) {
        ObjectNode node = Json.object();
        node.set("title", text(source.title()));
        source.address().ifPresent(address -> node.put("address", address.toString()));
        return node;
    }

    private static ObjectNode months() {
        ObjectNode months = Json.object();
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            ArrayNode names = months.putArray(language.getLanguage());
            Arrays.stream(Month.values()).forEach(month -> names.add(month.getDisplayName(TextStyle.FULL, language)));
        }
        return months;
    }

    private static ObjectNode names() {
        ObjectNode names = Json.object();
        for (Class<? extends Enum<?>> type : NAMED) {
            ObjectNode constants = names.putObject(type.getSimpleName());
            for (Enum<?> constant : type.getEnumConstants()) {
                constants.set(constant.name(), text(EnumNames.of(constant)));
            }
        }
        return names;
    }

    /** Returns the sentences as they are in the files, with their placeholders. */
    private static ObjectNode sentences() {
        ObjectNode sentences = Json.object();
        MessageCatalog core = MessageCatalog.beside(CoreMessages.class, "core");
        core.in(Locale.ENGLISH).keySet().stream()
                .filter(key -> CORE_SENTENCES.stream().anyMatch(key::startsWith))
                .sorted()
                .forEach(key -> sentences.set(
                        key,
                        text(new LocalizedText(
                                core.in(Locale.ENGLISH).getString(key),
                                core.in(Locale.FRENCH).getString(key)))));
        new Messages(Locale.ENGLISH)
                .bundle().keySet().stream()
                        .filter(key -> PAGE_SENTENCES.stream().anyMatch(key::startsWith))
                        .sorted()
                        .forEach(key -> sentences.set(key, text(Messages.inBothLanguages(key))));
        return sentences;
    }

    private static ArrayNode text(LocalizedText text) {
        return Json.array().add(text.english()).add(text.french());
    }
}
