package org.aidrules.rules;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The settlement told a second time, without the library: figures typed from the documents, whole cents and fractions
 * of whole numbers. {@link Oracle} tells what was agreed at the signature; this, what each year is finally worth.
 */
final class SettlementOracle {

    static final LocalDate ARBITRATION = LocalDate.parse("2023-05-01");
    static final LocalDate CONVENTION = LocalDate.parse("2024-06-22");

    /** From the surest to the least sure. */
    private static final List<String> CERTAINTIES = List.of("STATED", "INTERPRETED", "UNDETERMINED");

    private static final int STATED = 0;
    private static final int INTERPRETED = 1;
    private static final int UNDETERMINED = 2;

    /** Euros of 2024 by option: year 1, year 2, year 3 and on; that up to P95; that of any year from P95 on. */
    private static final Map<String, List<Integer>> AMOUNTS_2024 = Map.of(
            "THIRD", List.of(12600, 9450, 7350, 8767, 12600),
            "HALF", List.of(19000, 14000, 11000, 13000, 19000),
            "FULL", List.of(38000, 28000, 22000, 26000, 38000));

    /** The day of the distributions whose median is published. */
    private static final LocalDate DISTRIBUTION = LocalDate.parse("2021-12-31");

    /** An exact part of a whole. */
    record Fraction(BigInteger part, BigInteger whole) implements Comparable<Fraction> {

        static final Fraction NONE = of(0, 1);
        static final Fraction ALL = of(1, 1);

        static Fraction of(long part, long whole) {
            return new Fraction(BigInteger.valueOf(part), BigInteger.valueOf(whole));
        }

        Fraction times(Fraction other) {
            return new Fraction(part.multiply(other.part), whole.multiply(other.whole));
        }

        /** This part of some cents, half up. */
        long of(long cents) {
            BigInteger twice = whole.shiftLeft(1);
            return part.multiply(BigInteger.valueOf(2 * cents))
                    .add(whole)
                    .divide(twice)
                    .longValueExact();
        }

        @Override
        public int compareTo(Fraction other) {
            return part.multiply(other.whole).compareTo(other.part.multiply(whole));
        }
    }

    /**
     * A measure that counts: its name, the band and count at the start, the median if it is published, and the target
     * that the contract states, if it does.
     */
    record Start(String measure, String band, int count, OptionalInt median, OptionalInt stated) {

        Start stating(int target) {
            return new Start(measure, band, count, median, OptionalInt.of(target));
        }
    }

    /** A contract of a doctor, with the measures that count. */
    record Contract(
            LocalDate signedOn,
            LocalDate hiredOn,
            String option,
            List<Start> starts,
            boolean newlyEstablished,
            int age) {

        /** The same with other starting counts, the first measure first. */
        Contract from(int... counts) {
            List<Start> others = IntStream.range(0, starts.size())
                    .mapToObj(i -> new Start(
                            starts.get(i).measure(),
                            starts.get(i).band(),
                            counts[i],
                            starts.get(i).median(),
                            starts.get(i).stated()))
                    .toList();
            return new Contract(signedOn, hiredOn, option, others, newlyEstablished, age);
        }

        boolean beforeArbitration() {
            return signedOn.isBefore(ARBITRATION);
        }
    }

    /** What is known of a year: the counts in the order of the contract's measures; none where it was not observed. */
    record Observed(int year, boolean suspended, List<Integer> counts) {}

    /** A settled year. */
    record Year(
            int number,
            String amountsRevision,
            long maximum,
            List<Optional<Fraction>> attainments,
            Optional<Fraction> attainment,
            String modulation,
            OptionalLong aid,
            List<Long> bounds,
            String certainty) {

        /** The lowest and the highest aid that is possible. */
        private long possible(int bound) {
            return aid.isPresent() ? aid.getAsLong() : bounds.get(bound);
        }
    }

    /** A target; its count is unknown where no text gives it. */
    record Target(OptionalInt count, boolean tenthTolerated) {}

    /** How far a measure has come, and how much of that counts. */
    private record Progress(Optional<Fraction> attainment, Optional<Fraction> counts) {}

    private SettlementOracle() {}

    /** A GP, by the measures of the day. */
    static Contract gp(LocalDate signedOn, String option, String attending, String activeFile) {
        boolean published = !signedOn.isBefore(DISTRIBUTION);
        boolean adults = signedOn.isBefore(ARBITRATION);
        return new Contract(
                signedOn,
                signedOn,
                option,
                List.of(
                        new Start(
                                adults ? "ATTENDING_ADULTS" : "ATTENDING_ALL",
                                attending,
                                0,
                                adults ? OptionalInt.empty() : OptionalInt.of(1045),
                                OptionalInt.empty()),
                        new Start(
                                "ACTIVE_FILE",
                                activeFile,
                                0,
                                published ? OptionalInt.of(1514) : OptionalInt.empty(),
                                OptionalInt.empty())),
                false,
                48);
    }

    /** A doctor of another specialty. */
    static Contract specialist(LocalDate signedOn, String option, String band) {
        return new Contract(
                signedOn,
                signedOn,
                option,
                List.of(new Start("ACTIVE_FILE", band, 0, OptionalInt.empty(), OptionalInt.empty())),
                false,
                48);
    }

    static String revision(LocalDate day) {
        if (day.isBefore(LocalDate.parse("2022-01-01"))) {
            return "avenant-7";
        }
        if (day.isBefore(ARBITRATION)) {
            return "avenant-7-2022";
        }
        return day.isBefore(CONVENTION) ? "reglement-arbitral" : "convention-2024";
    }

    /** A year that begins under the convention has its amounts; all else is that of the signature. */
    static String amountsRevision(LocalDate signedOn, int year) {
        return Oracle.from(signedOn, year).isBefore(CONVENTION) ? revision(signedOn) : "convention-2024";
    }

    static long maximum(Contract contract, int year) {
        String band = Oracle.amountBand(
                contract.starts().get(0).band(),
                contract.starts().get(contract.starts().size() - 1).band());
        if (!amountsRevision(contract.signedOn(), year).equals("convention-2024")) {
            return Oracle.cents(contract.signedOn(), contract.option(), band, year);
        }
        List<Integer> euros = AMOUNTS_2024.get(contract.option());
        return 100L
                * euros.get(
                        switch (band) {
                            case "P95_P100" -> 4;
                            case "P90_P95" -> year < 3 ? year - 1 : 3;
                            default -> Math.min(year, 3) - 1;
                        });
    }

    /** The better of the bands decides on the growth of the contract. */
    private static String band(Contract contract) {
        return Oracle.targetBand(
                contract.starts().get(0).band(),
                contract.starts().get(contract.starts().size() - 1).band());
    }

    static Target target(Contract contract, Start start, int year) {
        if (start.stated().isPresent()) {
            return new Target(start.stated(), false);
        }
        String band = band(contract);
        boolean senior = !contract.signedOn().isBefore(CONVENTION) && contract.age() >= 65;
        if (senior && (contract.newlyEstablished() || !band.equals("BELOW_P30"))) {
            return new Target(OptionalInt.of(start.count()), true);
        }
        if (contract.newlyEstablished()) {
            return new Target(year > 3 ? OptionalInt.empty() : start.median(), false);
        }
        int count = Oracle.target(contract.signedOn(), contract.option(), band, start.count());
        return new Target(count < 0 ? OptionalInt.empty() : OptionalInt.of(count), false);
    }

    /** From the 95th percentile on, whoever keeps the start has the target; whoever falls below has an unknown result. */
    private static Progress progress(Contract contract, Start start, int year, int observed) {
        Target target = target(contract, start, year);
        boolean kept = observed >= start.count();
        boolean top = band(contract).equals("P95_P100");
        boolean ordinary = !top || start.stated().isPresent() && !contract.beforeArbitration();
        if (target.count().isEmpty()) {
            return top && kept ? new Progress(Optional.empty(), Optional.of(Fraction.ALL)) : unknown(Optional.empty());
        }
        int count = target.count().getAsInt();
        if (count > start.count()) {
            Optional<Fraction> attainment = Optional.of(attainment(start.count(), count, observed));
            return top && !kept
                    ? unknown(attainment)
                    : new Progress(attainment, ordinary ? attainment : Optional.of(Fraction.ALL));
        }
        boolean reached = observed * 10L >= count * (target.tenthTolerated() ? 9L : 10L);
        Optional<Fraction> whole = reached ? Optional.of(Fraction.ALL) : Optional.empty();
        return top && !kept && count < start.count() ? unknown(whole) : new Progress(whole, whole);
    }

    private static Progress unknown(Optional<Fraction> attainment) {
        return new Progress(attainment, Optional.empty());
    }

    private static Fraction attainment(int start, int target, int observed) {
        return Fraction.of(Math.max(0, Math.min(observed, target) - start), target - start);
    }

    /** The settled years; those that need an observation and have none are left out. */
    static List<Year> settle(Contract contract, List<Observed> observations) {
        return settle(contract, observations, LocalDate.MAX);
    }

    /** The same of a contract that ends on a day: what that day cuts short is owed by the days. */
    static List<Year> settle(Contract contract, List<Observed> observations, LocalDate end) {
        return IntStream.rangeClosed(1, 5)
                .filter(year -> !Oracle.from(contract.signedOn(), year).isAfter(end))
                .boxed()
                .flatMap(year -> observations.stream()
                        .filter(observed -> observed.year() == year)
                        .findFirst()
                        .or(() -> Optional.of(new Observed(year, false, List.of())))
                        .filter(observed -> year < 3
                                || observed.suspended()
                                || !observed.counts().isEmpty())
                        .map(observed -> year(contract, observed, days(contract.signedOn(), observed.year(), end)))
                        .stream())
                .toList();
    }

    /** The aid of all years; none where one of them has none. */
    static OptionalLong total(List<Year> years) {
        return years.stream().allMatch(year -> year.aid().isPresent())
                ? OptionalLong.of(
                        years.stream().mapToLong(year -> year.aid().getAsLong()).sum())
                : OptionalLong.empty();
    }

    /** The part of a year's days that come before the end. */
    private static Fraction days(LocalDate signedOn, int year, LocalDate end) {
        LocalDate from = Oracle.from(signedOn, year);
        LocalDate to = Oracle.to(signedOn, year);
        return end.isBefore(to)
                ? Fraction.of(
                        from.datesUntil(end).count() + 1, from.datesUntil(to).count() + 1)
                : Fraction.ALL;
    }

    private static Year year(Contract contract, Observed observed, Fraction days) {
        int number = observed.year();
        List<Progress> measures = IntStream.range(0, observed.counts().size())
                .mapToObj(i -> progress(
                        contract,
                        contract.starts().get(i),
                        number,
                        observed.counts().get(i)))
                .toList();
        Optional<Progress> deciding = observed.suspended() ? Optional.empty() : deciding(contract, number, measures);
        Optional<Fraction> share = observed.suspended()
                ? Optional.empty()
                : number < 3
                        ? Optional.of(Fraction.ALL)
                        : deciding.flatMap(Progress::counts).map(part -> share(number, part));
        long maximum = maximum(contract, number);
        int doubt = share.isEmpty() ? UNDETERMINED : Math.max(amountDoubt(contract), number < 3 ? STATED : INTERPRETED);
        return new Year(
                number,
                amountsRevision(contract.signedOn(), number),
                maximum,
                observed.suspended()
                        ? List.of()
                        : measures.stream().map(Progress::attainment).toList(),
                deciding.flatMap(best -> best.attainment()
                        .or(() -> measures.stream()
                                .filter(other -> other.counts()
                                        .filter(as -> as.compareTo(best.counts().orElseThrow()) == 0)
                                        .isPresent())
                                .flatMap(other -> other.attainment().stream())
                                .findFirst())),
                share.map(part -> part.equals(Fraction.ALL) ? "FULL" : "PRORATED")
                        .orElse("UNDETERMINED"),
                share.map(part -> OptionalLong.of(part.times(days).of(maximum))).orElse(OptionalLong.empty()),
                share.isPresent()
                        ? List.of()
                        : bounds(contract, observed, measures).stream()
                                .map(part -> part.times(days).of(maximum))
                                .toList(),
                CERTAINTIES.get(doubt));
    }

    /** In full in years 1 and 2, from 75 % in year 3, from the whole later; in proportion below. */
    private static Fraction share(int year, Fraction counts) {
        Fraction enough = year < 3 ? Fraction.NONE : year == 3 ? Fraction.of(3, 4) : Fraction.ALL;
        return counts.compareTo(enough) >= 0 ? Fraction.ALL : counts;
    }

    private static Optional<Progress> deciding(Contract contract, int year, List<Progress> measures) {
        Comparator<Progress> byResult = Comparator.comparing(
                        (Progress measure) -> measure.counts().orElseThrow())
                .thenComparing(measure -> measure.attainment().orElse(Fraction.NONE));
        List<Progress> known = measures.stream()
                .filter(measure -> measure.counts().isPresent())
                .toList();
        boolean all = known.size() == measures.size();
        if (contract.beforeArbitration()) {
            return known.stream()
                    .min(byResult)
                    .filter(lowest -> all || lowest.counts().orElseThrow().compareTo(Fraction.NONE) == 0);
        }
        return known.stream()
                .max(byResult)
                .filter(best -> all || share(year, best.counts().orElseThrow()).equals(Fraction.ALL));
    }

    /** Two bands that differ, and a start below P30, are readings. */
    private static int amountDoubt(Contract contract) {
        List<String> bands =
                contract.starts().stream().map(Start::band).distinct().toList();
        return bands.size() > 1 || bands.contains("BELOW_P30") ? INTERPRETED : STATED;
    }

    /** An unknown measure may have reached nothing or everything; a suspended year may bring nothing or everything. */
    private static List<Fraction> bounds(Contract contract, Observed observed, List<Progress> measures) {
        if (observed.suspended()) {
            return List.of(Fraction.NONE, Fraction.ALL);
        }
        return Stream.of(Fraction.NONE, Fraction.ALL)
                .map(unknown -> {
                    Stream<Fraction> parts =
                            measures.stream().map(measure -> measure.counts().orElse(unknown));
                    Optional<Fraction> combined = contract.beforeArbitration()
                            ? parts.min(Fraction::compareTo)
                            : parts.max(Fraction::compareTo);
                    return share(observed.year(), combined.orElseThrow());
                })
                .toList();
    }

    /** The lowest and the highest total that is possible; none where it is known. */
    static List<Long> totalBounds(List<Year> years) {
        return total(years).isPresent()
                ? List.of()
                : IntStream.range(0, 2)
                        .mapToObj(bound -> years.stream()
                                .mapToLong(year -> year.possible(bound))
                                .sum())
                        .toList();
    }

    /** The payments of a year that brings some cents, in whole or modulated. */
    static List<Oracle.Payment> payments(Contract contract, int year, LocalDate lastDay, long cents) {
        LocalDate from = Oracle.from(contract.signedOn(), year);
        if (contract.beforeArbitration()) {
            long advance = Fraction.of(7, 10).of(cents);
            return List.of(
                    new Oracle.Payment((year == 1 ? contract.hiredOn() : from).plusDays(15), advance),
                    new Oracle.Payment(lastDay, cents - advance));
        }
        if (year <= 2) {
            return List.of(new Oracle.Payment(year == 1 ? from.plusMonths(1) : from, cents));
        }
        long half = Fraction.of(1, 2).of(cents);
        return List.of(new Oracle.Payment(from, half), new Oracle.Payment(from.plusMonths(6), cents - half));
    }
}
