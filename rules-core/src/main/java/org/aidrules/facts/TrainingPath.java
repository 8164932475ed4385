package org.aidrules.facts;

/** The training that an assistant must follow. */
public enum TrainingPath {
    /** None: the assistant holds the qualification. */
    NONE,
    /** Job adaptation training (<i>formation d'adaptation à l'emploi</i>). */
    FAE,
    /** Certificate of professional qualification (<i>certificat de qualification professionnelle</i>). */
    CQP
}
