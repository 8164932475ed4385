package org.aidrules.calculation;

import java.util.OptionalInt;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.MeasureRole;

/**
 * A measure that counts for a contract.
 *
 * @param measure the measure
 * @param role what it counts for
 * @param start the count at the start, in patients
 * @param band the doctor's band by this measure
 * @param statedTarget the target that the signed contract states; empty where it states none
 */
record CountedMeasure(Measure measure, MeasureRole role, int start, Band band, OptionalInt statedTarget) {}
