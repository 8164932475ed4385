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
        boolean mixedPractice)
        implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * measure.ordinal()
                + steps[1] * band.ordinal()
                + steps[2] * otherBand.ordinal()
                + steps[3] * DecisionFacts.ordinal(newlyEstablished)
                + steps[4] * DecisionFacts.ordinal(rqth)
                + steps[5] * DecisionFacts.ordinal(ald)
                + steps[6] * DecisionFacts.ordinal(manyChildren)
                + steps[7] * DecisionFacts.ordinal(mixedPractice);
    }
}
