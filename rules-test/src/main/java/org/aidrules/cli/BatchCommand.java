package org.aidrules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import org.aidrules.AidRules;
import org.aidrules.messages.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code batch}: JSON Lines in, JSON Lines out, one for one and in order. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {BatchCommand.Plan.class, BatchCommand.Settle.class, BatchCommand.Review.class})
final class BatchCommand extends CommandGroup {

    BatchCommand() {
        super("batch.what");
    }

    /** The command {@code batch plan}. */
    @Command(name = "plan")
    static final class Plan extends Batch {
        Plan(Messages messages) {
            super(messages, ContractOperation.PLAN);
        }
    }

    /** The command {@code batch settle}. */
    @Command(name = "settle")
    static final class Settle extends Batch {
        Settle(Messages messages) {
            super(messages, ContractOperation.SETTLE);
        }
    }

    /** The command {@code batch review}. */
    @Command(name = "review")
    static final class Review extends Batch {
        Review(Messages messages) {
            super(messages, ContractOperation.REVIEW);
        }
    }

    /** Answers each line of a file. */
    abstract static class Batch extends AnsweringCommand {

        @Parameters(paramLabel = "${bundle:label.FILE}", descriptionKey = "batch.FILE")
        private String file;

        @Option(names = "--json", descriptionKey = "batch.json")
        @SuppressWarnings("UnusedVariable") // accepted as by the other commands: a batch is always JSON
        private boolean json;

        private final ContractOperation operation;

        Batch(Messages messages, ContractOperation operation) {
            super(messages);
            this.operation = operation;
        }

        @Override
        public final Integer call() {
            AidRules rules = rules();
            PrintWriter err = err();
            Progress progress = new Progress(err, messages());
            BatchRun run = new BatchRun(operation, rules, writer(), results(), progress::lines);
            try (InputStream stream = Input.open(file)) {
                run.answer(new LineReader(stream), Runtime.getRuntime().availableProcessors());
            } catch (IOException e) {
                throw FileFailureException.reading(file, e);
            }
            results().flush();
            err.println(progress.back()
                    + messages().text("batch.summary", run.lines(), run.lines() - run.refused(), run.refused()));
            return run.refused() == 0 ? 0 : Main.WRONG_INPUT;
        }
    }
}
