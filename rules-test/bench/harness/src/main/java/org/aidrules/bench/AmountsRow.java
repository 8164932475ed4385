package org.aidrules.bench;

import java.util.Set;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AmountFacts;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractYear;

/**
 * A row of the table {@code amounts}.
 *
 * @param name the name of the row, unique in the table
 * @param bands the bands with which it matches; all where its cell is empty
 * @param years the contract years with which it matches; all where its cell is empty
 * @param options the options with which it matches; all where its cell is empty
 * @param euros the cell of the amount: a number of euros, {@code NONE} or {@code UNDETERMINED}
 */
public record AmountsRow(String name, Set<Band> bands, Set<ContractYear> years, Set<AidOption> options, String euros) {

    /**
     * Returns whether this row matches some facts.
     *
     * @param facts the facts
     * @return true if each of them is among the values of its column
     */
    public boolean matches(AmountFacts facts) {
        return bands.contains(facts.band()) && years.contains(facts.year()) && options.contains(facts.option());
    }

    /**
     * Returns the answer that this row gives.
     *
     * @return its amount and its name
     */
    public AmountAnswer answer() {
        return AmountAnswer.of(euros, name);
    }
}
