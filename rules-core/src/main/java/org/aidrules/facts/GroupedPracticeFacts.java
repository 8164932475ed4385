package org.aidrules.facts;

/**
 * The facts of the table {@code grouped-practice}, which gives whether the criterion of grouped practice (<i>exercice
 * regroupé</i>) is met.
 *
 * @param grouped whether at least two doctors practise on the same premises
 * @param zone the zone of the practice
 * @param coordinated the doctor's participation in coordinated practice
 * @param patientBaseMet whether the patient base is large enough without a derogation; not given where it is not known
 */
public record GroupedPracticeFacts(YesNo grouped, Zone zone, Coordination coordinated, YesNo patientBaseMet)
        implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * grouped.ordinal()
                + steps[1] * zone.ordinal()
                + steps[2] * coordinated.ordinal()
                + steps[3] * patientBaseMet.ordinal();
    }
}
