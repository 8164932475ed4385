package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.ContractForm;
import org.aidrules.json.ContractReader;
import org.aidrules.json.JsonDocument;
import org.aidrules.validation.impact.ImpactAnalysis;
import org.aidrules.validation.impact.ImpactTally;
import org.aidrules.validation.impact.WeightedContract;

/** Reads lines of a population and counts their contracts. Safe for any number of threads. */
final class PopulationCounter {

    /** The number of contracts that a line stands for: a whole number, or a decimal number as text. */
    static final ContractForm.OtherField WEIGHT = new ContractForm.OtherField(
            "weight", List.of("1..999999999", "\"0.000000001\"..\"999999999\""), PopulationCounter::isWeight);

    private final ImpactAnalysis analysis;
    private final AidRules rules;

    /** The result of a chunk, with a list of errors for each refused line. */
    record Counted(ImpactTally tally, List<List<InputError>> refusals, long lines, long bytes) {}

    /** Creates a counter; the rules are needed for the names of specialties. */
    PopulationCounter(ImpactAnalysis analysis, AidRules rules) {
        this.analysis = analysis;
        this.rules = rules;
    }

    /** Counts lines and skips those that are refused. */
    Counted count(PopulationForm form, ParallelLines.Chunk chunk) {
        ImpactTally counted = analysis.tally();
        List<List<InputError>> refusedLines = new ArrayList<>();
        for (int i = 0; i < chunk.lines().size(); i++) {
            long number = chunk.first() + i;
            try {
                count(form, chunk.lines().get(i), number, counted);
            } catch (InvalidInputException e) {
                refusedLines.add(
                        e.errors().stream().map(error -> onLine(number, error)).toList());
            }
        }
        return new Counted(counted, refusedLines, chunk.lines().size(), chunk.bytes());
    }

    private void count(PopulationForm form, byte[] bytes, long number, ImpactTally counted) {
        Optional<PopulationForm.Line> read = form.read(bytes, number);
        if (read.isPresent()) {
            count(read.get(), counted);
        }
    }

    private void count(PopulationForm.Line line, ImpactTally counted) {
        try {
            count(line.document(), counted);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(e.errors().stream()
                    .map(error -> new InputError(
                            line.places().named(error.at()), error.found(), error.message(), error.accepted()))
                    .toList());
        }
    }

    private void count(JsonDocument document, ImpactTally counted) {
        ContractForm contract = ContractReader.of(rules).form(document, List.of(WEIGHT));
        AidApplication application = application(contract);
        try {
            counted.add(new WeightedContract(application, contract.history(), weight(contract)));
        } catch (InvalidInputException e) {
            throw new InvalidInputException(contract.with(e.errors()));
        }
    }

    /** Returns a complete application, which is validated when it is counted. */
    private AidApplication application(ContractForm contract) {
        AidApplication.Builder draft = contract.draft();
        boolean complete = draft.signedOn().isPresent()
                && draft.option().isPresent()
                && draft.specialty().isPresent();
        if (complete && contract.errors().isEmpty()) {
            return draft.build();
        }
        throw new InvalidInputException(contract.with(analysis.check(draft, contract.history())));
    }

    private static BigDecimal weight(ContractForm contract) {
        return contract.other(WEIGHT.name())
                .flatMap(PopulationCounter::weightText)
                .map(BigDecimal::new)
                .orElse(BigDecimal.ONE);
    }

    private static boolean isWeight(JsonNode value) {
        return weightText(value).filter(PopulationColumn::isWeight).isPresent();
    }

    private static Optional<String> weightText(JsonNode value) {
        return value.isTextual() ? Optional.of(value.asText()) : JsonDocument.whole(value);
    }

    /** Gives an error the number of its line. */
    static InputError onLine(long number, InputError error) {
        String at = error.at().startsWith("line ") ? error.at() : ("line " + number + " " + error.at()).strip();
        return new InputError(at, error.found(), error.message(), error.accepted());
    }
}
