package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AssistantContract;
import org.aidrules.contract.AssistantSharing;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.contract.OrganisationHistory;
import org.aidrules.contract.PatientBase;
import org.aidrules.contract.RevisionChange;
import org.aidrules.contract.SharedContract;
import org.aidrules.contract.SharedOrganisationContract;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Certainty;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.Measure;
import org.aidrules.facts.OrganisationParty;
import org.junit.jupiter.api.Test;

/** One assistant among several doctors: each signs for a share, and the shares are no more than the working time. */
class SharingTest {

    private static final AidRules RULES = AidRules.standard();
    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);
    /** The day on which a company signs. */
    private static final LocalDate JOINT = LocalDate.of(2026, 3, 1);

    private static final LocalDate TERM = LocalDate.of(2025, 2, 28);

    @Test
    void threeThirdsAreExactlyOneFullTimePost() {
        AssistantSharing sharing = RULES.share(List.of(third(DAY), third(DAY), third(DAY)), 35, 35);
        assertTrue(sharing.isValid());
        assertEquals(
                List.of(DAY),
                sharing.periods().stream().map(AssistantSharing.Period::from).toList());
        assertEquals(TERM, sharing.periods().get(0).to());
        assertEquals(List.of(0, 1, 2), sharing.periods().get(0).contracts());
        assertEquals(new BigDecimal("1"), sharing.periods().get(0).posts());
    }

    @Test
    void anHourLessIsTooLittle() {
        assertFalse(
                RULES.share(List.of(third(DAY), third(DAY), third(DAY)), 34, 35).isValid());
    }

    @Test
    void twoThirdsOfAPostSufficeForTwoThirdsExactly() {
        assertTrue(RULES.share(List.of(third(DAY), third(DAY)), 2, 3).isValid());
        assertFalse(RULES.share(List.of(third(DAY), third(DAY)), 6_666, 10_000).isValid());
        assertEquals(
                new BigDecimal("0.6666666666"),
                RULES.share(List.of(third(DAY), third(DAY)), 2, 3)
                        .periods()
                        .get(0)
                        .posts());
    }

    @Test
    void onlyDaysInCommonAddUp() {
        LocalDate later = LocalDate.of(2023, 6, 1);
        AssistantSharing sharing = RULES.share(List.of(half(DAY), half(later)), 20, 35);
        assertFalse(sharing.isValid());
        assertEquals(
                List.of(DAY, later, TERM.plusDays(1)),
                sharing.periods().stream().map(AssistantSharing.Period::from).toList());
        assertEquals(
                List.of(later.minusDays(1), TERM, LocalDate.of(2028, 5, 31)),
                sharing.periods().stream().map(AssistantSharing.Period::to).toList());
        assertEquals(
                List.of(true, false, true),
                sharing.periods().stream().map(AssistantSharing.Period::within).toList());
        assertEquals(
                List.of(List.of(0), List.of(0, 1), List.of(1)),
                sharing.periods().stream()
                        .map(AssistantSharing.Period::contracts)
                        .toList());
    }

    @Test
    void aContractThatEndedEarlyMakesRoom() {
        LocalDate later = LocalDate.of(2023, 6, 1);
        SharedContract ended = new SharedContract(
                application(DAY, AidOption.HALF),
                ContractHistory.builder()
                        .earlyTermination(new EarlyTermination(
                                ContractParty.FUND, Optional.empty(), Optional.of(later.minusDays(1))))
                        .build());
        assertTrue(RULES.share(List.of(ended, half(later)), 20, 35).isValid());
    }

    @Test
    void daysWithoutAContractAreLeftOut() {
        LocalDate later = LocalDate.of(2026, 1, 1);
        assertEquals(
                List.of(DAY, later),
                RULES.share(List.of(half(DAY), half(later)), 35, 35).periods().stream()
                        .map(AssistantSharing.Period::from)
                        .toList());
    }

    @Test
    void aMoveToAnotherOptionCountsFromItsContractYearOn() {
        AidApplication moved = application(DAY, AidOption.THIRD).toBuilder()
                .revisionChange(new RevisionChange(
                        LocalDate.of(2023, 9, 1),
                        AidOption.HALF,
                        new PatientBase(
                                Map.of(Measure.ACTIVE_FILE, 2100), Optional.empty(), Optional.of(Band.P50_P70))))
                .build();
        AssistantSharing sharing = RULES.share(List.of(SharedContract.of(moved)), 35, 35);
        assertEquals(
                List.of(LocalDate.of(2024, 2, 29), TERM),
                sharing.periods().stream().map(AssistantSharing.Period::to).toList());
        assertEquals(
                List.of("0.3333333333", "0.5"),
                sharing.periods().stream()
                        .map(period -> period.posts().toPlainString())
                        .toList());
    }

    @Test
    void periodCitesTheRowsOfItsShares() {
        var reasons = RULES.share(List.of(third(DAY), third(DAY)), 35, 35)
                .periods()
                .get(0)
                .reasons();
        assertEquals(
                List.of("working-time/third"),
                reasons.stream()
                        .map(reason -> reason.table() + "/" + reason.row())
                        .toList());
        assertEquals(Certainty.STATED, reasons.get(0).certainty());
    }

    @Test
    void everyErrorOfEveryContractIsReported() {
        SharedContract early = half(LocalDate.of(2019, 8, 19));
        SharedContract twice = new SharedContract(
                application(DAY, AidOption.HALF),
                ContractHistory.builder().suspended(1).suspended(1).build());
        InvalidInputException refusal =
                assertThrows(InvalidInputException.class, () -> RULES.share(List.of(half(DAY), early, twice), 35, 35));
        assertEquals(
                List.of("/contracts/1/contract/signedOn", "/contracts/2/years/1/year"),
                refusal.errors().stream().map(InputError::at).toList());
    }

    @Test
    void hoursAreCounted() {
        assertThrows(IllegalArgumentException.class, () -> RULES.share(List.of(), 0, 35));
        assertThrows(IllegalArgumentException.class, () -> RULES.share(List.of(), 35, 0));
        assertTrue(RULES.share(List.of(), 35, 35).isValid());
    }

    /** A doctor's half post from 2024-09-01 to 2029-08-31, and a company's 0.5 posts from 2026-03-01 to 2031-02-28. */
    @Test
    void aDoctorAndACompanyShareAnAssistant() {
        List<AssistantContract> contracts = List.of(
                half(LocalDate.of(2024, 9, 1)),
                SharedOrganisationContract.of(SoundOrganisations.company(JOINT, "0.5")));
        AssistantSharing sharing = RULES.share(contracts, 35, 35);
        assertTrue(sharing.isValid());
        assertEquals(
                List.of(
                        "2024-09-01 2026-02-28 [0] 0.5",
                        "2026-03-01 2029-08-31 [0, 1] 1",
                        "2029-09-01 2031-02-28 [1] 0.5"),
                lines(sharing));
        assertEquals(
                List.of("working-time/half", "doctor-posts/each-doctor"),
                rows(sharing.periods().get(1)));
    }

    /** A quarter of a post more than the assistant works, while both contracts run. */
    @Test
    void aCompanyMayAskForTooMuch() {
        List<AssistantContract> contracts = List.of(
                half(LocalDate.of(2024, 9, 1)),
                SharedOrganisationContract.of(SoundOrganisations.company(JOINT, "0.75")));
        AssistantSharing sharing = RULES.share(contracts, 35, 35);
        assertFalse(sharing.isValid());
        assertEquals(
                List.of(true, false, true),
                sharing.periods().stream().map(AssistantSharing.Period::within).toList());
        assertEquals(new BigDecimal("1.25"), sharing.periods().get(1).posts());
    }

    @Test
    void anOrganisationThatEndedPaysUpToItsLastDay() {
        OrganisationHistory ended = new OrganisationHistory(
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.of(new OrganisationHistory.Ended(OrganisationParty.ORGANISATION, LocalDate.of(2027, 6, 30))),
                Optional.empty());
        List<AssistantContract> contracts = List.of(
                new SharedOrganisationContract(SoundOrganisations.centre(LocalDate.of(2025, 9, 1), "0.4"), ended),
                new SharedOrganisationContract(SoundOrganisations.company(JOINT, "1"), ended));
        assertEquals(
                List.of("2025-09-01 2026-02-28 [0] 0.4", "2026-03-01 2027-06-30 [0, 1] 1.4"),
                lines(RULES.share(contracts, 49, 35)));
    }

    @Test
    void errorsOfOrganisationsHaveTheirPlaces() {
        OrganisationHistory late = new OrganisationHistory(
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.of(new OrganisationHistory.Ended(OrganisationParty.FUND, LocalDate.of(2026, 2, 28))),
                Optional.empty());
        List<AssistantContract> contracts = List.of(
                half(DAY),
                SharedOrganisationContract.of(SoundOrganisations.company(LocalDate.of(2026, 2, 24), "1")),
                new SharedOrganisationContract(SoundOrganisations.company(JOINT, "1"), late));
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> RULES.share(contracts, 35, 35));
        assertEquals(
                List.of("/contracts/1/contract/signedOn", "/contracts/2/ended/on"),
                refusal.errors().stream().map(InputError::at).toList());
    }

    private static List<String> lines(AssistantSharing sharing) {
        return sharing.periods().stream()
                .map(period -> period.from() + " " + period.to() + " " + period.contracts() + " "
                        + period.posts().toPlainString())
                .toList();
    }

    private static List<String> rows(AssistantSharing.Period period) {
        return period.reasons().stream()
                .map(reason -> reason.table() + "/" + reason.row())
                .toList();
    }

    /** Posts in sixths, so that the test adds whole numbers. */
    @Property(tries = 100)
    void theSharesAddUpWhateverTheirOrder(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 2) Integer> options,
            @ForAll @IntRange(min = 1, max = 36) int sixths) {
        int[] posts = {2, 3, 6};
        List<SharedContract> contracts = new ArrayList<>();
        options.forEach(option -> contracts.add(SharedContract.of(application(DAY, AidOption.values()[option]))));
        boolean enough = options.stream().mapToInt(option -> posts[option]).sum() <= sixths;
        SharedContract[] reversed = contracts.toArray(SharedContract[]::new);
        Collections.reverse(Arrays.asList(reversed));
        assertEquals(enough, RULES.share(contracts, sixths, 6).isValid());
        assertEquals(enough, RULES.share(List.of(reversed), sixths, 6).isValid());
    }

    private static SharedContract third(LocalDate day) {
        return SharedContract.of(application(day, AidOption.THIRD));
    }

    private static SharedContract half(LocalDate day) {
        return SharedContract.of(application(day, AidOption.HALF));
    }

    private static AidApplication application(LocalDate day, AidOption option) {
        return Doctors.cardiologist(day, option, Band.P50_P70, 2000).build();
    }
}
