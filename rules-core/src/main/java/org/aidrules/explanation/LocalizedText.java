package org.aidrules.explanation;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * A sentence for people, in English and in French.
 *
 * @param english the English sentence
 * @param french the French sentence
 */
public record LocalizedText(String english, String french) implements Serializable {

    /** Checks that both are there. */
    public LocalizedText {
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(french, "french");
    }

    /**
     * The sentence in a language.
     *
     * @param locale any locale
     * @return the French sentence where the locale's language is French, the English one otherwise
     */
    public String in(Locale locale) {
        return locale.getLanguage().equals("fr") ? french : english;
    }
}
