package org.aidrules.facts;

/**
 * The facts of the table {@code doctor-posts}, which gives the most full-time posts for a doctor of a company.
 *
 * @param hostsJuniorDoctor whether the doctor supervises a junior doctor (<i>docteur junior</i>)
 * @param trainingSite whether the company is an approved training site
 */
public record DoctorPostsFacts(boolean hostsJuniorDoctor, boolean trainingSite) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * DecisionFacts.ordinal(hostsJuniorDoctor) + steps[1] * DecisionFacts.ordinal(trainingSite);
    }
}
