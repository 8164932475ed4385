package org.aidrules.facts;

/**
 * The level of the attainment of a contract year (<i>taux d'atteinte</i>), compared with the attainment from which
 * the aid is paid in full ({@link Parameter#FULL_AID_ATTAINMENT}).
 */
public enum AttainmentLevel {
    /** Below the attainment from which the aid is paid in full. */
    BELOW,
    /** Exactly that attainment. */
    AT,
    /** Above that attainment, and below 100 %. */
    ABOVE,
    /** 100 %: the target is attained. */
    WHOLE,
    /** No text included in the rules settles the attainment. */
    UNDETERMINED,
    /** The targets are suspended while the assistant is absent. */
    SUSPENDED,
    /** The activity of the year was not given. */
    NOT_OBSERVED
}
