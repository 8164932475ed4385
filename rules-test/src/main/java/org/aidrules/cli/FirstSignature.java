package org.aidrules.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.facts.Scheme;
import org.aidrules.json.ContractReader;
import org.aidrules.messages.Messages;

/**
 * Finds the first day of signature of a population. Lines that cannot be read, and days before the first text, are left out:
 * they are refused when the population is counted.
 */
final class FirstSignature {

    private final AidRules rules;
    private final LocalDate firstText;
    private LocalDate first = LocalDate.MAX;

    private FirstSignature(AidRules rules) {
        this.rules = rules;
        this.firstText = rules.revisions(Scheme.INDIVIDUAL).stream()
                .flatMap(revision -> revision.inForceFrom().stream())
                .findFirst()
                .orElse(LocalDate.MIN);
    }

    /**
     * Reads a file.
     *
     * @param rules the rules, which know the names of specialties
     * @param threads the number of chunks processed at a time
     * @throws InvalidInputException if it is the standard input, or if no line has a day of signature
     */
    static LocalDate of(String file, AidRules rules, int threads) {
        if (file.equals(Input.STANDARD)) {
            throw unusable("impact.signedFromStandardInput");
        }
        FirstSignature earliest = new FirstSignature(rules);
        PopulationFile.process(
                file,
                form -> new ParallelLines<>(
                        threads, PopulationRun.CHUNK_LINES, chunk -> earliest.in(form, chunk), earliest::add));
        if (earliest.first.equals(LocalDate.MAX)) {
            throw unusable("impact.signedFromNothing");
        }
        return earliest.first;
    }

    /** Refuses the option {@code --signed-from}. */
    static InvalidInputException unusable(String key, Object... arguments) {
        return new InvalidInputException(
                List.of(InputError.unusable("--signed-from", Messages.inBothLanguages(key, arguments))));
    }

    private void add(LocalDate day) {
        first = day.isBefore(first) ? day : first;
    }

    private LocalDate in(PopulationForm form, ParallelLines.Chunk chunk) {
        LocalDate earliest = LocalDate.MAX;
        for (int i = 0; i < chunk.lines().size(); i++) {
            Optional<LocalDate> day = signedOn(form, chunk.lines().get(i), chunk.first() + i)
                    .filter(signed -> !signed.isBefore(firstText));
            earliest = day.isPresent() && day.get().isBefore(earliest) ? day.get() : earliest;
        }
        return earliest;
    }

    private Optional<LocalDate> signedOn(PopulationForm form, byte[] bytes, long number) {
        try {
            return form.read(bytes, number)
                    .flatMap(line -> ContractReader.of(rules)
                            .form(line.document(), List.of(PopulationCounter.WEIGHT))
                            .draft()
                            .signedOn());
        } catch (InvalidInputException e) {
            return Optional.empty(); // reported when the line is counted
        }
    }
}
