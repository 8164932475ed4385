package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.aidrules.AidApplication;
import org.aidrules.AidRules;
import org.aidrules.Assistant;
import org.aidrules.ContractHistory;
import org.aidrules.Fault;
import org.aidrules.facts.Band;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Option;
import org.aidrules.facts.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of a Java caller, which no reader has seen before, on both sides of what is accepted. */
class RangesTest {

    private static final String AT = "/practice/ccamFeeShare";

    private final AidRules rules = AidRules.standard();

    private static AidApplication.Builder sound() {
        return Situations.generalPractitioner("2022-03-01");
    }

    private List<String> places(AidApplication.Builder draft) {
        return rules.check(draft).stream().map(Fault::at).toList();
    }

    @ParameterizedTest
    @CsvSource({"-0.01, false", "0, true", "0.2, true", "1, true", "1.01, false"})
    void aShareOfFeesIsFromNoneToAll(BigDecimal share, boolean accepted) {
        assertEquals(accepted ? List.of() : List.of(AT), places(sound().ccamFeeShare(share)));
    }

    @ParameterizedTest
    @CsvSource({"17, false", "18, true", "120, true", "121, false"})
    void aDoctorIsOfAge(int age, boolean accepted) {
        assertEquals(accepted ? List.of() : List.of("/practice/doctorAge"), places(sound().doctorAge(age)));
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "80, true", "81, false"})
    void experienceIsNoLongerThanALife(int years, boolean accepted) {
        Assistant assistant = new Assistant(Profile.MEDICAL_SECRETARY, OptionalInt.of(years), false, false);
        assertEquals(accepted ? List.of() : List.of("/assistant/experienceYears"),
                places(sound().assistant(assistant)));
    }

    @ParameterizedTest
    @CsvSource({"-0.01, false", "0.00, true", "1000000.00, true", "1000000.01, false", "0.001, false"})
    void whatWasPaidIsInCentsAndNoMoreThanAMillion(BigDecimal paid, boolean accepted) {
        ContractHistory history = ContractHistory.builder()
                .year(new ContractHistory.Year(1, Map.of(), false, Optional.of(paid))).build();
        assertEquals(accepted ? List.of() : List.of("/years/0/paid"),
                rules.check(sound(), history).stream().map(Fault::at).toList());
    }

    /** A contract of five years that is signed on 1 March 2022 runs to 28 February 2027. */
    @ParameterizedTest
    @CsvSource({"2019-08-19, false", "2019-08-20, true", "2027-02-28, true", "2027-03-01, false"})
    void theHireIsWhileTheSchemeAndTheContractRun(LocalDate hired, boolean accepted) {
        assertEquals(accepted ? List.of() : List.of("/hiredOn"), places(sound().hiredOn(hired)));
    }

    /** What is said last of the derogations counts: before arbitration many children open the aid below P30. */
    @Test
    void derogationsAreSaidAnew() {
        AidApplication.Builder below = Doctors.gp(LocalDate.of(2022, 3, 1), Option.HALF, Band.BELOW_P30, Band.P30_P50);
        assertEquals("ELIGIBLE", eligibility(below.derogations(Set.of(Derogation.MANY_CHILDREN))));
        assertEquals("NOT_ELIGIBLE", eligibility(below.derogations(Set.of())));
    }

    private String eligibility(AidApplication.Builder draft) {
        return rules.plan(draft.build()).eligibility().name();
    }
}
