package org.aidrules.explanation;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * A text in English and in French. Immutable and serializable.
 *
 * @param english the English text
 * @param french the French text
 */
public record LocalizedText(String english, String french) implements Serializable {

    /**
     * Creates a text.
     *
     * @throws NullPointerException if an argument is null
     */
    public LocalizedText {
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(french, "french");
    }

    /**
     * Returns the text in a language.
     *
     * @param locale any locale, not null
     * @return the French text if the language of the locale is French, otherwise the English text
     */
    public String in(Locale locale) {
        return Objects.requireNonNull(locale, "locale").getLanguage().equals("fr") ? french : english;
    }
}
