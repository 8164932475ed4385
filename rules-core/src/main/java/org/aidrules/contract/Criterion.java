package org.aidrules.contract;

import java.util.List;
import java.util.Objects;
import org.aidrules.facts.Scheme;

/** A condition that a doctor or an organisation must meet to be granted the aid. Each scheme has its own. */
public enum Criterion {
    /** The fee sector. */
    SECTOR,
    /** The specialty. */
    SPECIALTY,
    /** The patient base, by the doctor's position in the distribution of the specialty. */
    PATIENT_BASE,
    /** Practice with others in one place (<i>exercice regroupé</i>). */
    GROUPED_PRACTICE,
    /** Coordinated practice (<i>exercice coordonné</i>). */
    COORDINATED_PRACTICE,
    /** The prerequisites of the <i>forfait structure</i>. */
    FORFAIT_STRUCTURE,
    /** The legal form of the company. */
    COMPANY_FORM,
    /** The patients of the doctors of the company, on average. */
    COMPANY_BASE,
    /** A doctor who may take part: a general practitioner, partner in their own name. */
    PARTNER,
    /** The individual contract of a doctor, which must have ended. */
    INDIVIDUAL_CONTRACT,
    /** The time that a doctor waits after the end of a collective contract. */
    WAITING_PERIOD,
    /** The kind of the health centre. */
    CENTRE_KIND,
    /** The patients of the health centre, for each full-time post of doctor. */
    CENTRE_BASE;

    /**
     * Returns the criteria of a scheme.
     *
     * @param scheme the scheme
     * @return its criteria, in the order of this enum
     * @throws NullPointerException if {@code scheme} is null
     */
    public static List<Criterion> of(Scheme scheme) {
        return switch (Objects.requireNonNull(scheme, "scheme")) {
            case INDIVIDUAL ->
                List.of(SECTOR, SPECIALTY, PATIENT_BASE, GROUPED_PRACTICE, COORDINATED_PRACTICE, FORFAIT_STRUCTURE);
            case COLLECTIVE ->
                List.of(SECTOR, COMPANY_FORM, COMPANY_BASE, PARTNER, INDIVIDUAL_CONTRACT, WAITING_PERIOD);
            case HEALTH_CENTRE -> List.of(CENTRE_KIND, CENTRE_BASE);
        };
    }
}
