package org.aidrules.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.messages.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A command that processes contracts, with the option {@code --known-on}. */
@Command
abstract class AnsweringCommand extends RulesCommand {

    @Option(names = "--known-on", paramLabel = "DATE", descriptionKey = "knownOn", converter = DayConverter.class)
    private Optional<LocalDate> knownOn = Optional.empty();

    AnsweringCommand(Messages messages) {
        super(messages);
    }

    @Override
    final AidRules rules() {
        AidRules rules = super.rules();
        return knownOn.isPresent() ? rules.knownOn(knownOn.get()) : rules;
    }
}
