package org.aidrules.validation.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A contract with everything that a tally adds up of it.
 *
 * @param signedOn the day of signature, moved where the population is
 * @param before the contract under the first revision
 * @param after what its doctors sign under the second revision
 * @param parts what they sign under the first revision with some tables of the second, for each part of the split
 * @param scenario the same contract under assumptions
 */
record CountedContract(
        LocalDate signedOn,
        Signing before,
        List<Signing> after,
        List<List<Signing>> parts,
        Optional<CountedContract> scenario) {}
