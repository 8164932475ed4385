package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.error.InputError;
import org.aidrules.rules.OrganisationOracle.Centre;
import org.aidrules.rules.OrganisationOracle.Collective;
import org.aidrules.rules.OrganisationOracle.Company;
import org.aidrules.rules.OrganisationOracle.Counts;
import org.aidrules.rules.OrganisationOracle.Doctor;
import org.junit.jupiter.api.Test;

/** What is said to be accepted in place of days and posts that an organisation cannot have. */
class OrganisationErrorsTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 3, 1);

    @Test
    void aCentreOpensBeforeItIsMedicalAndBeforeItSigns() {
        assertEquals(
                List.of("/centre/openedOn 2026-03-02 [..2026-03-01]", "/centre/medicalSince 2025-01-01 [2026-03-02..]"),
                told(OrganisationSamples.application(centre("2026-03-02", "2025-01-01"))));
        assertEquals(List.of(), told(OrganisationSamples.application(centre("2026-03-01", "2026-03-01"))));
    }

    @Test
    void aDoctorIsEstablishedBeforeTheSignatureAndAnEarlierContractEndsBefore() {
        assertEquals(
                List.of(
                        "/company/doctors/0/establishedOn 2026-03-02 [..2026-03-01]",
                        "/company/doctors/0/earlierCollective/endedOn 2026-03-01 [..2026-02-28]"),
                told(OrganisationSamples.application(company("2026-03-02", "2026-03-01"))));
        assertEquals(List.of(), told(OrganisationSamples.application(company("2026-03-01", "2026-02-28"))));
    }

    @Test
    void postsHaveFourDecimalsAtMost() {
        OrganisationApplication company = OrganisationSamples.application(company("2026-03-01", "2026-02-28"));
        for (String posts : List.of("0", "-1", "0.00001", "1000")) {
            assertEquals(
                    List.of("/posts " + posts + " [\"0.0001\"..\"999.9999\"]"),
                    told(company.toBuilder().posts(new BigDecimal(posts))));
        }
        for (String posts : List.of("0.0001", "1.00000", "999.9999")) {
            assertEquals(List.of(), told(company.toBuilder().posts(new BigDecimal(posts))), posts);
        }
    }

    private static List<String> told(OrganisationApplication application) {
        return told(application.toBuilder());
    }

    /** The place of each error, what was found, and what is accepted. */
    private static List<String> told(OrganisationApplication.Builder draft) {
        return Shipped.RULES.check(draft).stream()
                .map(OrganisationErrorsTest::told)
                .toList();
    }

    private static String told(InputError error) {
        return error.at() + " " + error.found().orElse("") + " " + error.accepted();
    }

    private static Centre centre(String openedOn, String medicalSince) {
        return new Centre(
                SIGNED,
                "MEDICAL",
                "MIXED",
                4000,
                1,
                "OTHER",
                Optional.of(LocalDate.parse(openedOn)),
                Optional.of(LocalDate.parse(medicalSince)),
                new Counts(3000, 5000),
                1000);
    }

    private static Company company(String establishedOn, String endedOn) {
        Doctor doctor = new Doctor(
                "A",
                true,
                false,
                true,
                false,
                "SECTOR_1",
                Optional.of(LocalDate.parse(establishedOn)),
                new Counts(1000, 1500),
                Optional.empty(),
                Optional.of(new Collective(LocalDate.parse(endedOn), true)));
        return new Company(SIGNED, "SCM", false, List.of(doctor), 1000);
    }
}
