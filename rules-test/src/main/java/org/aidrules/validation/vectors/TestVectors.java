package org.aidrules.validation.vectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aidrules.AidRules;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.json.ContractWriter;
import org.aidrules.output.Json;
import org.aidrules.output.LinesPrinter;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;

/**
 * Test vectors of a revision, in JSON: with them, whoever wrote the rules in another language can prove that they
 * agree.
 *
 * <p>They have two layers. The tables: every combination of facts that a decision can be asked, with the row that
 * decides and what it answers; that is all there is, on both sides of every edge. The contracts: whole inputs of the
 * commands {@code plan} and {@code settle} on both sides of the edges of days, counts, shares, ages and cents, and such
 * that every row that a result cites for any input of the search is cited by one, each with the result that is due. A
 * result is what the command gives with {@code --json}, without its sentences and the digest of the rules.
 *
 * <p>The same rules give the same bytes. {@code Vectors.of(rules, rules.get("avenant-7")).json()} is the file.
 */
public final class TestVectors {

    private static final String SCHEMA = "vectors.schema.json";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** How deep the file has a line for each part: a line for each cell, and for each part of an input or result. */
    private static final int DEPTH = 4;

    private final Revision revision;
    private final RulesetVersion rules;
    private final ObjectNode file;
    private final List<Coverage> coverage;
    private final int contracts;

    private TestVectors(AidRules rules, Revision revision, Selection selection) {
        this.revision = revision;
        this.rules = rules.version(revision);
        this.coverage = coverage(revision, selection.firstCitedBy());
        this.contracts = selection.contracts().size();
        this.file = file(rules, selection);
    }

    /**
     * Whether whole inputs show a row.
     *
     * @param table the table
     * @param row the row
     * @param contract the name of the first contract whose answer cites it; empty where only the layer of the tables
     *     holds it: an answer does not cite, for instance, an obligation that does not bind
     */
    public record Coverage(String table, String row, String contract) {
        /** Checks that nothing is missing. */
        public Coverage {
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(row, "row");
            Objects.requireNonNull(contract, "contract");
        }
    }

    /** The contracts that are kept, by name, and by which of them each row is first cited. */
    private record Selection(Map<String, ObjectNode> contracts, Map<String, String> firstCitedBy) {
    }

    /**
     * Works the vectors of a revision out.
     *
     * @param rules the rules that hold it
     * @param revision one of their revisions, shipped or added
     * @return its vectors
     * @throws IllegalArgumentException if the revision comes from other rules
     * @throws org.aidrules.error.DefectiveTableException if one of its tables is not total and exact
     */
    public static TestVectors of(AidRules rules, Revision revision) {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(revision, "revision");
        rules.version(revision);
        SampleApplications doctors = new SampleApplications(rules, revision);
        CaseEvaluator answers = new CaseEvaluator(rules, revision);
        Selection selection = new Selection(new LinkedHashMap<>(), new LinkedHashMap<>());
        new ContractEdges(doctors).contracts().forEach(contract -> keep(selection, contract, answers.answer(contract)));
        new SettlementEdges(doctors).contracts()
                .forEach(contract -> keep(selection, contract, answers.answer(contract)));
        new ContractSweep(doctors, contract -> keepIfNew(selection, contract, answers.answer(contract))).run();
        return new TestVectors(rules, revision, selection);
    }

    /** Keeps a contract whose answer cites a row that no other does. */
    private static void keepIfNew(Selection selection, ContractCase contract, CaseEvaluator.Answer answer) {
        answer.rows().stream().filter(row -> !selection.firstCitedBy().containsKey(row)).findFirst().ifPresent(row ->
                keep(selection, new ContractCase("row:" + row, contract.application(), contract.history()), answer));
    }

    private static void keep(Selection selection, ContractCase contract, CaseEvaluator.Answer answer) {
        ObjectNode input = contract.history().map(history -> ContractWriter.withoutSentences().contract(contract.application(), history))
                .orElseGet(() -> ContractWriter.withoutSentences().application(contract.application()));
        ObjectNode node = NODES.objectNode().put("name", contract.name())
                .put("command", contract.history().isPresent() ? "settle" : "plan");
        node.set("input", input);
        node.set(answer.refused() ? "refused" : "expected", answer.expected());
        ObjectNode known = selection.contracts().putIfAbsent(contract.name(), node);
        if (known != null && !known.equals(node)) {
            throw new IllegalStateException("two contracts are named " + contract.name());
        }
        answer.rows().forEach(row -> selection.firstCitedBy().putIfAbsent(row, contract.name()));
    }

    private static List<Coverage> coverage(Revision revision, Map<String, String> firstCitedBy) {
        List<Coverage> coverage = new ArrayList<>();
        revision.tables().forEach(table -> revision.table(table).rows().forEach(row -> coverage.add(new Coverage(table,
                row.name(), firstCitedBy.getOrDefault(table + "/" + row.name(), "")))));
        return List.copyOf(coverage);
    }

    private ObjectNode file(AidRules all, Selection selection) {
        ObjectNode node = NODES.objectNode().put("$schema", SCHEMA).put("format", 1).put("revision", revision.id());
        node.putObject("rules").put("release", rules.release()).put("digest", rules.digest());
        all.knownOn().ifPresent(day -> node.put("knownOn", day.toString()));
        node.put("cells", cells()).put("tablesInFull", true);
        ArrayNode tables = node.putArray("tables");
        revision.tables().forEach(table -> tables.add(table(revision.table(table))));
        ArrayNode whole = node.putArray("contracts");
        selection.contracts().values().forEach(whole::add);
        ArrayNode rows = node.putArray("coverage");
        coverage.forEach(one -> rows.addObject().put("table", one.table()).put("row", one.row())
                .put("contract", one.contract().isEmpty() ? null : one.contract()));
        return node;
    }

    private static ObjectNode table(DecisionTable table) {
        ObjectNode node = NODES.objectNode().put("table", table.name()).put("broughtBy", table.revision())
                .put("overlay", table.overlay());
        ObjectNode facts = node.putObject("facts");
        table.domain().forEach((fact, values) -> facts.set(fact, Json.strings(values)));
        ArrayNode rows = node.putArray("rows");
        table.rows().forEach(row -> rows.addObject().put("row", row.name())
                .put("certainty", row.reason().certainty().name())
                .set("sources", ContractWriter.withoutSentences().sources(row.reason().sources())));
        ArrayNode cells = node.putArray("cells");
        for (Map<String, String> asked : table.allFacts()) {
            DecisionTable.Row row = table.row(asked);
            ObjectNode cell = cells.addObject();
            ObjectNode given = cell.putObject("facts");
            asked.forEach(given::put);
            ObjectNode outcome = cell.put("row", row.name()).putObject("outcome");
            row.outcome().forEach(outcome::put);
        }
        return node;
    }

    /**
     * The revision.
     *
     * @return its id
     */
    public String revision() {
        return revision.id();
    }

    /**
     * Which rules gave the vectors.
     *
     * @return the release, and the digest of the revision
     */
    public RulesetVersion rules() {
        return rules;
    }

    /**
     * How many combinations of facts the layer of the tables holds.
     *
     * @return all that the tables can be asked
     */
    public long cells() {
        return revision.cells();
    }

    /**
     * How many whole inputs there are.
     *
     * @return the contracts to plan, and those to settle
     */
    public int contracts() {
        return contracts;
    }

    /**
     * Which rows the whole inputs show, and which the layer of the tables alone.
     *
     * @return one for every row of every table
     */
    public List<Coverage> coverage() {
        return coverage;
    }

    /**
     * The vectors as a file, which the {@linkplain #schema() schema} describes.
     *
     * @return JSON, to be written in UTF-8
     */
    public String json() {
        return LinesPrinter.text(file, DEPTH);
    }

    /**
     * The JSON Schema of the file.
     *
     * @return JSON, to be written in UTF-8
     */
    public static String schema() {
        try (InputStream stream = TestVectors.class.getResourceAsStream(SCHEMA)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
