package org.aidrules.contract;

import java.util.List;
import java.util.Objects;
import org.aidrules.facts.CompanyForm;
import org.aidrules.facts.Scheme;

/**
 * A company of doctors on the day of signature.
 *
 * @param form its legal form
 * @param trainingSite whether the company itself is an approved training site (<i>lieu de stage agréé</i>)
 * @param doctors the doctors who take part (<i>médecins adhérents</i>), each with an id of their own; at least one
 */
public record DoctorsCompany(CompanyForm form, boolean trainingSite, List<CompanyDoctor> doctors)
        implements Organisation {

    /**
     * Copies the list.
     *
     * @throws NullPointerException if an argument is null
     */
    public DoctorsCompany {
        Objects.requireNonNull(form, "form");
        doctors = List.copyOf(Objects.requireNonNull(doctors, "doctors"));
    }

    @Override
    public Scheme scheme() {
        return Scheme.COLLECTIVE;
    }
}
