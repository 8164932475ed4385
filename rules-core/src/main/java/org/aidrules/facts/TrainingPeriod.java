package org.aidrules.facts;

/** A period in which the conditions of the training do not change. */
public enum TrainingPeriod {
    /** Before there were conditions of entry. */
    NO_ENTRY_CONDITIONS,
    /** While the conditions of entry apply and the certificate is registered. */
    ENTRY_CONDITIONS,
    /** After the registration of the certificate has ended. */
    REGISTRATION_ENDED
}
