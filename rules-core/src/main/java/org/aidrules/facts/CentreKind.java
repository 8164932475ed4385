package org.aidrules.facts;

/** The kind of a health centre (<i>centre de santé</i>). */
public enum CentreKind {
    /** It offers medical care (<i>centre médical</i>). */
    MEDICAL,
    /** It offers medical and other care (<i>centre polyvalent</i>). */
    MULTI_PROFESSIONAL,
    /** It offers no medical care, for example a dental or a nursing centre. */
    OTHER
}
