package org.aidrules.contract;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aidrules.facts.Scheme;

/** A condition that a doctor or an organisation must meet to be granted the aid. Each scheme has its own. */
public enum Criterion {
    /** The fee sector. */
    SECTOR(Scheme.INDIVIDUAL, Scheme.COLLECTIVE),
    /** The specialty. */
    SPECIALTY(Scheme.INDIVIDUAL),
    /** The patient base, by the doctor's position in the distribution of the specialty. */
    PATIENT_BASE(Scheme.INDIVIDUAL),
    /** Practice with others in one place (<i>exercice regroupé</i>). */
    GROUPED_PRACTICE(Scheme.INDIVIDUAL),
    /** Coordinated practice (<i>exercice coordonné</i>). */
    COORDINATED_PRACTICE(Scheme.INDIVIDUAL),
    /** The prerequisites of the <i>forfait structure</i>. */
    FORFAIT_STRUCTURE(Scheme.INDIVIDUAL),
    /** The legal form of the company. */
    COMPANY_FORM(Scheme.COLLECTIVE),
    /** The patients of the doctors of the company, on average. */
    COMPANY_BASE(Scheme.COLLECTIVE),
    /** A doctor who may take part: a general practitioner, partner in their own name. */
    PARTNER(Scheme.COLLECTIVE),
    /** The individual contract of a doctor, which must have ended. */
    INDIVIDUAL_CONTRACT(Scheme.COLLECTIVE),
    /** The time that a doctor waits after the end of a collective contract. */
    WAITING_PERIOD(Scheme.COLLECTIVE),
    /** The kind of the health centre. */
    CENTRE_KIND(Scheme.HEALTH_CENTRE),
    /** The patients of the health centre, for each full-time post of doctor. */
    CENTRE_BASE(Scheme.HEALTH_CENTRE);

    private final Set<Scheme> schemes;

    Criterion(Scheme first, Scheme... more) {
        this.schemes = EnumSet.of(first, more);
    }

    /**
     * Returns the criteria of a scheme.
     *
     * @param scheme the scheme
     * @return its criteria, in the order of this enum
     * @throws NullPointerException if {@code scheme} is null
     */
    public static List<Criterion> of(Scheme scheme) {
        Objects.requireNonNull(scheme, "scheme");
        return Arrays.stream(values())
                .filter(criterion -> criterion.schemes.contains(scheme))
                .toList();
    }
}
