package org.aidrules.facts;

/**
 * Which band decides on the amount? A doctor with a single measure has the same band twice. Asked of the table
 * {@code amount-band}.
 *
 * @param first the band by the first measure
 * @param second the band by the second measure
 */
public record AmountBandFacts(Band first, Band second) {
}
