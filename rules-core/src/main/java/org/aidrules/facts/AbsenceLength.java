package org.aidrules.facts;

/** How long an absence of the assistant lasts. */
public enum AbsenceLength {
    /** Less than {@link Parameter#SHORT_ABSENCE_MONTHS}. */
    SHORT,
    /** From {@link Parameter#SHORT_ABSENCE_MONTHS} to {@link Parameter#LONG_ABSENCE_MONTHS}. */
    MEDIUM,
    /** More than {@link Parameter#LONG_ABSENCE_MONTHS}. */
    LONG
}
