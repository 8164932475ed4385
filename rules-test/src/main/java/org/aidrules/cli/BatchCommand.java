package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.InvalidInputException;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code batch}: JSON Lines in, JSON Lines out, one for one and in order. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {BatchCommand.Plan.class, BatchCommand.Settle.class})
final class BatchCommand implements Runnable {

    @Mixin
    private LanguageOption language;

    @Spec
    private CommandSpec spec;

    private final Messages messages;

    BatchCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void run() {
        throw InvalidArgumentException.of(spec.commandLine(), "", "batch.what");
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

    /** Answers each line of a file. */
    abstract static class Batch extends AnsweringCommand {

        private static final long PROGRESS = 1_000;

        @Parameters(paramLabel = "${bundle:label.FILE}", descriptionKey = "batch.FILE")
        private String file;

        @Option(names = "--json", descriptionKey = "batch.json")
        private boolean json;

        private final ContractOperation operation;
        private long lines;
        private long refused;

        Batch(Messages messages, ContractOperation operation) {
            super(messages);
            this.operation = operation;
        }

        @Override
        public final Integer call() {
            AidRules rules = rules();
            PrintWriter out = out();
            PrintWriter err = err();
            Progress progress = new Progress(err, messages());
            try (InputStream stream = Input.open(file)) {
                LineReader input = new LineReader(stream);
                for (Optional<byte[]> line = input.next(); line.isPresent(); line = input.next()) {
                    lines++;
                    out.println(Json.compact(answer(rules, line.get())));
                    if (lines % PROGRESS == 0) {
                        progress.lines(lines);
                    }
                }
            } catch (IOException e) {
                throw FileFailureException.reading(file, e);
            }
            out.flush();
            err.println(progress.back() + messages().text("batch.summary", lines, lines - refused, refused));
            return refused == 0 ? 0 : Main.WRONG_INPUT;
        }

        private ObjectNode answer(AidRules rules, byte[] line) {
            try {
                return operation.answer(rules, line, lines).json().by(writer());
            } catch (InvalidInputException | DefectiveTableException e) {
                refused++;
                ObjectNode error = Json.object().put("line", lines);
                return error.setAll(writer().errors(Failures.errors(e)));
            }
        }
    }
}
