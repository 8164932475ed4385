package org.aidrules.facts;

/**
 * Is the doctor's patient base large enough? Asked of the table {@code patient-base}.
 *
 * @param measure the measure that decides on the base
 * @param band the doctor's band by that measure
 * @param newlyEstablished whether the doctor is newly settled
 * @param rqth whether {@link Derogation#RQTH} is claimed
 * @param ald whether {@link Derogation#ALD} is claimed
 * @param manyChildren whether {@link Derogation#MANY_CHILDREN} is claimed
 * @param mixedPractice whether {@link Derogation#MIXED_PRACTICE} is claimed
 */
public record PatientBaseFacts(Measure measure, Band band, boolean newlyEstablished, boolean rqth, boolean ald,
        boolean manyChildren, boolean mixedPractice) {
}
