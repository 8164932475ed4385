package org.aidrules.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.aidrules.contract.CompanyDoctor;
import org.aidrules.contract.DoctorsCompany;
import org.aidrules.contract.HealthCentre;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.facts.CentreDoctors;
import org.aidrules.facts.CentreKind;
import org.aidrules.facts.CompanyForm;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;

/** Organisations that are eligible: a company of two doctors, and a centre of five and a half. */
final class SoundOrganisations {

    private SoundOrganisations() {}

    static OrganisationApplication company(LocalDate signedOn, String posts) {
        return OrganisationApplication.builder(Scheme.COLLECTIVE)
                .signedOn(signedOn)
                .posts(new BigDecimal(posts))
                .organisation(new DoctorsCompany(
                        CompanyForm.SCP, false, List.of(doctor("A", 1200, 1700), doctor("B", 800, 1400))))
                .build()
                .orElseThrow();
    }

    static OrganisationApplication centre(LocalDate signedOn, String posts) {
        return OrganisationApplication.builder(Scheme.HEALTH_CENTRE)
                .signedOn(signedOn)
                .posts(new BigDecimal(posts))
                .organisation(HealthCentre.builder()
                        .kind(CentreKind.MEDICAL)
                        .doctors(CentreDoctors.ONLY_GENERAL_PRACTITIONERS)
                        .doctorPosts(new BigDecimal("5.5"))
                        .assistants(3)
                        .zone(Zone.OTHER)
                        .patients(Measure.ATTENDING_ADULTS, 2700)
                        .build()
                        .orElseThrow())
                .build()
                .orElseThrow();
    }

    private static CompanyDoctor doctor(String id, int attending, int activeFile) {
        return CompanyDoctor.builder()
                .id(id)
                .specialty(Specialty.GENERAL_MEDICINE)
                .sector(Sector.SECTOR_1)
                .inOwnName(true)
                .patients(Measure.ATTENDING_ALL, attending)
                .patients(Measure.ACTIVE_FILE, activeFile)
                .build()
                .orElseThrow();
    }
}
