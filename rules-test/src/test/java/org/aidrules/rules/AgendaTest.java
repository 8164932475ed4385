package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.contract.AidAgenda;
import org.aidrules.contract.AidAgenda.Kind;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Zone;
import org.junit.jupiter.api.Test;

/** The agendas of contracts, worked out by hand from the dossier. */
class AgendaTest {

    private static final LocalDate SIGNED = LocalDate.of(2021, 6, 1);

    /** A half-time contract of amendment 7, whose target is 2 250 patients; its fifth year has the amounts of 2024. */
    private static AidApplication.Builder contract() {
        return Doctors.cardiologist(SIGNED, AidOption.HALF, Band.P70_P90, 2000);
    }

    private static List<String> lines(AidAgenda agenda, Kind... kinds) {
        List<Kind> wanted = kinds.length == 0 ? List.of(Kind.values()) : List.of(kinds);
        return agenda.entries().stream()
                .filter(entry -> wanted.contains(entry.kind()))
                .map(AgendaTest::line)
                .toList();
    }

    private static String line(AidAgenda.Entry entry) {
        AidAgenda.Subject subject = entry.subject();
        return String.join(
                        " ",
                        entry.on().toString(),
                        entry.kind().name(),
                        subject.year().isPresent()
                                ? String.valueOf(subject.year().getAsInt())
                                : "",
                        subject.obligation().map(Enum::name).orElse(""),
                        subject.amount().map(BigDecimal::toPlainString).orElse(""))
                .replaceAll(" +", " ")
                .strip();
    }

    private static List<String> rows(AidAgenda.Entry entry) {
        return entry.reasons().stream()
                .map(reason -> reason.table() + "/" + reason.row())
                .toList();
    }

    private static AidAgenda.Entry only(AidAgenda agenda, Kind kind) {
        List<AidAgenda.Entry> found =
                agenda.entries().stream().filter(entry -> entry.kind() == kind).toList();
        assertEquals(1, found.size());
        return found.get(0);
    }

    @Test
    void aContractHasAllItsDaysInOrder() {
        assertEquals(
                List.of(
                        "2021-06-16 PAYMENT 1 12600.00",
                        "2021-07-01 OBLIGATION WORK_CONTRACT_SENT",
                        "2021-12-01 REVIEW",
                        "2022-05-31 PAYMENT 1 5400.00",
                        "2022-05-31 YEAR_END 1",
                        "2022-06-01 REVIEW",
                        "2022-06-16 PAYMENT 2 9450.00",
                        "2022-12-01 REVIEW",
                        "2023-05-31 PAYMENT 2 4050.00",
                        "2023-05-31 YEAR_END 2",
                        "2023-06-01 OBLIGATION TRAINING_STARTED",
                        "2023-06-01 REVIEW",
                        "2023-06-16 PAYMENT 3 7350.00",
                        "2023-12-01 REVIEW",
                        "2024-05-31 PAYMENT 3 3150.00",
                        "2024-05-31 YEAR_END 3",
                        "2024-06-01 OBLIGATION QUALIFICATION_OBTAINED",
                        "2024-06-01 REVIEW",
                        "2024-06-16 PAYMENT 4 7350.00",
                        "2024-12-01 REVIEW",
                        "2025-05-31 PAYMENT 4 3150.00",
                        "2025-05-31 YEAR_END 4",
                        "2025-06-01 REVIEW",
                        "2025-06-16 PAYMENT 5 7700.00",
                        "2025-12-01 REVIEW",
                        "2026-05-31 PAYMENT 5 3300.00",
                        "2026-05-31 YEAR_END 5",
                        "2026-05-31 RENEWAL"),
                lines(Shipped.RULES.agenda(contract())));
    }

    @Test
    void everyEntryHasItsReasons() {
        AidAgenda agenda = Shipped.RULES.agenda(contract());
        agenda.entries().forEach(entry -> {
            assertTrue(!entry.reasons().isEmpty(), entry::toString);
            assertEquals(
                    entry.kind() == Kind.PAYMENT ? entry.certainty() : Reason.leastSure(entry.reasons()),
                    entry.certainty());
        });
        AidAgenda.Entry renewal = only(agenda, Kind.RENEWAL);
        assertEquals(List.of("terms/contract-years", "renewal/others"), rows(renewal));
        assertEquals(Optional.of(false), renewal.subject().renewable());
        AidAgenda.Entry review = agenda.entries().stream()
                .filter(entry -> entry.kind() == Kind.REVIEW)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("terms/review-months"), rows(review));
        assertEquals(Certainty.INTERPRETED, review.certainty());
        List<List<String>> yearEnds = agenda.entries().stream()
                .filter(entry -> entry.kind() == Kind.YEAR_END)
                .map(AgendaTest::rows)
                .toList();
        assertEquals(List.of("modulation/y1-y2-in-full"), yearEnds.get(0));
        assertEquals(List.of("modulation/not-observed"), yearEnds.get(2));
    }

    /** One third can be renewed before arbitration; every option can be after it. */
    @Test
    void theRenewalIsThatOfTheText() {
        AidAgenda third = Shipped.RULES.agenda(contract().option(AidOption.THIRD));
        assertEquals(Optional.of(true), only(third, Kind.RENEWAL).subject().renewable());
        AidAgenda half = Shipped.RULES.agenda(
                Doctors.cardiologist(LocalDate.of(2023, 6, 1), AidOption.HALF, Band.P70_P90, 2000));
        assertEquals(Optional.of(true), only(half, Kind.RENEWAL).subject().renewable());
        assertEquals(List.of("terms/contract-years", "renewal/half-renewed"), rows(only(half, Kind.RENEWAL)));
    }

    /** In year 4, 60 % of 10 500 is due, and 7 350 was paid in advance; in year 3 everything, in year 5 nothing is known. */
    @Test
    void theBalanceOfASettledYearIsWhatIsLeft() {
        ContractHistory history = ContractHistory.builder()
                .observed(3, Map.of(Measure.ACTIVE_FILE, 2188))
                .observed(4, Map.of(Measure.ACTIVE_FILE, 2150))
                .met(ObligationKind.TRAINING_STARTED, LocalDate.of(2022, 9, 5))
                .build();
        AidAgenda agenda = Shipped.RULES.agenda(contract(), history);
        assertEquals(
                List.of(
                        "2023-06-16 PAYMENT 3 7350.00",
                        "2024-05-31 PAYMENT 3 3150.00",
                        "2024-06-16 PAYMENT 4 7350.00",
                        "2025-05-31 PAYMENT 4 -1050.00",
                        "2025-06-16 PAYMENT 5 7700.00",
                        "2026-05-31 PAYMENT 5 3300.00"),
                lines(agenda, Kind.PAYMENT).subList(4, 10));
        assertEquals(
                List.of(
                        "WORK_CONTRACT_SENT Optional.empty",
                        "TRAINING_STARTED Optional[2022-09-05]",
                        "QUALIFICATION_OBTAINED Optional.empty"),
                agenda.entries().stream()
                        .filter(entry -> entry.kind() == Kind.OBLIGATION)
                        .map(entry -> entry.subject().obligation().orElseThrow() + " "
                                + entry.subject().metOn())
                        .toList());
    }

    /** After arbitration year 3 is paid in halves before its result is known: half of 10 500 is repaid at its end. */
    @Test
    void whatWasPaidBeforeTheResultIsRepaidAtTheEndOfTheYear() {
        AidApplication.Builder stated = Doctors.cardiologist(
                        LocalDate.of(2023, 6, 1), AidOption.HALF, Band.P70_P90, 2000)
                .target(Measure.ACTIVE_FILE, 2250);
        AidAgenda agenda = Shipped.RULES.agenda(
                stated,
                ContractHistory.builder()
                        .observed(3, Map.of(Measure.ACTIVE_FILE, 2125))
                        .build());
        assertEquals(
                List.of(
                        "2025-06-01 PAYMENT 3 5500.00",
                        "2025-12-01 PAYMENT 3 5500.00",
                        "2026-05-31 PAYMENT 3 -5500.00"),
                lines(agenda, Kind.PAYMENT).stream()
                        .filter(line -> line.contains("PAYMENT 3"))
                        .toList());
    }

    /** The aid of a suspended year lies between nothing and its maximum. */
    @Test
    void anUndeterminedPaymentHasBounds() {
        AidAgenda agenda = Shipped.RULES.agenda(
                contract(), ContractHistory.builder().suspended(3).build());
        List<AidAgenda.Subject> payments = agenda.entries().stream()
                .filter(entry -> entry.kind() == Kind.PAYMENT)
                .map(AidAgenda.Entry::subject)
                .filter(subject -> subject.year().getAsInt() == 3)
                .toList();
        assertEquals(2, payments.size());
        payments.forEach(subject -> assertEquals(Optional.empty(), subject.amount()));
        assertEquals(
                List.of(
                        new AidBounds(new BigDecimal("0.00"), Optional.of(new BigDecimal("7350.00"))),
                        new AidBounds(new BigDecimal("0.00"), Optional.of(new BigDecimal("3150.00")))),
                payments.stream().map(subject -> subject.bounds().orElseThrow()).toList());
    }

    /** The amounts of a second assistant are in no text: the days of the payments are. */
    @Test
    void anUnknownAmountHasADay() {
        AidAgenda agenda =
                Shipped.RULES.agenda(Doctors.gp(LocalDate.of(2024, 9, 2), AidOption.TWO, Band.P70_P90, Band.P70_P90));
        List<AidAgenda.Entry> payments = agenda.entries().stream()
                .filter(entry -> entry.kind() == Kind.PAYMENT)
                .toList();
        assertEquals(LocalDate.of(2024, 10, 2), payments.get(0).on());
        assertEquals(LocalDate.of(2025, 9, 2), payments.get(1).on());
        payments.forEach(entry -> {
            assertEquals(Optional.empty(), entry.subject().amount());
            assertEquals(Optional.empty(), entry.subject().bounds());
            assertEquals(Certainty.UNDETERMINED, entry.certainty());
        });
    }

    /** 137 of 365 days of year 2: 13 500 × 137 / 365 = 5 067.12; 9 450 were paid in advance. */
    @Test
    void nothingFollowsAnEarlyEnd() {
        ContractHistory history = ContractHistory.builder()
                .earlyTermination(new EarlyTermination(
                        ContractParty.FUND, Optional.empty(), Optional.of(LocalDate.of(2022, 10, 15))))
                .build();
        assertEquals(
                List.of(
                        "2021-06-16 PAYMENT 1 12600.00",
                        "2021-07-01 OBLIGATION WORK_CONTRACT_SENT",
                        "2021-12-01 REVIEW",
                        "2022-05-31 PAYMENT 1 5400.00",
                        "2022-05-31 YEAR_END 1",
                        "2022-06-01 REVIEW",
                        "2022-06-16 PAYMENT 2 9450.00",
                        "2022-10-15 PAYMENT 2 -4382.88",
                        "2022-10-15 YEAR_END 2"),
                lines(Shipped.RULES.agenda(contract(), history)));
    }

    /** The reviews are counted from the signature, not from each other: those of 31 August lie at the ends of months. */
    @Test
    void reviewsAreCountedFromTheSignature() {
        AidAgenda agenda = Shipped.RULES.agenda(
                Doctors.cardiologist(LocalDate.of(2020, 8, 31), AidOption.HALF, Band.P70_P90, 2000));
        assertEquals(
                List.of(
                        "2021-02-28 REVIEW",
                        "2021-08-31 REVIEW",
                        "2022-02-28 REVIEW",
                        "2022-08-31 REVIEW",
                        "2023-02-28 REVIEW",
                        "2023-08-31 REVIEW",
                        "2024-02-29 REVIEW",
                        "2024-08-31 REVIEW",
                        "2025-02-28 REVIEW"),
                lines(agenda, Kind.REVIEW));
    }

    @Test
    void anOptionThatIsNotAvailableHasNoDays() {
        AidAgenda agenda =
                Shipped.RULES.agenda(contract().option(AidOption.FULL).zone(Zone.OTHER));
        assertEquals(List.of(), agenda.entries());
        assertTrue(agenda.notices().stream().anyMatch(notice -> notice.kind() == Notice.Kind.OPTION_NOT_AVAILABLE));
    }

    @Test
    void everyErrorHasItsPlace() {
        List<InputError> ofPlan = assertThrows(
                        InvalidInputException.class,
                        () -> Shipped.RULES.agenda(contract().activeFileBand(null)))
                .errors();
        assertEquals(
                List.of("/bands/activeFile"),
                ofPlan.stream().map(InputError::at).toList());
        List<InputError> ofHistory = assertThrows(
                        InvalidInputException.class,
                        () -> Shipped.RULES.agenda(
                                contract().doctorAge(7),
                                ContractHistory.builder().suspended(9).build()))
                .errors();
        assertEquals(
                List.of("/contract/practice/doctorAge", "/years/0/year"),
                ofHistory.stream().map(InputError::at).toList());
    }
}
