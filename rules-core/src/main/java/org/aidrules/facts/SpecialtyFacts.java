package org.aidrules.facts;

/**
 * Is the doctor's specialty eligible? Asked of the table {@code specialty}.
 *
 * @param specialty the specialty
 * @param departmentShortOfSpecialty whether the department is among those most short of that specialty
 * @param ccamFeeShare the share of technical acts in the fees, with regard to {@link Parameter#CCAM_FEE_SHARE}
 */
public record SpecialtyFacts(Specialty specialty, YesNo departmentShortOfSpecialty, LimitComparison ccamFeeShare) {
}
