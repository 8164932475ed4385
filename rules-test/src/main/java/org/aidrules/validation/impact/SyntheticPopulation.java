package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractHistory;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;

/**
 * A population of contracts generated from published figures. No contract in it exists. The same size and seed always
 * give the same contracts.
 *
 * <p>From the IGAS report 2023-015R: contracts signed in 2019 to 2022, 272, 1 605, 666 and 1 526 (its table 6); 47 % for
 * half an assistant, 30 % for a third, 23 % for one ([77]); 77 % signed by general practitioners ([90]), 11 % by
 * cardiologists, 6 % by ophthalmologists, 4 % by paediatricians ([91]). From the press of early 2021, for the contracts of
 * 2019 and 2020: 49 % for half an assistant, 32 % for a third, 19 % for one (EGORA-2021-01); 82 % signed by general
 * practitioners (PRESSE-2021). From both: 52 to 54 % of all contracts in an under-dense zone (mission letter of the report, EGORA-2021-01). {@link #ASSUMPTIONS} lists every other
 * assumption.
 */
public final class SyntheticPopulation {

    /** The published figures and every other assumption, for readers. */
    public static final LocalizedText ASSUMPTIONS = ImpactMessages.text("population.assumptions");

    /** The number of contracts that the report counts. */
    public static final int CONTRACTS = 4069;

    private static final int[] PER_YEAR = {272, 1605, 666, 1526};
    private static final int FIRST_YEAR = 2019;
    private static final LocalDate FIRST_DAY = LocalDate.of(FIRST_YEAR, 8, 20);
    private static final LocalDate OBSERVED_UNTIL = LocalDate.of(2024, 12, 31);
    private static final List<AidOption> OPTIONS = List.of(AidOption.HALF, AidOption.THIRD, AidOption.FULL);
    /** The contracts for each option, in 2019 and 2020 (49, 32 and 19 %) and later (so that all have 47, 30 and 23 %). */
    private static final int[][] PER_OPTION = {{920, 601, 356}, {992, 620, 580}};
    /** The share of general practitioners in 2019 and 2020, and later (so that all have 77 %). */
    private static final int[] GENERALISTS_PERCENT = {82, 73};

    private static final List<Specialty> OTHER_SPECIALTIES =
            List.of(Specialty.CARDIOLOGY, Specialty.OPHTHALMOLOGY, Specialty.PAEDIATRICS, Specialty.PSYCHIATRY);
    private static final int[] OTHER_SPECIALTIES_PERCENT = {11, 6, 4, 2};
    /** The share of the contracts for less than one assistant; with all those for one, 53 % of all contracts. */
    private static final int UNDER_DENSE_PERCENT = 39;

    private static final int PERCENT = 100;
    private static final List<Band> BANDS =
            List.of(Band.P30_P50, Band.P50_P70, Band.P70_P90, Band.P90_P95, Band.P95_P100);
    private static final int[] BAND_WIDTHS = {20, 20, 20, 5, 5};
    /** The lower limits of the counts of each band; the last is the upper limit of the last band. */
    private static final int[] ATTENDING = {776, 1045, 1301, 1701, 2001, 2601};

    private static final int[] ACTIVE_FILE = {1000, 1514, 1901, 2501, 3001, 4001};
    private static final int LEAST_GROWTH = -10;
    private static final int GROWTHS = 91;
    private static final int PER_MILLE = 1000;

    private final int size;
    private final long seed;
    private final int[] years;
    private final int[] options;
    private final int[][] cells = new int[PER_YEAR.length][OPTIONS.size()];

    private SyntheticPopulation(int size, long seed) {
        this.size = size;
        this.seed = seed;
        this.years = shared(size, PER_YEAR);
        this.options = new int[size];
        int[][] given = new int[PER_OPTION.length][OPTIONS.size()];
        for (int i = 0; i < size; i++) {
            int period = period(i);
            options[i] = mostBehind(given[period], PER_OPTION[period]);
            given[period][options[i]]++;
            cells[year(i)][options[i]]++;
        }
    }

    /**
     * Obtains a population.
     *
     * @param size the number of lines, at least 1
     * @param seed the seed of the random numbers
     * @return the population
     * @throws IllegalArgumentException if the size is less than 1
     */
    public static SyntheticPopulation of(int size, long seed) {
        if (size < 1) {
            throw new IllegalArgumentException("size must be at least 1: " + size);
        }
        return new SyntheticPopulation(size, seed);
    }

    /**
     * Generates the contracts.
     *
     * @return the contracts, in the order of signature; the same contracts where the stream is made parallel
     */
    public Stream<WeightedContract> contracts() {
        return contracts(0, size);
    }

    /**
     * Generates a part of the contracts. Parts may be generated in any order, by several threads or processes; together
     * they are the contracts of {@link #contracts()}.
     *
     * @param from the index of the first contract, 0 or more
     * @param to the index after the last contract, at most the size of the population
     * @return the contracts, in the order of signature
     * @throws IndexOutOfBoundsException if the population does not have this part
     */
    public Stream<WeightedContract> contracts(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        SplittableRandom random = new SplittableRandom(seed);
        int[][] made = new int[PER_YEAR.length][OPTIONS.size()];
        for (int i = 0; i < from; i++) {
            doctor(i, random);
            made[year(i)][options[i]]++;
        }
        IntFunction<WeightedContract> contract = i -> contract(i, doctor(i, random), made[year(i)][options[i]]++);
        Iterator<WeightedContract> contracts =
                IntStream.range(from, to).mapToObj(contract).iterator();
        return StreamSupport.stream(
                Spliterators.spliterator(contracts, to - from, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** What is drawn at random: the number of draws differs, so that those of earlier contracts cannot be left out. */
    private record Doctor(
            Specialty specialty, Zone zone, int band, int attending, int activeFile, int more, int moreActive) {

        boolean generalist() {
            return specialty == Specialty.GENERAL_MEDICINE;
        }

        Map<Measure, Integer> counts() {
            return counts(attending, activeFile);
        }

        Map<Measure, Integer> counts(int year) {
            return counts(grown(attending, more * year), grown(activeFile, moreActive * year));
        }

        private Map<Measure, Integer> counts(int attending, int activeFile) {
            return generalist()
                    ? Map.of(
                            Measure.ATTENDING_ADULTS,
                            attending * 5 / 6,
                            Measure.ATTENDING_ALL,
                            attending,
                            Measure.ACTIVE_FILE,
                            activeFile)
                    : Map.of(Measure.ACTIVE_FILE, activeFile);
        }

        private static int grown(int count, int perMille) {
            return count + Math.floorDiv(count * perMille, PER_MILLE);
        }
    }

    private Doctor doctor(int line, SplittableRandom random) {
        boolean full = OPTIONS.get(options[line]) == AidOption.FULL;
        Specialty specialty = specialty(random, GENERALISTS_PERCENT[period(line)]);
        Zone zone = zone(random, full ? PERCENT : UNDER_DENSE_PERCENT);
        int band = drawn(random, BAND_WIDTHS);
        int attending = between(random, ATTENDING, band);
        int activeFile = between(random, ACTIVE_FILE, band);
        int more = LEAST_GROWTH + draw(random, GROWTHS);
        int moreActive = LEAST_GROWTH + draw(random, GROWTHS);
        return new Doctor(specialty, zone, band, attending, activeFile, more, moreActive);
    }

    private WeightedContract contract(int line, Doctor doctor, int earlier) {
        LocalDate day = day(line);
        AidApplication.Builder application = AidApplication.builder()
                .signedOn(day)
                .option(OPTIONS.get(options[line]))
                .specialty(doctor.specialty())
                .sector(Sector.SECTOR_1)
                .zone(doctor.zone())
                .grouped(true)
                .coordinated(Coordination.IN_PLACE)
                .forfaitStructureValidated(true)
                .activeFileBand(BANDS.get(doctor.band()));
        if (doctor.generalist()) {
            application.attendingBand(BANDS.get(doctor.band()));
        }
        doctor.counts().forEach(application::patients);
        ContractHistory.Builder history = ContractHistory.builder();
        for (int year = 3; year <= 5 && !day.plusYears(year).minusDays(1).isAfter(OBSERVED_UNTIL); year++) {
            history.observed(year, doctor.counts(year));
        }
        return new WeightedContract(application.build(), history.build(), weight(line, earlier));
    }

    private static Specialty specialty(SplittableRandom random, int generalistsPercent) {
        return draw(random, PERCENT) < generalistsPercent
                ? Specialty.GENERAL_MEDICINE
                : OTHER_SPECIALTIES.get(drawn(random, OTHER_SPECIALTIES_PERCENT));
    }

    private static Zone zone(SplittableRandom random, int underDensePercent) {
        if (draw(random, PERCENT) >= underDensePercent) {
            return Zone.OTHER;
        }
        return draw(random, 2) == 0 ? Zone.ZIP : Zone.ZAC;
    }

    /** Returns the number of contracts that a line stands for: an even share of those of its year and option. */
    private BigDecimal weight(int line, int earlier) {
        if (size > CONTRACTS) {
            return BigDecimal.ONE;
        }
        int year = year(line);
        int lines = cells[year][options[line]];
        int contracts = shared(PER_YEAR[year], cells[year])[options[line]];
        return BigDecimal.valueOf((long) contracts * (earlier + 1) / lines - (long) contracts * earlier / lines);
    }

    private int year(int line) {
        int year = 0;
        int last = years[0];
        while (line >= last) {
            year++;
            last += years[year];
        }
        return year;
    }

    /** Returns 0 for the years 2019 and 2020, 1 for those after them. */
    private int period(int line) {
        return year(line) / 2;
    }

    private LocalDate day(int line) {
        int year = year(line);
        int before = IntStream.range(0, year).map(earlier -> years[earlier]).sum();
        LocalDate first = year == 0 ? FIRST_DAY : LocalDate.of(FIRST_YEAR + year, 1, 1);
        long days = ChronoUnit.DAYS.between(first, LocalDate.of(FIRST_YEAR + year + 1, 1, 1));
        return first.plusDays((line - before) * days / years[year]);
    }

    /** Returns the option that is furthest below its share, if one more contract is given. */
    private static int mostBehind(int[] given, int[] shares) {
        long all = IntStream.of(given).sum() + 1L;
        long sum = IntStream.of(shares).sum();
        int most = 0;
        for (int option = 1; option < given.length; option++) {
            if (shares[option] * all - sum * given[option] > shares[most] * all - sum * given[most]) {
                most = option;
            }
        }
        return most;
    }

    /** Divides a whole in proportion to shares; the largest remainders are rounded up. */
    private static int[] shared(int whole, int... shares) {
        long sum = IntStream.of(shares).sum();
        int[] parts = IntStream.of(shares)
                .map(share -> (int) ((long) whole * share / sum))
                .toArray();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted((a, b) -> Long.compare((long) whole * shares[b] % sum, (long) whole * shares[a] % sum))
                .limit(whole - IntStream.of(parts).sum())
                .forEach(part -> parts[part]++);
        return parts;
    }

    private static int drawn(SplittableRandom random, int... shares) {
        int left = draw(random, IntStream.of(shares).sum());
        int drawn = 0;
        while (left >= shares[drawn]) {
            left -= shares[drawn];
            drawn++;
        }
        return drawn;
    }

    private static int between(SplittableRandom random, int[] edges, int band) {
        return edges[band] + draw(random, edges[band + 1] - edges[band]);
    }

    /** Returns a whole number from 0 to the bound minus 1, from 64 bits whose sequence Java specifies. */
    private static int draw(SplittableRandom random, int bound) {
        return (int) Long.remainderUnsigned(random.nextLong(), bound);
    }
}
