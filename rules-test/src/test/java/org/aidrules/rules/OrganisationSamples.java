package org.aidrules.rules;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.contract.CompanyDoctor;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.DoctorsCompany;
import org.aidrules.contract.HealthCentre;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationHistory;
import org.aidrules.facts.CentreDoctors;
import org.aidrules.facts.CentreKind;
import org.aidrules.facts.CompanyForm;
import org.aidrules.facts.Measure;
import org.aidrules.facts.OrganisationParty;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;
import org.aidrules.rules.OrganisationOracle.Centre;
import org.aidrules.rules.OrganisationOracle.Company;
import org.aidrules.rules.OrganisationOracle.Counts;
import org.aidrules.rules.OrganisationOracle.Doctor;
import org.aidrules.rules.OrganisationOracle.History;

/** The contracts of the oracle as the library takes them. */
final class OrganisationSamples {

    private OrganisationSamples() {}

    static OrganisationApplication application(Centre centre) {
        HealthCentre.Builder builder = HealthCentre.builder()
                .kind(CentreKind.valueOf(centre.kind()))
                .doctors(CentreDoctors.valueOf(centre.doctors()))
                .doctorPosts(posts(centre.doctorPosts()))
                .assistants(centre.assistants())
                .zone(Zone.valueOf(centre.zone()))
                .patients(Measure.ATTENDING_ADULTS, centre.patients().attending())
                .patients(Measure.ACTIVE_FILE, centre.patients().activeFile());
        centre.openedOn().ifPresent(builder::openedOn);
        centre.medicalSince().ifPresent(builder::medicalSince);
        HealthCentre organisation = builder.build().orElseThrow();
        return OrganisationApplication.builder(organisation.scheme())
                .signedOn(centre.signedOn())
                .posts(posts(centre.posts()))
                .organisation(organisation)
                .build()
                .orElseThrow();
    }

    static OrganisationApplication application(Company company) {
        DoctorsCompany organisation = new DoctorsCompany(
                CompanyForm.valueOf(company.form()),
                company.trainingSite(),
                company.doctors().stream().map(OrganisationSamples::doctor).toList());
        return OrganisationApplication.builder(organisation.scheme())
                .signedOn(company.signedOn())
                .posts(posts(company.posts()))
                .organisation(organisation)
                .build()
                .orElseThrow();
    }

    private static BigDecimal posts(int thousandths) {
        return BigDecimal.valueOf(thousandths, 3);
    }

    static CompanyDoctor doctor(Doctor doctor) {
        CompanyDoctor.Builder builder = CompanyDoctor.builder()
                .id(doctor.id())
                .specialty(doctor.generalPractitioner() ? Specialty.GENERAL_MEDICINE : Specialty.CARDIOLOGY)
                .sector(Sector.valueOf(doctor.sector()))
                .inOwnName(doctor.inOwnName())
                .particularPractice(doctor.particularPractice())
                .hostsJuniorDoctor(doctor.hostsJuniorDoctor());
        counts(Measure.ATTENDING_ALL, doctor.patients()).forEach(builder::patients);
        doctor.establishedOn().ifPresent(builder::establishedOn);
        doctor.individual()
                .ifPresent(contract -> builder.individualContract(new CompanyDoctor.FormerIndividual(
                        contract.endedOn(), counts(Measure.ATTENDING_ALL, contract.gained()))));
        doctor.collective()
                .ifPresent(earlier -> builder.earlierCollective(
                        new CompanyDoctor.FormerCollective(earlier.endedOn(), earlier.exceptional())));
        return builder.build().orElseThrow();
    }

    /**
     * A history.
     *
     * @param attending the measure of the attending patients
     */
    static OrganisationHistory history(History history, Measure attending) {
        return new OrganisationHistory(
                history.years().stream()
                        .map(year -> new ContractHistory.Year(
                                year.year(),
                                year.counts()
                                        .map(known -> counts(attending, known))
                                        .orElse(Map.of()),
                                year.suspended()
                                        ? ContractHistory.TargetState.SUSPENDED
                                        : ContractHistory.TargetState.IN_FORCE,
                                Optional.empty()))
                        .toList(),
                Map.of(),
                history.joined().stream()
                        .map(joined -> new OrganisationHistory.Joined(joined.on(), doctor(joined.doctor())))
                        .toList(),
                history.left().stream()
                        .map(left -> new OrganisationHistory.Left(left.on(), left.id()))
                        .toList(),
                history.endedOn().map(day -> new OrganisationHistory.Ended(OrganisationParty.FUND, day)),
                Optional.empty());
    }

    private static Map<Measure, Integer> counts(Measure attending, Counts counts) {
        Map<Measure, Integer> map = new EnumMap<>(Measure.class);
        List.of(attending, Measure.ACTIVE_FILE)
                .forEach(measure ->
                        map.put(measure, measure == Measure.ACTIVE_FILE ? counts.activeFile() : counts.attending()));
        return map;
    }
}
