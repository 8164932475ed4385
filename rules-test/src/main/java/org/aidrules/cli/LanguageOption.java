package org.aidrules.cli;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that chooses the language of what people read. It is looked for before parsing, for help is in it too. */
final class LanguageOption {

    private static final String NAME = "--lang";

    /** The languages there are. */
    enum Language {
        /** English. */
        EN,
        /** French. */
        FR
    }

    @Option(names = NAME, paramLabel = "en|fr", descriptionKey = "lang")
    private Optional<Language> language = Optional.empty();

    /** The language that some arguments ask for, or that of the machine. */
    static Locale locale(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(NAME + "=")) {
                return Locale.forLanguageTag(args[i].substring(NAME.length() + 1));
            }
            if (args[i].equals(NAME) && i + 1 < args.length) {
                return Locale.forLanguageTag(args[i + 1]);
            }
        }
        return Locale.getDefault();
    }
}
