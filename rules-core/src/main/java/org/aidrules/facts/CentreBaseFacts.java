package org.aidrules.facts;

/**
 * The facts of the table {@code centre-base}, which gives whether the patient base of a centre is eligible.
 *
 * @param doctors the doctors of the centre
 * @param attending the adult attending patients for each full-time post of doctor, compared with {@link PostTerm#ATTENDING_BASE}
 * @param activeFile the active file for each full-time post of doctor, compared with {@link PostTerm#ACTIVE_FILE_BASE}
 * @param newCentre whether it counts as new, by the table {@code new-centres}
 * @param newlyMedical whether it counts as newly medical, by the table {@code new-centres}
 */
public record CentreBaseFacts(
        CentreDoctors doctors,
        LimitComparison attending,
        LimitComparison activeFile,
        boolean newCentre,
        boolean newlyMedical)
        implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * doctors.ordinal()
                + steps[1] * attending.ordinal()
                + steps[2] * activeFile.ordinal()
                + steps[3] * DecisionFacts.ordinal(newCentre)
                + steps[4] * DecisionFacts.ordinal(newlyMedical);
    }
}
