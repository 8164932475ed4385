package org.aidrules.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.aidrules.AidRules;
import org.aidrules.messages.Messages;
import org.aidrules.output.TextOutput;
import org.aidrules.output.UnwritableOutputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** The command {@code aidrules}: parses the arguments and runs a subcommand. */
@Command(
        name = "aidrules",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            FilesCommand.Plan.class,
            FilesCommand.Settle.class,
            FilesCommand.Review.class,
            FilesCommand.Options.class,
            BatchCommand.class,
            ReplayCommand.class,
            AgendaCommand.class,
            ShareCommand.class,
            PortfolioCommand.class,
            RevisionsCommand.class,
            TableCommand.class,
            DiffCommand.class,
            CheckCommand.class,
            ImpactCommand.class,
            PopulationCommand.class,
            VectorsCommand.class,
            ReportCommand.class,
            NoteCommand.class,
            SimulatorCommand.class,
            WorkbookCommand.class
        })
public final class Main implements Runnable {

    /** The exit status where the answer is negative. */
    static final int NEGATIVE = 1;
    /** The exit status where an input is wrong. */
    static final int WRONG_INPUT = 2;
    /** The exit status where a file, or the standard output, cannot be read or written. */
    static final int UNREADABLE = 3;
    /** The exit status of an error of the program itself, which no caller can mistake for a result. */
    static final int BUG = 70;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli lists it in the help
    private LanguageOption language;

    @Spec
    private CommandSpec spec;

    private Main() {}

    /** Refuses to run without a command. */
    @Override
    public void run() {
        throw InvalidArgumentException.of(spec.commandLine(), "", "argument.missingCommand");
    }

    /** Returns the release for {@code --version}. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"aidrules " + AidRules.release()};
        }
    }

    /**
     * Runs a command and ends the process with its exit status.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        // System.out hides that it cannot be written.
        TextOutput out = TextOutput.results(new FileOutputStream(FileDescriptor.out));
        Writer err = new OutputStreamWriter(System.err, StandardCharsets.UTF_8);
        System.exit(run(out, TextOutput.messages(err), args));
    }

    /**
     * Runs a command.
     *
     * @param out receives results
     * @param err receives messages
     * @param args the command and its options
     * @return the exit status
     */
    public static int run(Writer out, Writer err, String... args) {
        return run(TextOutput.results(out), TextOutput.messages(err), args);
    }

    /** Runs a command whose results may be bytes. */
    static int run(TextOutput results, TextOutput notes, String... args) {
        Messages messages = new Messages(LanguageOption.locale(args));
        FailureReport failures = new FailureReport(results, notes, messages, args);
        try {
            CommandLine line = commandLine(messages, results, notes, failures);
            if (args.length == 0) {
                line.usage(notes);
                return WRONG_INPUT;
            }
            int status = line.execute(args);
            results.flush();
            return status;
        } catch (Throwable e) { // an Error too ends in one line and a status of its own
            return failures.of(e);
        } finally {
            notes.flush();
        }
    }

    private static CommandLine commandLine(
            Messages messages, TextOutput results, TextOutput notes, FailureReport failures) {
        CommandLine line = new CommandLine(new Main(), factory(messages));
        line.setResourceBundle(messages.bundle());
        line.setOut(results);
        line.setErr(notes);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExpandAtFiles(false);
        configure(line, messages);
        line.setParameterExceptionHandler((e, given) -> failures.ofArguments(e));
        line.setExecutionExceptionHandler((e, command, result) -> failures.of(e));
        line.setExecutionStrategy(parsed -> run(parsed, failures));
        return line;
    }

    /** Runs a command or prints its help; of the failures of help, picocli itself would print a trace. */
    private static int run(ParseResult parsed, FailureReport failures) {
        try {
            return new RunLast().execute(parsed);
        } catch (UnwritableOutputException e) {
            return failures.of(e);
        }
    }

    /** Sets the exit status of bugs and the language of help, for a command and its subcommands. */
    private static void configure(CommandLine line, Messages messages) {
        line.getCommandSpec().exitCodeOnExecutionException(BUG);
        line.getCommandSpec().usageMessage().synopsisSubcommandLabel(messages.text("label.command"));
        line.getSubcommands().values().forEach(command -> configure(command, messages));
    }

    /** Creates commands with the messages of the chosen language. */
    private static IFactory factory(Messages messages) {
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                try {
                    return type.getDeclaredConstructor(Messages.class).newInstance(messages);
                } catch (NoSuchMethodException e) {
                    return CommandLine.defaultFactory().create(type);
                }
            }
        };
    }
}
