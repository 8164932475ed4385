package org.aidrules.validation.diff;

import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.MessageCatalog;

/** The sentences of this package, in {@code diff_en.properties} and {@code diff_fr.properties}. */
final class DiffMessages {

    private static final MessageCatalog CATALOG = MessageCatalog.beside(DiffMessages.class, "diff");

    private DiffMessages() {}

    static LocalizedText text(String key, Object... arguments) {
        return CATALOG.text(key, arguments);
    }
}
