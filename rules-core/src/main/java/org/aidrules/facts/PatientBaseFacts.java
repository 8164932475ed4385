package org.aidrules.facts;

/**
 * The facts of the table {@code patient-base}, which gives whether the patient base is large enough (<i>patientèle
 * minimale</i>).
 *
 * @param measure the measure that decides
 * @param band the doctor's band by that measure
 * @param otherBand the doctor's band by the other measure that counts; with one measure, the same band
 * @param newlyEstablished whether the doctor is newly established (<i>nouvellement installé</i>)
 * @param rqth whether the doctor claims {@link Derogation#RQTH}
 * @param ald whether the doctor claims {@link Derogation#ALD}
 * @param manyChildren whether the doctor claims {@link Derogation#MANY_CHILDREN}
 * @param mixedPractice whether the doctor claims {@link Derogation#MIXED_PRACTICE}
 */
public record PatientBaseFacts(
        Measure measure,
        Band band,
        Band otherBand,
        boolean newlyEstablished,
        boolean rqth,
        boolean ald,
        boolean manyChildren,
        boolean mixedPractice) {}
