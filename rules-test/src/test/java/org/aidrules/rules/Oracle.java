package org.aidrules.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * The convention told a second time, without the library: arrays typed from the documents, whole cents and per mille.
 */
final class Oracle {

    static final List<String> OPTIONS = List.of("THIRD", "HALF", "FULL");
    static final List<String> BANDS = List.of("BELOW_P30", "P30_P50", "P50_P70", "P70_P90", "P90_P95", "P95_P100");

    /** Euros by year (1, 2, 3 and on), then by option. */
    private static final int[][] UP_TO_P90 = {{12000, 18000, 36000}, {9000, 13500, 27000}, {7000, 10500, 21000}};

    private static final int[][] P90_TO_P95 = {{12000, 18000, 36000}, {9000, 13500, 27000}, {8350, 12500, 25000}};
    private static final int[][] FROM_P95 = {{12000, 18000, 36000}, {12000, 18000, 36000}, {12000, 18000, 36000}};

    /** The same from 22 June 2024 on. */
    private static final int[][] UP_TO_P90_2024 = {{12600, 19000, 38000}, {9450, 14000, 28000}, {7350, 11000, 22000}};

    private static final int[][] P90_TO_P95_2024 = {{12600, 19000, 38000}, {9450, 14000, 28000}, {8767, 13000, 26000}};
    private static final int[][] FROM_P95_2024 = {{12600, 19000, 38000}, {12600, 19000, 38000}, {12600, 19000, 38000}};

    /** Growth per mille by band from P30 on, then by option. */
    private static final int[][] GROWTH = {{200, 250, 350}, {150, 200, 300}, {75, 125, 200}, {40, 60, 125}, {0, 0, 50}};

    private static final LocalDate ARBITRATION = LocalDate.parse("2023-05-01");
    private static final LocalDate CONVENTION = LocalDate.parse("2024-06-22");

    /** A payment. */
    record Payment(LocalDate on, long cents) {}

    private Oracle() {}

    /** The options that every doctor of a zone ZIP may choose for a new contract. */
    static List<String> options(LocalDate signedOn) {
        return signedOn.isBefore(ARBITRATION) ? OPTIONS : List.of("HALF", "FULL");
    }

    /** The better of two bands decides, and nobody is paid less than as from P30 to P50. */
    static String amountBand(String first, String second) {
        int better = Math.max(BANDS.indexOf(first), BANDS.indexOf(second));
        return BANDS.get(Math.max(better, 1));
    }

    /** The amounts of 2024 are due for every contract year that begins from then on, whenever it was signed. */
    static long cents(LocalDate signedOn, String option, String band, int year) {
        boolean raised = !from(signedOn, year).isBefore(CONVENTION);
        int[][] table = switch (band) {
            case "P90_P95" -> raised ? P90_TO_P95_2024 : P90_TO_P95;
            case "P95_P100" -> raised ? FROM_P95_2024 : FROM_P95;
            default -> raised ? UP_TO_P90_2024 : UP_TO_P90;
        };
        return 100L * table[Math.min(year, 3) - 1][OPTIONS.indexOf(option)];
    }

    /** The text whose amounts a contract year has. */
    static String amountsRevision(LocalDate signedOn, int year) {
        if (!from(signedOn, year).isBefore(CONVENTION)) {
            return "convention-2024";
        }
        if (!signedOn.isBefore(ARBITRATION)) {
            return "reglement-arbitral";
        }
        return signedOn.getYear() < 2022 ? "avenant-7" : "avenant-7-2022";
    }

    /** The growth of a contract is that of the better of its bands. */
    static String targetBand(String first, String second) {
        return BANDS.get(Math.max(BANDS.indexOf(first), BANDS.indexOf(second)));
    }

    /**
     * The target by the band of the contract, its gain cut to whole patients; -1 where no text at hand gives one: below
     * P30, and for contracts signed from the arbitration on, whose targets are individual.
     */
    static int target(LocalDate signedOn, String option, String band, int start) {
        if (band.equals("BELOW_P30") || !signedOn.isBefore(ARBITRATION)) {
            return -1;
        }
        long perMille = GROWTH[BANDS.indexOf(band) - 1][OPTIONS.indexOf(option)];
        return start + (int) (start * perMille / 1000);
    }

    static LocalDate from(LocalDate signedOn, int year) {
        return signedOn.plusYears(year - 1L);
    }

    static LocalDate to(LocalDate signedOn, int year) {
        return from(signedOn, year + 1).minusDays(1);
    }

    static List<Payment> payments(LocalDate signedOn, LocalDate hiredOn, int year, long cents) {
        LocalDate from = from(signedOn, year);
        if (signedOn.isBefore(ARBITRATION)) {
            long advance = cents * 7 / 10;
            return List.of(
                    new Payment((year == 1 ? hiredOn : from).plusDays(15), advance),
                    new Payment(to(signedOn, year), cents - advance));
        }
        if (year <= 2) {
            return List.of(new Payment(year == 1 ? signedOn.plusMonths(1) : from, cents));
        }
        return List.of(new Payment(from, cents / 2), new Payment(from.plusMonths(6), cents - cents / 2));
    }
}
