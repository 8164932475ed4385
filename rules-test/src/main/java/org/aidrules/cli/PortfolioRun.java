package org.aidrules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.validation.portfolio.PortfolioContract;
import org.aidrules.validation.portfolio.PortfolioTally;

/** Reviews the lines of a portfolio on several threads, and takes the contracts in the order of the lines. */
final class PortfolioRun {

    private static final int CHUNK_LINES = 200;

    private final PortfolioReader reader;
    private final PortfolioFiles files;
    private final LongConsumer progress;
    private final PortfolioTally tally = new PortfolioTally();
    private long lines;
    private long refused;

    /** A contract, or the errors of its line. */
    private record Line(long number, List<PortfolioContract> contract, List<InputError> errors) {}

    private record Lines(List<Line> lines, PortfolioTally tally) {}

    /**
     * Creates a run.
     *
     * @param files receives each contract and each refused line
     * @param progress receives the number of lines that were read so far
     */
    PortfolioRun(PortfolioReader reader, PortfolioFiles files, LongConsumer progress) {
        this.reader = reader;
        this.files = files;
        this.progress = progress;
    }

    /** Reviews all lines of a file, or of the standard input for {@code -}. */
    PortfolioTally review(String file, int threads) {
        try (InputStream stream = Input.open(file)) {
            new ParallelLines<>(threads, CHUNK_LINES, this::review, this::take).process(new LineReader(stream));
        } catch (IOException e) {
            throw FileFailureException.reading(file, e);
        }
        return tally;
    }

    long lines() {
        return lines;
    }

    long refused() {
        return refused;
    }

    private Lines review(ParallelLines.Chunk chunk) {
        Lines reviewed = new Lines(new ArrayList<>(), new PortfolioTally());
        for (int i = 0; i < chunk.lines().size(); i++) {
            Line line = review(chunk.lines().get(i), chunk.first() + i);
            line.contract().forEach(reviewed.tally()::add);
            reviewed.lines().add(line);
        }
        return reviewed;
    }

    private Line review(byte[] bytes, long number) {
        try {
            return new Line(number, List.of(reader.read(bytes, number)), List.of());
        } catch (InvalidInputException | DefectiveTableException e) {
            return new Line(number, List.of(), Failures.errors(e));
        }
    }

    private void take(Lines reviewed) {
        for (Line line : reviewed.lines()) {
            line.contract().forEach(files::add);
            if (!line.errors().isEmpty()) {
                files.refuse(line.number(), line.errors());
                refused++;
            }
        }
        lines += reviewed.lines().size();
        tally.merge(reviewed.tally());
        progress.accept(lines);
    }
}
