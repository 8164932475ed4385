package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.EarlierContract;
import org.aidrules.explanation.Certainty;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Contracts signed on every day from the first of the scheme to the end of 2026: what rules each of their years. */
@Tag("thorough")
class TransitionsByDayTest {

    private static final LocalDate FIRST = LocalDate.parse("2019-08-20");
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");
    private static final LocalDate COORDINATION = LocalDate.parse("2022-01-01");
    private static final LocalDate ARBITRATION = LocalDate.parse("2023-05-01");
    private static final LocalDate CONVENTION = LocalDate.parse("2024-06-22");
    private static final int START = 2000;

    /** The growth of a band from P70 to P90, and the target of 2 000 patients. */
    private static final Map<AidOption, String> GROWTH =
            Map.of(AidOption.THIRD, "0.075", AidOption.HALF, "0.125", AidOption.FULL, "0.2");

    private static final Map<AidOption, Integer> TARGETS =
            Map.of(AidOption.THIRD, 2150, AidOption.HALF, 2250, AidOption.FULL, 2400);

    @Test
    void theSweepHoldsEveryDay() {
        assertEquals(2691, days().count());
    }

    @Test
    void theRevisionOfTheDayRules() {
        days().forEach(day -> {
            assertEquals(revision(day), Shipped.RULES.inForceOn(day).id(), day::toString);
            assertEquals(
                    List.of(revision(day)),
                    Shipped.RULES.revisions().stream()
                            .filter(revision -> revision.scheme() == Scheme.INDIVIDUAL)
                            .filter(revision -> revision.isInForceOn(day))
                            .map(Revision::id)
                            .toList(),
                    day::toString);
            assertEquals(revision(day), plan(day, AidOption.HALF, Band.P70_P90).revision(), day::toString);
        });
    }

    @Test
    void theFiveYearsFollowEachOther() {
        days().forEach(day -> {
            List<AidPlan.Year> years = plan(day, AidOption.HALF, Band.P70_P90).years();
            assertEquals(
                    List.of(1, 2, 3, 4, 5),
                    years.stream().map(AidPlan.Year::number).toList());
            for (int n = 1; n <= 5; n++) {
                assertEquals(anniversary(day, n - 1), years.get(n - 1).from(), day::toString);
                assertEquals(anniversary(day, n).minusDays(1), years.get(n - 1).to(), day::toString);
            }
        });
    }

    @Test
    void amountsRiseInTheFirstYearThatBeginsUnderTheConvention() {
        days().forEach(day -> open(day).forEach(option -> {
            assertAmounts(day, option, Band.P70_P90, 0);
            assertAmounts(day, option, Band.P90_P95, 1);
            assertAmounts(day, option, Band.P95_P100, 2);
        }));
    }

    @Test
    void targetsStayThoseOfTheSignature() {
        days().forEach(day -> open(day).forEach(option -> {
            List<AidPlan.Target> targets = plan(day, option, Band.P70_P90).targets();
            assertEquals(1, targets.size(), day::toString);
            AidPlan.Target target = targets.get(0);
            boolean known = day.isBefore(ARBITRATION);
            assertEquals(revision(day), target.revision(), day::toString);
            assertEquals(Measure.ACTIVE_FILE, target.measure());
            assertEquals(
                    known ? Optional.of(new BigDecimal(GROWTH.get(option))) : Optional.empty(),
                    target.growth(),
                    day::toString);
            assertEquals(known ? TARGETS.get(option) : -1, target.target().orElse(-1), day::toString);
            assertEquals(known ? Certainty.INTERPRETED : Certainty.UNDETERMINED, target.certainty());
        }));
    }

    @Test
    void aThirdIsOpenBeforeArbitrationAndAFullTimeElsewhereAfter() {
        days().forEach(day -> {
            boolean before = day.isBefore(ARBITRATION);
            assertEquals(before, isOpen(day, AidOption.THIRD, Zone.OTHER), day::toString);
            assertEquals(before, isOpen(day, AidOption.THIRD, Zone.ZIP), day::toString);
            assertEquals(!before, isOpen(day, AidOption.FULL, Zone.OTHER), day::toString);
            for (Zone zone : List.of(Zone.ZIP, Zone.ZAC, Zone.OTHER)) {
                assertEquals(true, isOpen(day, AidOption.HALF, zone), day::toString);
                assertEquals(!before || zone != Zone.OTHER, isOpen(day, AidOption.FULL, zone), day::toString);
            }
        });
    }

    /** Known to no text before the convention; then open to GPs of a priority zone, without any amount at hand. */
    @Test
    void aSecondAssistantComesWithTheConvention() {
        days().forEach(day -> Stream.of(AidOption.ONE_AND_HALF, AidOption.TWO).forEach(option -> {
            AidApplication.Builder gp = Doctors.gp(day, option, Band.P70_P90, Band.P70_P90);
            if (day.isBefore(CONVENTION)) {
                assertEquals("/option", Refusals.only(Shipped.RULES, gp).at(), day::toString);
                return;
            }
            AidPlan plan = Shipped.RULES.plan(gp.build());
            assertEquals(true, plan.option().available(), day::toString);
            plan.years().forEach(year -> {
                assertEquals(Optional.empty(), year.maximumAid(), day::toString);
                assertEquals(Certainty.UNDETERMINED, year.certainty(), day::toString);
            });
            assertEquals(
                    false,
                    Shipped.RULES.plan(gp.zone(Zone.ZAC).build()).option().available(),
                    day::toString);
        }));
    }

    /** A third may be renewed from the arbitration on, while it runs or when it ends; it keeps its lasting amount. */
    @Test
    void aThirdIsRenewedAndNothingElseOfTheOldScheme() {
        ARBITRATION.datesUntil(LAST.plusDays(1)).forEach(day -> {
            LocalDate signedBefore = Stream.of(FIRST, day.minusYears(5))
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            AidPlan renewed = renewal(day, AidOption.THIRD, AidOption.THIRD, signedBefore);
            assertEquals(true, renewed.option().available(), day::toString);
            assertEquals(
                    IntStream.rangeClosed(1, 5)
                            .mapToObj(year -> anniversary(day, year - 1).isBefore(CONVENTION) ? 7000 : 7350)
                            .toList(),
                    euros(renewed),
                    day::toString);
            assertEquals(
                    false,
                    renewal(day, AidOption.HALF, AidOption.THIRD, signedBefore)
                            .option()
                            .available());
            assertEquals(
                    euros(plan(day, AidOption.HALF, Band.P70_P90)),
                    euros(renewal(day, AidOption.HALF, AidOption.HALF, signedBefore)),
                    day::toString);
        });
    }

    @Test
    void paymentsKeepTheRhythmOfTheSignature() {
        days().forEach(day -> open(day).forEach(option -> {
            for (AidPlan.Year year : plan(day, option, Band.P70_P90).years()) {
                assertEquals(
                        payments(day, year.number(), euros(day, option, year.number(), 0)),
                        year.payments(),
                        () -> day + " " + option + " " + year.number());
            }
        }));
    }

    private static Stream<LocalDate> days() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }

    private static String revision(LocalDate day) {
        if (day.isBefore(ARBITRATION)) {
            return day.isBefore(COORDINATION) ? "avenant-7" : "avenant-7-2022";
        }
        return day.isBefore(CONVENTION) ? "reglement-arbitral" : "convention-2024";
    }

    private static List<AidOption> open(LocalDate day) {
        return day.isBefore(ARBITRATION)
                ? List.of(AidOption.THIRD, AidOption.HALF, AidOption.FULL)
                : List.of(AidOption.HALF, AidOption.FULL);
    }

    /** The same day some years later; the last of the month where it is 29 February and that year has none. */
    private static LocalDate anniversary(LocalDate day, int years) {
        YearMonth month = YearMonth.of(day.getYear() + years, day.getMonth());
        return month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
    }

    private static boolean underTheConvention(LocalDate signedOn, int year) {
        return anniversary(signedOn, year - 1).compareTo(CONVENTION) >= 0;
    }

    /** Euros by band: from P70 to P90, from P90 to P95, and on. */
    private static int euros(LocalDate signedOn, AidOption option, int year, int band) {
        boolean raised = underTheConvention(signedOn, year);
        int first = switch (option) {
            case THIRD -> raised ? 12600 : 12000;
            case HALF -> raised ? 19000 : 18000;
            default -> raised ? 38000 : 36000;
        };
        if (year == 1 || band == 2) {
            return first;
        }
        if (year == 2) {
            return switch (option) {
                case THIRD -> raised ? 9450 : 9000;
                case HALF -> raised ? 14000 : 13500;
                default -> raised ? 28000 : 27000;
            };
        }
        return switch (option) {
            case THIRD -> band == 1 ? raised ? 8767 : 8350 : raised ? 7350 : 7000;
            case HALF -> band == 1 ? raised ? 13000 : 12500 : raised ? 11000 : 10500;
            default -> band == 1 ? raised ? 26000 : 25000 : raised ? 22000 : 21000;
        };
    }

    private static List<AidPlan.Payment> payments(LocalDate signedOn, int year, int euros) {
        LocalDate from = anniversary(signedOn, year - 1);
        if (signedOn.isBefore(ARBITRATION)) {
            return List.of(
                    payment(from.plusDays(15), euros * 70),
                    payment(anniversary(signedOn, year).minusDays(1), euros * 30));
        }
        if (year < 3) {
            return List.of(payment(year == 1 ? from.plusMonths(1) : from, euros * 100));
        }
        return List.of(payment(from, euros * 50), payment(from.plusMonths(6), euros * 50));
    }

    private static AidPlan.Payment payment(LocalDate on, long cents) {
        return new AidPlan.Payment(on, BigDecimal.valueOf(cents, 2));
    }

    private static AidPlan plan(LocalDate day, AidOption option, Band band) {
        return Shipped.RULES.plan(Doctors.cardiologist(day, option, band, START).build());
    }

    private static boolean isOpen(LocalDate day, AidOption option, Zone zone) {
        AidPlan plan = Shipped.RULES.plan(Doctors.cardiologist(day, option, Band.P70_P90, START)
                .zone(zone)
                .build());
        assertEquals(plan.option().available() ? 5 : 0, plan.years().size());
        return plan.option().available();
    }

    private static AidPlan renewal(LocalDate day, AidOption before, AidOption now, LocalDate signedBefore) {
        return Shipped.RULES.plan(Doctors.cardiologist(day, now, Band.P70_P90, START)
                .earlier(new EarlierContract(signedBefore, before, YesNo.NOT_GIVEN))
                .build());
    }

    private static void assertAmounts(LocalDate day, AidOption option, Band band, int index) {
        AidPlan plan = plan(day, option, band);
        assertEquals(
                IntStream.rangeClosed(1, 5)
                        .mapToObj(year -> euros(day, option, year, index))
                        .toList(),
                euros(plan),
                () -> day + " " + option + " " + band);
        assertEquals(
                IntStream.rangeClosed(1, 5)
                        .mapToObj(year -> underTheConvention(day, year) ? "convention-2024" : revision(day))
                        .toList(),
                plan.years().stream().map(AidPlan.Year::amountsRevision).toList(),
                day::toString);
    }

    private static List<Integer> euros(AidPlan plan) {
        return plan.years().stream()
                .map(year -> year.maximumAid().orElseThrow().intValueExact())
                .toList();
    }
}
