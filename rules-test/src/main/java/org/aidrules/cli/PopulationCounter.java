package org.aidrules.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.aidrules.AidApplication;
import org.aidrules.AidRules;
import org.aidrules.Fault;
import org.aidrules.InvalidInputException;
import org.aidrules.validation.ImpactStudy;
import org.aidrules.validation.ImpactTally;
import org.aidrules.validation.WeightedContract;

/** Reads lines of a population and counts their contracts. Safe for any number of threads. */
final class PopulationCounter {

    private final ImpactStudy study;
    private final AidRules rules;

    /** Lines that follow each other. */
    record Chunk(long first, List<byte[]> lines) {
        /** How many bytes of the file these are, with the ends of the lines. */
        long bytes() {
            return lines.stream().mapToLong(line -> line.length + 1L).sum();
        }
    }

    /** What came of a chunk: a list of faults for each line that was refused. */
    record Counted(ImpactTally tally, List<List<Fault>> refusals, long lines, long bytes) {
    }

    /** A counter; the rules know the names of specialties. */
    PopulationCounter(ImpactStudy study, AidRules rules) {
        this.study = study;
        this.rules = rules;
    }

    /** Counts lines, passing over those that are refused. */
    Counted count(PopulationForm form, Chunk chunk) {
        ImpactTally counted = study.tally();
        List<List<Fault>> refusedLines = new ArrayList<>();
        for (int i = 0; i < chunk.lines().size(); i++) {
            long number = chunk.first() + i;
            try {
                count(form, chunk.lines().get(i), number, counted);
            } catch (InvalidInputException e) {
                refusedLines.add(e.faults().stream().map(fault -> onLine(number, fault)).toList());
            }
        }
        return new Counted(counted, refusedLines, chunk.lines().size(), chunk.bytes());
    }

    private void count(PopulationForm form, byte[] bytes, long number, ImpactTally counted) {
        List<Fault> faults = new ArrayList<>();
        PopulationForm.Line line = form.read(bytes, number, faults);
        try {
            count(Fields.of(line.root(), faults), faults, counted);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(e.faults().stream().map(fault -> new Fault(
                    line.places().named(fault.at()), fault.found(), fault.message(), fault.accepted())).toList());
        }
    }

    private void count(Fields fields, List<Fault> faults, ImpactTally counted) {
        BigDecimal weight = fields.weight("weight").orElse(BigDecimal.ONE);
        AidApplication.Builder draft = new ApplicationReader(rules, faults).read(fields.needed("contract"));
        HistoryReader history = new HistoryReader(fields, faults);
        if (faults.isEmpty()) {
            try {
                counted.add(new WeightedContract(draft.build(), history.history(), weight));
                return;
            } catch (InvalidInputException e) {
                faults.clear();
            }
        }
        Task.refuse(faults, study.check(draft, history.history()).stream().map(history::placed).toList());
        throw new IllegalStateException("a line that was refused must have a fault");
    }

    private static Fault onLine(long number, Fault fault) {
        String at = fault.at().startsWith("line ") ? fault.at() : ("line " + number + " " + fault.at()).strip();
        return new Fault(at, fault.found(), fault.message(), fault.accepted());
    }
}
