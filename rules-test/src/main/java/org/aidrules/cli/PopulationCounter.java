package org.aidrules.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.validation.impact.ImpactAnalysis;
import org.aidrules.validation.impact.ImpactTally;
import org.aidrules.validation.impact.WeightedContract;

/** Reads lines of a population and counts their contracts. Safe for any number of threads. */
final class PopulationCounter {

    private final ImpactAnalysis study;
    private final AidRules rules;

    /** Lines that follow each other. */
    record Chunk(long first, List<byte[]> lines) {
        /** How many bytes of the file these are, with the ends of the lines. */
        long bytes() {
            return lines.stream().mapToLong(line -> line.length + 1L).sum();
        }
    }

    /** What came of a chunk: a list of errors for each line that was refused. */
    record Counted(ImpactTally tally, List<List<InputError>> refusals, long lines, long bytes) {
    }

    /** A counter; the rules know the names of specialties. */
    PopulationCounter(ImpactAnalysis study, AidRules rules) {
        this.study = study;
        this.rules = rules;
    }

    /** Counts lines, passing over those that are refused. */
    Counted count(PopulationForm form, Chunk chunk) {
        ImpactTally counted = study.tally();
        List<List<InputError>> refusedLines = new ArrayList<>();
        for (int i = 0; i < chunk.lines().size(); i++) {
            long number = chunk.first() + i;
            try {
                count(form, chunk.lines().get(i), number, counted);
            } catch (InvalidInputException e) {
                refusedLines.add(e.errors().stream().map(error -> onLine(number, error)).toList());
            }
        }
        return new Counted(counted, refusedLines, chunk.lines().size(), chunk.bytes());
    }

    private void count(PopulationForm form, byte[] bytes, long number, ImpactTally counted) {
        List<InputError> errors = new ArrayList<>();
        PopulationForm.Line line = form.read(bytes, number, errors);
        try {
            count(JsonObjectReader.of(line.root(), errors), errors, counted);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(e.errors().stream().map(error -> new InputError(
                    line.places().named(error.at()), error.found(), error.message(), error.accepted())).toList());
        }
    }

    private void count(JsonObjectReader fields, List<InputError> errors, ImpactTally counted) {
        BigDecimal weight = fields.weight("weight").orElse(BigDecimal.ONE);
        AidApplication.Builder draft = new ApplicationReader(rules, errors).read(fields.needed("contract"));
        HistoryReader history = new HistoryReader(fields, errors);
        if (errors.isEmpty()) {
            try {
                counted.add(new WeightedContract(draft.build(), history.history(), weight));
                return;
            } catch (InvalidInputException e) {
                errors.clear();
            }
        }
        ContractOperation.refuse(errors, study.check(draft, history.history()).stream().map(history::placed).toList());
        throw new IllegalStateException("a line that was refused must have a fault");
    }

    private static InputError onLine(long number, InputError error) {
        String at = error.at().startsWith("line ") ? error.at() : ("line " + number + " " + error.at()).strip();
        return new InputError(at, error.found(), error.message(), error.accepted());
    }
}
