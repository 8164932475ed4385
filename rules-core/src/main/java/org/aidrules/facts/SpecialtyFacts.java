package org.aidrules.facts;

/**
 * The facts of the table {@code specialty}, which gives whether the specialty is eligible.
 *
 * @param specialty the specialty
 * @param departmentShortOfSpecialty whether the <i>département</i> is among those with the fewest doctors of that
 *     specialty
 * @param ccamFeeShare the share of technical acts in the fees, compared with {@link Parameter#CCAM_FEE_SHARE}
 * @param zone the zone of the practice
 * @param localCommission whether the doctor claims {@link Derogation#LOCAL_COMMISSION}
 */
public record SpecialtyFacts(
        Specialty specialty,
        YesNo departmentShortOfSpecialty,
        LimitComparison ccamFeeShare,
        Zone zone,
        boolean localCommission)
        implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * specialty.ordinal()
                + steps[1] * departmentShortOfSpecialty.ordinal()
                + steps[2] * ccamFeeShare.ordinal()
                + steps[3] * zone.ordinal()
                + steps[4] * DecisionFacts.ordinal(localCommission);
    }
}
