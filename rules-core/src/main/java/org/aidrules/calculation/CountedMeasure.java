package org.aidrules.calculation;

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
 */
record CountedMeasure(Measure measure, MeasureRole role, int start, Band band) {}
