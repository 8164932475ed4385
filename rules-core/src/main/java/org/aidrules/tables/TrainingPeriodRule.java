package org.aidrules.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The rule of a period of the training.
 *
 * @param firstDay its first day; empty where it has no beginning
 * @param experienceYears the limit of the experience of the assistant, in years, as used in the table {@code
 *     training-entry}; empty where there is none
 */
public record TrainingPeriodRule(Optional<LocalDate> firstDay, Optional<BigDecimal> experienceYears) {}
