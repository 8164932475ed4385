package org.aidrules.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;
import org.aidrules.AidRules;
import org.aidrules.json.ContractWriter;
import org.aidrules.output.TextOutput;

/** Answers lines on several threads: a line of JSON for each, in the same order. */
final class BatchRun {

    /** Few enough for the answers of a chunk to stay small, as many chunks are in memory as there are processors. */
    private static final int CHUNK_LINES = 64;

    private static final int LARGEST_KEPT = 1 << 22;

    private final ContractOperation operation;
    private final AidRules rules;
    private final ContractWriter writer;
    private final TextOutput out;
    private final LongConsumer progress;
    /** Answers that were printed, whose memory serves for another chunk. */
    private final Queue<LineAnswers> printed = new ConcurrentLinkedQueue<>();

    private long lines;
    private long refused;

    /**
     * Declares a run.
     *
     * @param writer writes the answers
     * @param out receives them
     * @param progress receives the number of lines that were answered so far
     */
    BatchRun(
            ContractOperation operation, AidRules rules, ContractWriter writer, TextOutput out, LongConsumer progress) {
        this.operation = operation;
        this.rules = rules;
        this.writer = writer;
        this.out = out;
        this.progress = progress;
    }

    /** Answers all lines. */
    void answer(LineReader input, int threads) throws IOException {
        new ParallelLines<>(threads, CHUNK_LINES, this::answer, this::print).process(input);
    }

    /** Returns the number of lines that were answered. */
    long lines() {
        return lines;
    }

    /** Returns how many of them were refused. */
    long refused() {
        return refused;
    }

    private LineAnswers answer(ParallelLines.Chunk chunk) {
        LineAnswers answers =
                Optional.ofNullable(printed.poll()).orElseGet(() -> new LineAnswers(operation, rules, writer));
        answers.answer(chunk);
        return answers;
    }

    private void print(LineAnswers answers) {
        answers.printTo(out);
        lines += answers.lines();
        refused += answers.refused();
        progress.accept(lines);
        if (answers.size() <= LARGEST_KEPT) {
            printed.add(answers);
        }
    }
}
