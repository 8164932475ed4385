package org.aidrules.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only groups others, such as {@code batch}: alone it is refused with a sentence that names them. */
abstract class CommandGroup implements Runnable {

    private final String refusal;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli lists it in the help
    private LanguageOption language;

    @Spec
    private CommandSpec spec;

    /** Creates a group with the key of the sentence that refuses it. */
    CommandGroup(String refusal) {
        this.refusal = refusal;
    }

    @Override
    public final void run() {
        throw InvalidArgumentException.of(spec.commandLine(), "", refusal);
    }
}
