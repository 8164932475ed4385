package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.error.InputError;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.Measure;

/**
 * Inputs that contradict each other, day by day: a day is refused where it contradicts another, and the days that are
 * said to be accepted are exactly those that are.
 */
class ContradictionsTest {

    private static final int MONTHS_OF_NOTICE = 2;
    private static final Map<Measure, Integer> COUNT = Map.of(Measure.ACTIVE_FILE, 2250);

    /** Any day of a year whose months have all lengths, and the days around the ends of months more often. */
    @Provide
    Arbitrary<LocalDate> signatures() {
        Arbitrary<LocalDate> any = Dates.dates().between(Shipped.FIRST, LocalDate.of(2025, 12, 31));
        return Arbitraries.oneOf(
                        any,
                        any.map(day -> day.withDayOfMonth(day.lengthOfMonth())),
                        any.map(day -> day.withDayOfMonth(1)))
                .filter(day -> !day.isBefore(Shipped.FIRST));
    }

    private static AidApplication.Builder contract(LocalDate signedOn) {
        return Doctors.cardiologist(signedOn, AidOption.HALF, Band.P70_P90, 2000);
    }

    private static LocalDate term(LocalDate signedOn) {
        return signedOn.plusYears(5).minusDays(1);
    }

    private static EarlyTermination ended(ContractParty by, LocalDate notice, LocalDate on) {
        return new EarlyTermination(by, Optional.ofNullable(notice), Optional.ofNullable(on));
    }

    private static List<InputError> errors(AidApplication.Builder contract, ContractHistory.Builder history) {
        return Shipped.RULES.check(contract, history.build());
    }

    private static List<InputError> errors(LocalDate signedOn, EarlyTermination how) {
        return errors(contract(signedOn), ContractHistory.builder().earlyTermination(how));
    }

    /** The days from one to another, and some on either side. */
    private static Stream<LocalDate> around(LocalDate first, LocalDate last) {
        return Stream.concat(
                first.minusDays(70).datesUntil(first.plusDays(70)),
                last.minusDays(70).datesUntil(last.plusDays(70)));
    }

    /** The days, among some, that an error tells to be accepted. */
    private static List<LocalDate> told(List<String> accepted, List<LocalDate> days) {
        if (accepted.isEmpty()) {
            return List.of();
        }
        assertEquals(1, accepted.size());
        LocalDate first = LocalDate.parse(accepted.get(0).substring(0, 10));
        LocalDate last = LocalDate.parse(accepted.get(0).substring(12));
        return days.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .toList();
    }

    /** Checks that days are refused with one error at a place, which tells exactly the others. */
    private static void assertTold(String at, List<LocalDate> days, Function<LocalDate, List<InputError>> check) {
        List<LocalDate> accepted = new ArrayList<>();
        Set<List<String>> told = new HashSet<>();
        for (LocalDate day : days) {
            List<InputError> errors = check.apply(day);
            if (errors.isEmpty()) {
                accepted.add(day);
            } else {
                assertEquals(1, errors.size(), errors::toString);
                assertEquals(at, errors.get(0).at());
                assertEquals(Optional.of(day.toString()), errors.get(0).found());
                told.add(errors.get(0).accepted());
            }
        }
        assertFalse(accepted.isEmpty());
        assertEquals(1, told.size(), told::toString);
        assertEquals(accepted, told(told.iterator().next(), days));
    }

    @Property(tries = 25)
    void aHireIsBetweenTheSchemeAndTheEndOfTheFirstYear(@ForAll("signatures") LocalDate signedOn) {
        List<LocalDate> days = Shipped.FIRST
                .minusDays(3)
                .datesUntil(signedOn.plusYears(1).plusDays(40))
                .toList();
        assertTold(
                "/hiredOn",
                days,
                hired -> Shipped.RULES.check(contract(signedOn).hiredOn(hired)));
        LocalDate lastDay = signedOn.plusYears(1).minusDays(1);
        for (LocalDate day : List.of(Shipped.FIRST, signedOn, lastDay)) {
            assertEquals(List.of(), Shipped.RULES.check(contract(signedOn).hiredOn(day)));
        }
        for (LocalDate day :
                List.of(lastDay.plusDays(1), term(signedOn), term(signedOn).plusDays(1))) {
            assertEquals(1, Shipped.RULES.check(contract(signedOn).hiredOn(day)).size());
        }
    }

    /** In a settlement the same, at the place of the contract; and no assistant is hired after the end. */
    @Property(tries = 25)
    void aHireIsNotAfterTheEnd(@ForAll("signatures") LocalDate signedOn, @ForAll @IntRange(max = 364) int days) {
        LocalDate end = signedOn.plusDays(days);
        List<LocalDate> hires = signedOn.minusDays(3)
                .datesUntil(signedOn.plusYears(1))
                .filter(day -> !day.isBefore(Shipped.FIRST))
                .toList();
        for (LocalDate hired : hires) {
            List<InputError> errors = errors(
                    contract(signedOn).hiredOn(hired),
                    ContractHistory.builder().earlyTermination(ended(ContractParty.FUND, null, end)));
            assertEquals(
                    hired.isAfter(end)
                            ? List.of("/contract/hiredOn " + hired + " [" + Shipped.FIRST + ".." + end + "]")
                            : List.of(),
                    errors.stream()
                            .map(error -> error.at() + " " + error.found().orElseThrow() + " " + error.accepted())
                            .toList());
        }
    }

    /** Both faults are told: the hire is later than the first year, and later than the end. */
    @Property(tries = 25)
    void aHireInALaterYearAndAfterTheEndIsBoth(
            @ForAll("signatures") LocalDate signedOn,
            @ForAll @IntRange(min = 366, max = 1500) int days,
            @ForAll @IntRange(min = 1, max = 300) int later) {
        LocalDate end = signedOn.plusDays(days);
        List<String> accepted = errors(
                        contract(signedOn).hiredOn(end.plusDays(later)),
                        ContractHistory.builder().earlyTermination(ended(ContractParty.FUND, null, end)))
                .stream()
                .map(error -> error.at() + " " + error.accepted())
                .toList();
        assertEquals(
                List.of(
                        "/contract/hiredOn [" + Shipped.FIRST + ".."
                                + signedOn.plusYears(1).minusDays(1) + "]",
                        "/contract/hiredOn [" + Shipped.FIRST + ".." + end + "]"),
                accepted);
    }

    /** The rest of the history is checked, whatever is wrong with the hire. */
    @Property(tries = 20)
    void aWrongHireHidesNoOtherError(@ForAll("signatures") LocalDate signedOn) {
        for (LocalDate hired :
                List.of(LocalDate.MIN, Shipped.FIRST.minusDays(1), signedOn.plusYears(1), LocalDate.MAX)) {
            assertEquals(
                    List.of("/contract/hiredOn", "/years/0/year"),
                    errors(
                                    contract(signedOn).hiredOn(hired),
                                    ContractHistory.builder().observed(6, COUNT))
                            .stream()
                            .map(InputError::at)
                            .toList());
        }
    }

    /** A notice without a last day: its period ends in the contract. */
    @Property(tries = 25)
    void aNoticeEndsInTheContract(@ForAll("signatures") LocalDate signedOn) {
        List<LocalDate> days = around(signedOn, term(signedOn)).toList();
        assertTold("/ended/noticeOn", days, day -> errors(signedOn, ended(ContractParty.DOCTOR, day, null)));
        for (LocalDate day : days) {
            LocalDate end = day.plusMonths(MONTHS_OF_NOTICE);
            assertEquals(
                    !end.isBefore(signedOn) && !end.isAfter(term(signedOn)),
                    errors(signedOn, ended(ContractParty.DOCTOR, day, null)).isEmpty(),
                    day::toString);
        }
    }

    /** A last day without a notice lies in the contract, whoever ends it. */
    @Property(tries = 15)
    void theLastDayIsInTheContract(@ForAll("signatures") LocalDate signedOn, @ForAll("doctorOrFund") ContractParty by) {
        List<LocalDate> days = around(signedOn, term(signedOn)).toList();
        assertTold("/ended/on", days, day -> errors(signedOn, ended(by, null, day)));
        for (LocalDate day : List.of(signedOn, term(signedOn))) {
            assertEquals(List.of(), errors(signedOn, ended(by, null, day)));
        }
    }

    @Provide
    Arbitrary<ContractParty> doctorOrFund() {
        return Arbitraries.of(ContractParty.DOCTOR, ContractParty.FUND);
    }

    /** The contract that ends for a collective one lasts until the day before the collective aid, or longer. */
    @Property(tries = 15)
    void aCollectiveContractCanFollow(@ForAll("signatures") LocalDate signedOn) {
        LocalDate first = LocalDate.of(2026, 2, 24);
        Function<LocalDate, List<InputError>> check =
                day -> errors(signedOn, ended(ContractParty.COLLECTIVE_CONTRACT, null, day));
        if (term(signedOn).isBefore(first)) {
            InputError error = check.apply(term(signedOn)).get(0);
            assertEquals("/ended/on", error.at());
            assertEquals(List.of(), error.accepted());
            return;
        }
        LocalDate earliest = signedOn.isBefore(first) ? first : signedOn;
        List<LocalDate> days = Stream.concat(around(signedOn, term(signedOn)), around(earliest, earliest))
                .distinct()
                .sorted()
                .toList();
        assertTold("/ended/on", days, check);
        assertEquals(List.of(), check.apply(earliest));
        assertEquals(1, check.apply(earliest.minusDays(1)).size());
    }

    /** With a notice, the last day is not before the end of its period. */
    @Property(tries = 25)
    void theLastDayIsNotBeforeTheEndOfTheNotice(
            @ForAll("signatures") LocalDate signedOn, @ForAll @IntRange(min = 0, max = 1700) int days) {
        LocalDate notice = signedOn.plusDays(days);
        LocalDate earliest = notice.plusMonths(MONTHS_OF_NOTICE);
        List<LocalDate> all = Stream.concat(around(signedOn, term(signedOn)), around(earliest, earliest))
                .distinct()
                .sorted()
                .toList();
        assertTold("/ended/on", all, on -> errors(signedOn, ended(ContractParty.DOCTOR, notice, on)));
        assertEquals(List.of(), errors(signedOn, ended(ContractParty.DOCTOR, notice, earliest)));
        assertEquals(
                1,
                errors(signedOn, ended(ContractParty.DOCTOR, notice, earliest.minusDays(1)))
                        .size());
    }

    /** A notice whose period ends after the term is wrong itself; it is told which would do for the last day given. */
    @Property(tries = 25)
    void aNoticeTooLateForTheTermIsRefused(
            @ForAll("signatures") LocalDate signedOn, @ForAll @IntRange(min = 70, max = 1825) int days) {
        LocalDate on = signedOn.plusDays(days).isAfter(term(signedOn)) ? term(signedOn) : signedOn.plusDays(days);
        for (LocalDate notice : List.of(term(signedOn).plusDays(1), LocalDate.MAX, LocalDate.MIN)) {
            List<InputError> errors = errors(signedOn, ended(ContractParty.DOCTOR, notice, on));
            assertEquals(
                    List.of("/ended/noticeOn"),
                    errors.stream().map(InputError::at).toList());
            List<LocalDate> notices = around(signedOn, on).distinct().sorted().toList();
            assertEquals(
                    notices.stream()
                            .filter(day -> errors(signedOn, ended(ContractParty.DOCTOR, day, on))
                                    .isEmpty())
                            .toList(),
                    told(errors.get(0).accepted(), notices));
        }
    }

    /** Of a year that has not begun no activity is known, and nothing was paid for it. */
    @Property(tries = 50)
    void nothingIsGivenThatWasNotKnownOnTheDayOfTheAccount(
            @ForAll("signatures") LocalDate signedOn, @ForAll @IntRange(max = 1900) int days) {
        LocalDate day = signedOn.plusDays(days);
        for (int year = 1; year <= 5; year++) {
            LocalDate from = signedOn.plusYears(year - 1L);
            assertEquals(
                    from.isAfter(day) ? List.of("/years/0") : List.of(), places(day, signedOn, observed(year, null)));
            assertEquals(List.of(), places(day, signedOn, suspended(year, "0.00")));
            assertEquals(
                    from.isAfter(day) ? List.of("/years/0/paid") : List.of(),
                    places(day, signedOn, suspended(year, "0.01")));
        }
    }

    private static ContractHistory.Year observed(int year, BigDecimal paid) {
        return new ContractHistory.Year(year, COUNT, ContractHistory.TargetState.IN_FORCE, Optional.ofNullable(paid));
    }

    private static ContractHistory.Year suspended(int year, String paid) {
        return ContractHistory.Year.suspended(year).withPaid(new BigDecimal(paid));
    }

    private static List<String> places(LocalDate day, LocalDate signedOn, ContractHistory.Year year) {
        return errors(
                        contract(signedOn),
                        ContractHistory.builder().evaluatedOn(day).year(year))
                .stream()
                .map(InputError::at)
                .toList();
    }

    /** The years that are said to be accepted are those that have begun. */
    @Property(tries = 25)
    void theYearsWhoseActivityMayBeGivenAreTold(
            @ForAll("signatures") LocalDate signedOn, @ForAll @IntRange(max = 1400) int days) {
        LocalDate day = signedOn.plusDays(days);
        int begun = (int) IntStream.rangeClosed(1, 5)
                .filter(year -> !signedOn.plusYears(year - 1L).isAfter(day))
                .count();
        InputError error = errors(
                        contract(signedOn),
                        ContractHistory.builder().evaluatedOn(day).observed(5, COUNT))
                .get(0);
        assertEquals(Optional.of("5"), error.found());
        assertEquals(List.of("1.." + begun), error.accepted());
    }

    /** No instalment is paid after the last day of the contract, whenever the assistant was hired. */
    @Property(tries = 300)
    void nothingIsPaidAfterTheEnd(
            @ForAll("signatures") LocalDate signedOn,
            @ForAll @IntRange(max = 1825) int days,
            @ForAll @IntRange(max = 364) int hire) {
        LocalDate end = signedOn.plusDays(days).isAfter(term(signedOn)) ? term(signedOn) : signedOn.plusDays(days);
        LocalDate hired = signedOn.plusDays(hire).isAfter(end) ? end : signedOn.plusDays(hire);
        AidSettlement settlement = Shipped.RULES.settle(
                contract(signedOn).hiredOn(hired).build(),
                ContractHistory.builder()
                        .earlyTermination(ended(ContractParty.FUND, null, end))
                        .build());
        assertFalse(settlement.years().isEmpty());
        for (AidSettlement.Year year : settlement.years()) {
            assertTrue(
                    year.payments().stream().noneMatch(payment -> payment.on().isAfter(end)), year::toString);
            assertEquals(
                    year.aid(),
                    Optional.of(year.payments().stream()
                            .map(AidPlan.Payment::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)));
        }
    }

    /** What is paid for a year after the end is refused with the year itself. */
    @Property(tries = 20)
    void aYearAfterTheEndHasNoPayment(
            @ForAll("signatures") LocalDate signedOn, @ForAll @IntRange(max = 1000) int days) {
        LocalDate end = signedOn.plusDays(days);
        OptionalInt last = IntStream.rangeClosed(1, 5)
                .filter(year -> !signedOn.plusYears(year - 1L).isAfter(end))
                .max();
        List<InputError> errors = errors(
                contract(signedOn),
                ContractHistory.builder()
                        .earlyTermination(ended(ContractParty.FUND, null, end))
                        .year(suspended(last.orElseThrow() + 1, "100.00")));
        assertEquals(
                List.of("/years/0/year [1.." + last.getAsInt() + "]"),
                errors.stream()
                        .map(error -> error.at() + " " + error.accepted())
                        .toList());
    }
}
