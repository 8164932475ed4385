package org.aidrules.validation.impact;

import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.MessageCatalog;

/** The sentences of this package, in {@code impact_en.properties} and {@code impact_fr.properties}. */
final class ImpactMessages {

    private static final MessageCatalog CATALOG = MessageCatalog.beside(ImpactMessages.class, "impact");

    private ImpactMessages() {}

    static LocalizedText text(String key, Object... arguments) {
        return CATALOG.text(key, arguments);
    }
}
