package org.aidrules.facts;

/** The training that the assistant must follow. */
public enum TrainingPath {
    /** No training: the assistant holds the qualification. */
    NONE,
    /** Job adaptation training (<i>formation d'adaptation à l'emploi</i>). */
    FAE,
    /**
     * Training for the certificate of professional qualification (<i>certificat de qualification
     * professionnelle</i>).
     */
    CQP
}
