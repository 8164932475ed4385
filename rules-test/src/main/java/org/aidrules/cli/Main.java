package org.aidrules.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aidrules.AidRules;
import org.aidrules.messages.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code aidrules}: parses the arguments and runs a subcommand. */
@Command(
        name = "aidrules",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            FilesCommand.Plan.class,
            FilesCommand.Settle.class,
            BatchCommand.class,
            ReplayCommand.class,
            RevisionsCommand.class,
            TableCommand.class,
            DiffCommand.class,
            CheckCommand.class,
            ImpactCommand.class,
            PopulationCommand.class,
            VectorsCommand.class,
            ReportCommand.class
        })
public final class Main implements Runnable {

    /** The exit status where the answer is negative. */
    static final int NEGATIVE = 1;
    /** The exit status where an input is wrong. */
    static final int WRONG_INPUT = 2;
    /** The exit status where a file cannot be read. */
    static final int UNREADABLE = 3;
    /** The exit status of a bug, which no caller can mistake for a result. */
    private static final int BUG = 70;

    @Mixin
    private LanguageOption language;

    @Spec
    private CommandSpec spec;

    private final Messages messages;

    private Main(Messages messages) {
        this.messages = messages;
    }

    /** Refuses to run without a command. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), messages.text("argument.missingCommand"));
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
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /**
     * Runs a command.
     *
     * @param out where results go
     * @param err where messages go
     * @param args the command and its options
     * @return the exit status
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        Messages messages = new Messages(LanguageOption.locale(args));
        CommandLine line = new CommandLine(new Main(messages), factory(messages));
        line.setResourceBundle(messages.bundle());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        configure(line, messages);
        line.setParameterExceptionHandler((e, given) -> {
            new ArgumentErrors(messages, List.of(given)).sentences(e).forEach(err::println);
            err.println(
                    messages.text("tryHelp", e.getCommandLine().getCommandSpec().qualifiedName()));
            return WRONG_INPUT;
        });
        line.setExecutionExceptionHandler((e, command, result) -> Failures.report(e, command, messages));
        if (args.length == 0) {
            line.usage(err);
            return WRONG_INPUT;
        }
        int status = line.execute(args);
        return out.checkError() ? UNREADABLE : status;
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
