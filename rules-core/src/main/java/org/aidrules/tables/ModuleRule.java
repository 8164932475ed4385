package org.aidrules.tables;

import java.math.BigDecimal;
import org.aidrules.facts.TrainingBlock;

/**
 * A module of a training.
 *
 * @param block the block to which it belongs
 * @param hours its hours, more than 0
 */
public record ModuleRule(TrainingBlock block, BigDecimal hours) {}
