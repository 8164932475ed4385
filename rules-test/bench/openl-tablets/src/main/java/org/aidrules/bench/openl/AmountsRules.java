package org.aidrules.bench.openl;

import org.aidrules.bench.AmountAnswer;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractYear;

/** The decision table of the workbook, as Java sees it. */
public interface AmountsRules {

    /**
     * Takes the decision.
     *
     * @param option the option
     * @param band the band
     * @param year the contract year
     * @return the amount and the row
     */
    AmountAnswer amounts(AidOption option, Band band, ContractYear year);
}
