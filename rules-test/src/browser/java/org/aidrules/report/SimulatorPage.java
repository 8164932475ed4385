package org.aidrules.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.ContractReader;
import org.aidrules.json.ContractWriter;
import org.aidrules.output.Json;
import org.openqa.selenium.chrome.ChromeDriver;

/** A simulator in a browser, whose answers are held against those of the library. */
final class SimulatorPage {

    /** How many differences are told. */
    private static final int FEW = 10;

    /** Finds the first place at which two values differ: what was expected there, and what was found. */
    private static final String DIFFERENCE = """
            const difference = (expected, found) => {
              if (expected === null || found === null || typeof expected !== 'object' || typeof found !== 'object') {
                return expected === found ? undefined
                    : `: ${JSON.stringify(expected)} expected, ${JSON.stringify(found)} found`;
              }
              if (Array.isArray(expected) !== Array.isArray(found)) {
                return ': a list and no list';
              }
              for (const name of new Set([...Object.keys(expected), ...Object.keys(found)])) {
                const inside = difference(
                    name in expected ? expected[name] : 'nothing', name in found ? found[name] : 'nothing');
                if (inside !== undefined) {
                  return `/${name}${inside}`;
                }
              }
            };
            const answer = (contract, language) => {
              try {
                return window.aidrules[contract.command](contract.input, language);
              } catch (error) {
                return {thrown: error.stack};
              }
            };
            """;

    private static final String CONTRACTS = DIFFERENCE + """
            const [contracts, language] = [JSON.parse(arguments[0]), arguments[1] || undefined];
            return contracts
                .map(one => [one.name, difference(one.refused ?? one.expected, answer(one, language))])
                .filter(([, different]) => different !== undefined)
                .slice(0, arguments[2])
                .map(([name, different]) => name + ' ' + different);""";

    private static final String CELLS = DIFFERENCE + """
            const [revision, tables] = [arguments[0], JSON.parse(arguments[1])];
            return tables
                .flatMap(({table, cells}) => cells.map(({facts, row, outcome}) =>
                    [table, facts, difference({row, outcome}, window.aidrules.decide(revision, table, facts))]))
                .filter(([, , different]) => different !== undefined)
                .slice(0, arguments[2])
                .map(([table, facts, different]) => `${table} ${JSON.stringify(facts)} ${different}`);""";

    private final ChromeDriver browser;
    private final AidRules rules;

    /** Writes the page of some rules to a folder, and opens it. */
    SimulatorPage(ChromeDriver browser, AidRules rules, Path folder) {
        this.browser = browser;
        this.rules = rules;
        browser.get(Simulator.of(rules).write(folder, Locale.FRENCH).toUri().toString());
    }

    /**
     * Returns how the page answers contracts otherwise than expected.
     *
     * @param contracts the contracts, each with its name, its command, its input, and {@code expected} or {@code refused}
     * @param language the language of the sentences; empty for none
     */
    Object differences(ArrayNode contracts, Optional<Locale> language) {
        return browser.executeScript(
                CONTRACTS,
                Json.compact(contracts),
                language.map(Locale::getLanguage).orElse(""),
                FEW);
    }

    /** Returns how the tables of the page answer otherwise than expected. */
    Object differences(String revision, ArrayNode tables) {
        return browser.executeScript(CELLS, revision, Json.compact(tables), FEW);
    }

    /** Returns a contract with the answer that the library gives, without the digest of the rules. */
    ObjectNode answered(String name, String command, ObjectNode input, Optional<Locale> language) {
        ContractWriter writer = language.map(ContractWriter::in).orElseGet(ContractWriter::withoutSentences);
        ContractReader reader = ContractReader.of(rules);
        byte[] json = Json.compact(input).getBytes(StandardCharsets.UTF_8);
        ObjectNode contract = Json.object().put("name", name).put("command", command);
        contract.set("input", input);
        try {
            ObjectNode result =
                    command.equals("plan") ? writer.plan(reader.plan(json)) : writer.settlement(reader.settle(json));
            result.remove(List.of("rules"));
            return contract.set("expected", result);
        } catch (InvalidInputException e) {
            return contract.set("refused", writer.errors(e.errors()));
        }
    }
}
