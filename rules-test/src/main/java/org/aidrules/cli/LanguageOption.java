package org.aidrules.cli;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that selects the language. It is read before parsing, because help and errors need it as well. */
final class LanguageOption {

    private static final String NAME = "--lang";

    /** The available languages. */
    enum Language {
        /** English. */
        EN,
        /** French. */
        FR
    }

    @Option(names = NAME, paramLabel = "en|fr", descriptionKey = "lang")
    private Optional<Language> language = Optional.empty();

    /** Returns the language that the user chose; empty where it is that of the system. */
    Optional<Locale> chosen() {
        return language.map(known -> Locale.forLanguageTag(known.name()));
    }

    /** Returns the language that the arguments select, or the language of the system. */
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
