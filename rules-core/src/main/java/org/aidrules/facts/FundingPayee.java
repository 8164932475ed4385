package org.aidrules.facts;

/** To whom the skills operator pays. */
public enum FundingPayee {
    /** The training body. */
    TRAINING_BODY,
    /** The employer of the assistant, who refunds the assistant what the assistant has spent. */
    EMPLOYER
}
