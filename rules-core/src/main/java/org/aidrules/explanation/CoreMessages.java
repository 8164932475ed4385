package org.aidrules.explanation;

/** Internal: the sentences of {@code rules-core}, in {@code core_en.properties} and {@code core_fr.properties}. */
public final class CoreMessages {

    private static final MessageCatalog CATALOG = MessageCatalog.beside(CoreMessages.class, "core");

    private CoreMessages() {}

    /**
     * Obtains a sentence of the core in both languages.
     *
     * @param key its key
     * @param arguments the values of its placeholders, none null
     * @return the sentence
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static LocalizedText text(String key, Object... arguments) {
        return CATALOG.text(key, arguments);
    }
}
