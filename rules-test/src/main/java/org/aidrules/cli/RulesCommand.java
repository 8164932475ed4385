package org.aidrules.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.messages.Messages;
import org.aidrules.output.TextOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that uses the rules. */
@Command(mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
abstract class RulesCommand implements Callable<Integer> {

    @Option(names = "--thresholds", paramLabel = "${bundle:label.FILE}", descriptionKey = "thresholds")
    private Optional<Path> thresholds = Optional.empty();

    @Option(names = "--overlay", paramLabel = "${bundle:label.FOLDER}", descriptionKey = "overlay")
    private List<Path> overlays = new ArrayList<>();

    @Mixin
    private LanguageOption language;

    @Spec
    private CommandSpec spec;

    private final Messages messages;

    RulesCommand(Messages messages) {
        this.messages = messages;
    }

    /** Returns the rules to use: the shipped rules with the user's own files. */
    AidRules rules() {
        AidRules rules = AidRules.standard();
        for (Path overlay : overlays) {
            rules = withOverlay(rules, overlay);
        }
        return thresholds.isPresent() ? withThresholds(rules, thresholds.get()) : rules;
    }

    private AidRules withOverlay(AidRules rules, Path overlay) {
        try (DraftFolder folder = DraftFolder.open(rules, overlay, this::warn)) {
            return folder.use(rules::withOverlay);
        }
    }

    /** Prints what the author of a workbook should know of. */
    final void warn(List<InputError> warnings) {
        Failures.print(err(), warnings, messages);
    }

    /** Prints a sentence that the user should know of. */
    final void warnOf(String key, String argument) {
        err().println(messages.text(key, argument));
    }

    private static AidRules withThresholds(AidRules rules, Path file) {
        try {
            return rules.withThresholds(file);
        } catch (UncheckedIOException e) {
            throw FileFailureException.reading(file.toString(), Objects.requireNonNull(e.getCause()));
        }
    }

    /** Returns the language that the user chose; empty where it is that of the system. */
    final Optional<Locale> chosenLanguage() {
        return language.chosen();
    }

    final CommandSpec spec() {
        return spec;
    }

    final Messages messages() {
        return messages;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Returns the standard output, which also receives bytes. */
    final TextOutput results() {
        return (TextOutput) out();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
