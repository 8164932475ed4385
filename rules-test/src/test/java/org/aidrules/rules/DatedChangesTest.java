package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.aidrules.AidRules;
import org.aidrules.contract.Absence;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractChange;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ContractReview;
import org.aidrules.error.InputError;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts that change during a contract, and absences of the assistant from a day to a day. Worked out by hand. */
class DatedChangesTest {

    private static final AidRules RULES = AidRules.standard();

    private static AidApplication.Builder half() {
        return Reviews.cardiologist("2021-06-01", AidOption.HALF);
    }

    private static ContractHistory.Builder reached(int... years) {
        ContractHistory.Builder history = ContractHistory.builder();
        for (int year : years) {
            history.observed(year, Map.of(Measure.ACTIVE_FILE, 2250));
        }
        return history;
    }

    private static Absence absence(String from, String to, YesNo replaced, YesNo amended) {
        return new Absence(LocalDate.parse(from), LocalDate.parse(to), replaced, amended);
    }

    private static ContractChange option(String from, AidOption option) {
        return new ContractChange(
                LocalDate.parse(from), Optional.of(option), Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    private static ContractChange sector(String from, Sector sector) {
        return new ContractChange(
                LocalDate.parse(from), Optional.empty(), Optional.empty(), Optional.of(sector), OptionalInt.empty());
    }

    private static ContractChange zone(String from, Zone zone) {
        return new ContractChange(
                LocalDate.parse(from), Optional.empty(), Optional.of(zone), Optional.empty(), OptionalInt.empty());
    }

    private static ContractChange age(String from, int age) {
        return new ContractChange(
                LocalDate.parse(from), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.of(age));
    }

    private static AidSettlement settle(AidApplication.Builder contract, ContractHistory.Builder history) {
        return RULES.settle(contract, history.build());
    }

    /** The aid of each settled year: an amount, or its bounds. */
    private static List<String> aids(AidSettlement settlement) {
        return settlement.years().stream()
                .map(year -> year.number() + ": "
                        + year.aid()
                                .map(BigDecimal::toString)
                                .orElseGet(() -> shown(year.bounds().orElseThrow())))
                .toList();
    }

    private static String shown(AidBounds bounds) {
        return bounds.atLeast() + ".." + bounds.atMost().orElseThrow();
    }

    /** Two months from 1 September are over on 1 November, three on 1 December. */
    @ParameterizedTest
    @CsvSource({
        "2023-09-01, NOT_GIVEN, NOT_GIVEN, NONE",
        "2023-10-30, NO, NO, NONE",
        "2023-10-31, NO, YES, UNDETERMINED",
        "2023-10-31, YES, NO, NONE",
        "2023-11-30, NO, YES, UNDETERMINED",
        "2023-12-01, NO, YES, SUSPENDS",
        "2023-12-01, NO, NO, UNDETERMINED",
        "2023-12-01, NO, NOT_GIVEN, UNDETERMINED",
        "2023-12-01, NOT_GIVEN, YES, UNDETERMINED",
        "2023-12-01, YES, YES, NONE",
        "2024-06-30, NO, YES, SUSPENDS"
    })
    void anAbsenceCountsByItsDays(String to, YesNo replaced, YesNo amended, String effect) {
        AidSettlement settlement = settle(half(), reached(3, 4).absence(absence("2023-09-01", to, replaced, amended)));
        boolean none = effect.equals("NONE");
        boolean reachesYear4 = to.compareTo("2024-06-01") >= 0;
        assertEquals(
                List.of(
                        "1: 18000.00",
                        "2: 13500.00",
                        none ? "3: 10500.00" : "3: 0.00..10500.00",
                        reachesYear4 ? "4: 0.00..10500.00" : "4: 10500.00"),
                aids(settlement));
        AidSettlement.Year year = settlement.years().get(2);
        assertEquals(none ? Certainty.INTERPRETED : Certainty.UNDETERMINED, year.certainty());
        Reason reason = year.reasons().stream()
                .filter(row -> row.table().equals("absences"))
                .findFirst()
                .orElseThrow();
        assertEquals(effect.equals("SUSPENDS") ? "long-suspended" : reason.row(), reason.row());
        assertTrue(
                settlement.years().get(1).reasons().stream()
                        .noneMatch(row -> row.table().equals("absences")),
                "year 2 has no day of it");
    }

    /** A sure year is no longer sure where the reading of a text counts. */
    @Test
    void aShortAbsenceLowersTheCertaintyOfYearOne() {
        AidSettlement.Year year = settle(
                        half(), reached().absence(absence("2021-07-01", "2021-07-20", YesNo.NO, YesNo.NO)))
                .years()
                .get(0);
        assertEquals(Optional.of(new BigDecimal("18000.00")), year.aid());
        assertEquals(Certainty.INTERPRETED, year.certainty());
    }

    /** Case: half to full at the anniversary, under the same text. */
    @Test
    void anotherOptionBoundsTheAidByBoth() {
        AidApplication.Builder contract = Situations.of(Specialty.CARDIOLOGY, "2023-06-01")
                .option(AidOption.HALF)
                .patients(Measure.ACTIVE_FILE, 2000)
                .activeFileBand(Band.P70_P90);
        AidSettlement settlement = settle(
                contract,
                ContractHistory.builder()
                        .observed(3, Map.of(Measure.ACTIVE_FILE, 2000))
                        .change(option("2024-06-01", AidOption.FULL)));
        // year 3 has the amounts of 2024, and a target that no text fixes
        assertEquals(List.of("1: 18000.00", "2: 13500.00..27000.00", "3: 0.00..22000.00"), aids(settlement));
        assertEquals(Optional.empty(), settlement.years().get(1).maximumAid());
        assertEquals(Optional.empty(), settlement.total());
        assertEquals("31500.00..67000.00", shown(settlement.totalBounds().orElseThrow()));
        assertEquals(
                Set.of("/changes/0"),
                settlement.notices().stream()
                        .filter(notice -> notice.kind() == Notice.Kind.CHANGE_UNDETERMINED)
                        .flatMap(notice -> notice.at().stream())
                        .collect(Collectors.toSet()));
    }

    @Test
    void aChangeWithinAYearLeavesThatYearOpenToo() {
        assertEquals(
                List.of("1: 18000.00..36000.00", "2: 13500.00..27000.00"),
                aids(settle(half(), reached().change(option("2022-05-31", AidOption.FULL)))));
        assertEquals(
                List.of("1: 18000.00", "2: 13500.00..27000.00"),
                aids(settle(half(), reached().change(option("2022-06-01", AidOption.FULL)))));
    }

    /**
     * Sector 2 without OPTAM does not meet a condition: the fund may end the contract. 214 of the 366 days of year 3 lie
     * before the change.
     */
    @Test
    void aSectorThatIsNotAdmittedMayEndTheContract() {
        AidSettlement settlement = settle(half(), reached(3, 4).change(sector("2024-01-01", Sector.SECTOR_2)));
        assertEquals(
                List.of("1: 18000.00", "2: 13500.00", "3: 6139.34..10500.00", "4: 0.00..10500.00"), aids(settlement));
        assertEquals(
                Optional.of(new BigDecimal("10500.00")),
                settlement.years().get(2).maximumAid());
        assertEquals(
                List.of("1: 18000.00", "2: 13500.00", "3: 10500.00", "4: 10500.00"),
                aids(settle(half(), reached(3, 4).change(sector("2024-01-01", Sector.SECTOR_2_OPTAM)))));
    }

    /** A full-time assistant needs an under-dense zone under amendment 7; half a post does not. */
    @Test
    void aZoneThatAnOptionNeedsMayEndTheContract() {
        assertEquals(
                List.of("1: 18000.00", "2: 13500.00"),
                aids(settle(half(), reached().change(zone("2022-06-01", Zone.OTHER)))));
        assertEquals(
                List.of("1: 36000.00", "2: 0.00..27000.00"),
                aids(settle(half().option(AidOption.FULL), reached().change(zone("2022-06-01", Zone.OTHER)))));
    }

    /** Where every reading gives the same aid, it is known; the change is noted all the same. */
    @Test
    void whatMakesNoDifferenceIsNoted() {
        AidSettlement settlement = settle(half(), reached().change(zone("2022-06-01", Zone.ZAC)));
        assertEquals(Optional.of(new BigDecimal("31500.00")), settlement.total());
        assertTrue(settlement.notices().stream().anyMatch(notice -> notice.kind() == Notice.Kind.CHANGE_UNDETERMINED));
        assertTrue(settlement.years().get(1).reasons().stream()
                .anyMatch(row -> row.table().equals("changes") && row.row().equals("zone")));
    }

    /** A general practitioner of 65 keeps the start, less 10 %; at 64 the target is not at hand. */
    @Test
    void aDoctorWhoTurns65MayHaveAnotherTarget() {
        AidApplication.Builder contract = Situations.of(Specialty.CARDIOLOGY, "2024-07-01")
                .option(AidOption.HALF)
                .patients(Measure.ACTIVE_FILE, 2000)
                .activeFileBand(Band.P70_P90)
                .doctorAge(63)
                .target(Measure.ACTIVE_FILE, 2200);
        ContractHistory.Builder history = ContractHistory.builder().observed(3, Map.of(Measure.ACTIVE_FILE, 2100));
        // the contract's own target holds by both readings: half of the gain
        assertEquals(
                "3: 5500.00",
                aids(settle(contract, history.change(age("2026-07-01", 65)))).get(2));
        assertEquals(
                "3: 0.00..11000.00",
                aids(settle(contract.target(Measure.ACTIVE_FILE, null), history))
                        .get(2));
        assertEquals(
                List.of(),
                RULES
                        .settle(
                                half().doctorAge(63),
                                reached(3).change(age("2024-01-01", 65)).build())
                        .notices()
                        .stream()
                        .filter(notice -> notice.kind() == Notice.Kind.CHANGE_UNDETERMINED)
                        .toList(),
                "under amendment 7 no target depends on the age");
    }

    @Test
    void aReviewHasTheSameBounds() {
        ContractReview review = Reviews.of(
                half(),
                ContractHistory.builder()
                        .change(sector("2024-01-01", Sector.SECTOR_2))
                        .absence(absence("2024-06-10", "2024-12-31", YesNo.NO, YesNo.YES))
                        .build(),
                "2023-12-01",
                Map.of(Measure.ACTIVE_FILE, 2250));
        assertEquals("6139.34..10500.00", shown(review.thisYear().bounds().orElseThrow()));
        assertEquals(
                List.of("6139.34..10500.00", "0.00..10500.00", "0.00..11000.00"),
                review.restOfContract().years().stream()
                        .map(year -> shown(year.aid().bounds().orElseThrow()))
                        .toList());
        assertTrue(review.notices().stream().anyMatch(notice -> notice.kind() == Notice.Kind.CHANGE_UNDETERMINED));
    }

    @Test
    void everyFaultIsListed() {
        ContractHistory history = ContractHistory.builder()
                .absence(absence("2023-09-01", "2023-08-31", YesNo.NO, YesNo.NO))
                .absence(absence("2021-05-31", "2021-08-31", YesNo.NO, YesNo.NO))
                .change(new ContractChange(
                        LocalDate.of(2021, 6, 1),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty()))
                .change(age("2026-06-01", 17))
                .change(option("2024-01-01", AidOption.FULL))
                .change(option("2024-02-01", AidOption.FULL))
                .change(option("2024-03-01", AidOption.FULL))
                .build();
        assertEquals(
                List.of(
                        "/absences/0/to 2023-08-31 [2023-09-01..]",
                        "/absences/1/from 2021-05-31 [2021-06-01..2026-05-31]",
                        "/changes 5 [0..4]",
                        "/changes/0 null [option, zone, sector, doctorAge]",
                        "/changes/0/from 2021-06-01 [2021-06-02..2026-05-31]",
                        "/changes/1/doctorAge 17 [18..120]",
                        "/changes/1/from 2026-06-01 [2021-06-02..2026-05-31]"),
                shown(RULES.check(half(), history)));
        assertEquals(
                List.of("/changes/0/option TWO [THIRD, HALF, FULL]"),
                shown(RULES.check(
                        half(),
                        ContractHistory.builder()
                                .change(option("2024-01-01", AidOption.TWO))
                                .build())));
    }

    private static List<String> shown(List<InputError> errors) {
        return errors.stream()
                .map(error -> error.at() + " " + error.found().orElse(null) + " " + error.accepted())
                .toList();
    }

    /** No reading lies outside the bounds, on whatever day the option changes. */
    @Property(tries = 200)
    void theBoundsHoldBothContracts(
            @ForAll @IntRange(min = 1, max = 1825) int day, @ForAll @IntRange(min = 1500, max = 2600) int observed) {
        LocalDate from = LocalDate.of(2021, 6, 1).plusDays(day);
        ContractHistory.Builder history = ContractHistory.builder();
        for (int year = 3; year <= 5; year++) {
            history.observed(year, Map.of(Measure.ACTIVE_FILE, observed));
        }
        AidSettlement half = settle(half(), history);
        AidSettlement full = settle(half().option(AidOption.FULL), history);
        AidSettlement changed = settle(half(), history.change(option(from.toString(), AidOption.FULL)));
        for (int i = 0; i < 5; i++) {
            AidSettlement.Year year = changed.years().get(i);
            if (year.to().isBefore(from)) {
                assertEquals(half.years().get(i).aid(), year.aid());
            } else {
                AidBounds bounds = year.bounds().orElseThrow();
                for (AidSettlement either : List.of(half, full)) {
                    BigDecimal aid = either.years().get(i).aid().orElseThrow();
                    assertTrue(bounds.atLeast().compareTo(aid) <= 0, from + " " + bounds);
                    assertTrue(bounds.atMost().orElseThrow().compareTo(aid) >= 0, from + " " + bounds);
                }
            }
        }
    }
}
