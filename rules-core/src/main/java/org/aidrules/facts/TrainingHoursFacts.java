package org.aidrules.facts;

/**
 * How many hours of training are left after the exemptions? Asked of the table {@code training-hours}.
 *
 * @param path the training
 * @param profile the assistant's profile
 * @param experience the years of experience, with regard to {@link Parameter#EXPERIENCE_YEARS}
 * @param validAfgsu1 whether the assistant holds a valid AFGSU 1
 */
public record TrainingHoursFacts(TrainingPath path, AssistantBackground profile, LimitComparison experience, boolean validAfgsu1) {
}
