package org.aidrules.facts;

/**
 * The facts of the table {@code partners}, which gives whether a doctor may take part in a collective contract.
 *
 * @param generalPractitioner whether the specialty is general practice
 * @param particularPractice whether it is a doctor of particular practice (<i>médecin à exercice particulier</i>)
 * @param inOwnName whether the doctor is a partner in their own name
 */
public record PartnerFacts(boolean generalPractitioner, boolean particularPractice, boolean inOwnName)
        implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * DecisionFacts.ordinal(generalPractitioner)
                + steps[1] * DecisionFacts.ordinal(particularPractice)
                + steps[2] * DecisionFacts.ordinal(inOwnName);
    }
}
