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
import org.aidrules.facts.Scheme;
import org.aidrules.json.ContractWriter;
import org.aidrules.output.Json;
import org.aidrules.output.LinesPrinter;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;

/**
 * Test vectors of a revision in JSON, with which another implementation of the rules can be tested.
 *
 * <p>The file has two layers. The tables: every combination of facts of every table, with the row that decides and its
 * outcome. The contracts: whole inputs of the commands {@code plan} and {@code settle} on both sides of the limits of
 * days, counts, shares, ages and cents, each with its expected result; each row that any of the generated results cites
 * is cited by at least one of them. A result is the output of the command with {@code --json}, without sentences and
 * without the digest of the rules.
 *
 * <p>The same rules always give the same bytes. {@code TestVectors.of(rules, rules.get("avenant-7")).json()} returns
 * the file.
 */
public final class TestVectors {

    private static final String SCHEMA = "vectors.schema.json";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** The depth down to which each element of the JSON has a line of its own. */
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
     * The coverage of a row by the contracts.
     *
     * @param table the name of the table
     * @param row the name of the row
     * @param contract the name of the first contract whose result cites the row; an empty string where only the tables
     *     contain it: a result does not cite, for example, an obligation that does not apply
     */
    public record Coverage(String table, String row, String contract) {
        /** Checks that no component is null. */
        public Coverage {
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(row, "row");
            Objects.requireNonNull(contract, "contract");
        }
    }

    /** The contracts kept, by name, and the first contract that cites each row. */
    private record Selection(Map<String, ObjectNode> contracts, Map<String, String> firstCitedBy) {}

    /**
     * Calculates the vectors of a revision.
     *
     * @param rules the rules that contain the revision, not null
     * @param revision one of their revisions, shipped or added, not null
     * @return the vectors
     * @throws IllegalArgumentException if the revision belongs to other rules
     * @throws org.aidrules.error.DefectiveTableException if a table has a gap or an overlap
     */
    public static TestVectors of(AidRules rules, Revision revision) {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(revision, "revision");
        rules.version(revision);
        Selection selection = new Selection(new LinkedHashMap<>(), new LinkedHashMap<>());
        CaseEvaluator evaluator = new CaseEvaluator(rules, revision);
        if (revision.scheme() == Scheme.INDIVIDUAL) {
            addContracts(new SampleApplications(rules, revision), evaluator, selection);
        } else {
            addContracts(new SampleOrganisations(rules, revision), evaluator, selection);
        }
        return new TestVectors(rules, revision, selection);
    }

    private static void addContracts(SampleApplications samples, CaseEvaluator evaluator, Selection selection) {
        keepAll(selection, new ContractEdges(samples).contracts(), evaluator);
        keepAll(selection, new SettlementEdges(samples).contracts(), evaluator);
        new ContractSweep(samples, contract -> keepIfNew(selection, contract, evaluator.evaluate(contract))).run();
    }

    private static void addContracts(SampleOrganisations samples, CaseEvaluator evaluator, Selection selection) {
        keepAll(selection, new OrganisationEdges(samples).contracts(), evaluator);
        keepAll(selection, new OrganisationSettlementEdges(samples).contracts(), evaluator);
    }

    private static void keepAll(Selection selection, List<? extends VectorCase> contracts, CaseEvaluator evaluator) {
        contracts.forEach(contract -> keep(selection, contract, evaluator.evaluate(contract)));
    }

    /** Keeps a contract whose result cites a row that no other result cites. */
    private static void keepIfNew(Selection selection, VectorCase contract, CaseEvaluator.Evaluation evaluation) {
        evaluation.rows().stream()
                .filter(row -> !selection.firstCitedBy().containsKey(row))
                .findFirst()
                .ifPresent(row -> keep(selection, contract.named("row:" + row), evaluation));
    }

    private static void keep(Selection selection, VectorCase contract, CaseEvaluator.Evaluation evaluation) {
        ObjectNode node = NODES.objectNode()
                .put("name", contract.name())
                .put("command", contract.isSettled() ? "settle" : "plan");
        node.set("input", contract.input());
        node.set(evaluation.refused() ? "refused" : "expected", evaluation.expected());
        ObjectNode known = selection.contracts().putIfAbsent(contract.name(), node);
        if (known != null && !known.equals(node)) {
            throw new IllegalStateException("two contracts are named " + contract.name());
        }
        evaluation.rows().forEach(row -> selection.firstCitedBy().putIfAbsent(row, contract.name()));
    }

    private static List<Coverage> coverage(Revision revision, Map<String, String> firstCitedBy) {
        List<Coverage> coverage = new ArrayList<>();
        revision.tables()
                .forEach(table -> revision.table(table)
                        .rows()
                        .forEach(row -> coverage.add(new Coverage(
                                table, row.name(), firstCitedBy.getOrDefault(table + "/" + row.name(), "")))));
        return List.copyOf(coverage);
    }

    private ObjectNode file(AidRules all, Selection selection) {
        ObjectNode node = NODES.objectNode()
                .put("$schema", SCHEMA)
                .put("format", 1)
                .put("revision", revision.id())
                .put("scheme", revision.scheme().key());
        node.set("rules", ContractWriter.withoutSentences().rules(rules));
        all.knownOn().ifPresent(day -> node.put("knownOn", day.toString()));
        node.put("cells", cells()).put("tablesInFull", true);
        ArrayNode tables = node.putArray("tables");
        revision.tables().forEach(table -> tables.add(table(revision.table(table))));
        ArrayNode whole = node.putArray("contracts");
        selection.contracts().values().forEach(whole::add);
        ArrayNode rows = node.putArray("coverage");
        coverage.forEach(one -> rows.addObject()
                .put("table", one.table())
                .put("row", one.row())
                .put("contract", one.contract().isEmpty() ? null : one.contract()));
        return node;
    }

    private static ObjectNode table(DecisionTable table) {
        ObjectNode node = NODES.objectNode()
                .put("table", table.name())
                .put("broughtBy", table.revision())
                .put("overlay", table.overlay());
        ObjectNode facts = node.putObject("facts");
        table.domain().forEach((fact, values) -> facts.set(fact, Json.strings(values)));
        ArrayNode rows = node.putArray("rows");
        table.rows()
                .forEach(row -> rows.addObject()
                        .put("row", row.name())
                        .put("certainty", row.reason().certainty().name())
                        .set(
                                "sources",
                                ContractWriter.withoutSentences()
                                        .sources(row.reason().sources())));
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
     * Returns the id of the revision.
     *
     * @return the id
     */
    public String revision() {
        return revision.id();
    }

    /**
     * Returns the rules that gave the vectors.
     *
     * @return the release, and the digest of the revision
     */
    public RulesetVersion rules() {
        return rules;
    }

    /**
     * Returns the number of combinations of facts in the tables.
     *
     * @return the cells of all tables
     */
    public long cells() {
        return revision.cells();
    }

    /**
     * Returns the number of contracts.
     *
     * @return the contracts to plan and to settle together
     */
    public int contracts() {
        return contracts;
    }

    /**
     * Returns the coverage of every row by the contracts.
     *
     * @return one element for every row of every table
     */
    public List<Coverage> coverage() {
        return coverage;
    }

    /**
     * Returns the vectors as JSON, which the {@linkplain #schema() schema} describes.
     *
     * @return the text of the file, to be written in UTF-8
     */
    public String json() {
        return LinesPrinter.text(file, DEPTH);
    }

    /**
     * Returns the JSON Schema of the file.
     *
     * @return the text of the schema, to be written in UTF-8
     */
    public static String schema() {
        try (InputStream stream = TestVectors.class.getResourceAsStream(SCHEMA)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
