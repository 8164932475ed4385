package org.aidrules.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.json.ContractWriter;
import org.aidrules.json.ReasonDetail;
import org.aidrules.messages.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A command that processes contracts, with the options {@code --known-on} and {@code --reasons}. */
@Command
abstract class AnsweringCommand extends RulesCommand {

    @Option(names = "--known-on", paramLabel = "DATE", descriptionKey = "knownOn", converter = DayConverter.class)
    private Optional<LocalDate> knownOn = Optional.empty();

    @Option(names = "--reasons", paramLabel = "full|ids|none", descriptionKey = "reasons")
    private ReasonDetail reasons = ReasonDetail.FULL;

    AnsweringCommand(Messages messages) {
        super(messages);
    }

    /** Returns the writer of JSON results. */
    final ContractWriter writer() {
        return ContractWriter.in(messages().locale()).withReasons(reasons);
    }

    @Override
    final AidRules rules() {
        AidRules rules = super.rules();
        return knownOn.isPresent() ? rules.knownOn(knownOn.get()) : rules;
    }
}
