package org.aidrules.facts;

/** A cost of the training. */
public enum TrainingCost {
    /** What the training body asks for the training (<i>frais pédagogiques</i>), excluding VAT. */
    TRAINING_FEES,
    /** The wage of the assistant during the training. */
    WAGE,
    /** Travel to the training. */
    TRAVEL,
    /** Accommodation during the training. */
    LODGING,
    /** Meals during the training. */
    MEALS
}
