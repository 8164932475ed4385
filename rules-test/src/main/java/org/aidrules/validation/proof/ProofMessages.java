package org.aidrules.validation.proof;

import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.MessageCatalog;

/** The sentences of this package, in {@code proof_en.properties} and {@code proof_fr.properties}. */
final class ProofMessages {

    private static final MessageCatalog CATALOG = MessageCatalog.beside(ProofMessages.class, "proof");

    private ProofMessages() {}

    static LocalizedText text(String key, Object... arguments) {
        return CATALOG.text(key, arguments);
    }
}
