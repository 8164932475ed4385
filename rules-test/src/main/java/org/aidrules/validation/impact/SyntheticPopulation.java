package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * A population of contracts made after the figures of the IGAS report 2023-015R. No contract in it exists. The same
 * size and seed always give the same contracts.
 *
 * <p>What the report says: contracts signed in 2019 to 2022, 272, 1 605, 666 and 1 526 (its table 6); 47 % for half an
 * assistant, 30 % for a third, 23 % for one ([77]); 77 % signed by general practitioners ([90]), 11 % by cardiologists,
 * 6 % by ophthalmologists, 4 % by paediatricians ([91]). All else is assumed, as {@link #ASSUMPTIONS} says.
 */
public final class SyntheticPopulation {

    /** What is assumed beyond the report's figures. */
    public static final LocalizedText ASSUMPTIONS = new LocalizedText("""
            Synthetic population: no contract in it exists.
            From the report IGAS-2023-015R: contracts signed in 2019-2022: 272, 1605, 666, 1526 (table 6);
              options: 47 % HALF, 30 % THIRD, 23 % FULL ([77]); 77 % general practitioners ([90]),
              11 % cardiologists, 6 % ophthalmologists, 4 % paediatricians ([91]).
            Assumed:
            - days of signature are spread evenly, in 2019 from 20 August on; the mix of options is the same each year;
            - the shares of [91] are shares of all contracts; the remaining 2 % are psychiatrists;
            - sector 1, grouped, coordinated practice in place, forfait structure validated, no derogation; hired on
              the day of signature;
            - zones are drawn evenly from ZIP, ZAC, OTHER; for FULL, which was open there alone, from ZIP and ZAC;
            - bands are drawn in proportion to their width between P30 and P100 (20:20:20:5:5), the same for both
              measures; starting counts are drawn evenly from a range chosen for each band, which keeps to the
              published thresholds of general medicine; adults are five sixths of the attending patients;
            - counts grow by the same share of their start each year, drawn for each doctor from -1 % to +8 %, once
              for the attending patients and once for the active file;
            - activity is observed in contract years 3 to 5 that ended by 31 December 2024, and in no later one;
            - up to 4069 lines, each stands for a whole number of contracts ("weight"), 4069 in all from 20 lines on,
              shared out as evenly as can be within each year and option; more lines stand for one contract each.
            """, """
            Population synthétique : aucun de ces contrats n'existe.
            D'après le rapport IGAS-2023-015R : contrats signés de 2019 à 2022 : 272, 1605, 666, 1526 (tableau 6) ;
              options : 47 % HALF, 30 % THIRD, 23 % FULL ([77]) ; 77 % de généralistes ([90]),
              11 % de cardiologues, 6 % d'ophtalmologues, 4 % de pédiatres ([91]).
            Par hypothèse :
            - les signatures sont réparties uniformément, en 2019 à partir du 20 août ; le partage entre options est le
              même chaque année ;
            - les parts de [91] portent sur l'ensemble des contrats ; les 2 % restants sont des psychiatres ;
            - secteur 1, exercice regroupé, exercice coordonné en place, forfait structure validé, aucune dérogation ;
              embauche le jour de la signature ;
            - la zone est tirée uniformément entre ZIP, ZAC et OTHER ; pour FULL, qui n'était ouvert que là, entre ZIP
              et ZAC ;
            - la tranche est tirée selon sa largeur entre P30 et P100 (20:20:20:5:5), la même pour les deux mesures ;
              les effectifs de départ sont tirés uniformément dans un intervalle choisi pour chaque tranche, compatible
              avec les seuils publiés de la médecine générale ; les adultes sont les cinq sixièmes de la patientèle ;
            - les effectifs croissent chaque année de la même part de leur départ, tirée pour chaque médecin entre
              -1 % et +8 %, une fois pour la patientèle et une fois pour la file active ;
            - l'activité est constatée les années de contrat 3 à 5 achevées au 31 décembre 2024, et aucune autre ;
            - jusqu'à 4069 lignes, chacune vaut un nombre entier de contrats (« weight »), 4069 en tout dès 20 lignes,
              répartis au plus égal dans chaque année et option ; au-delà, chaque ligne vaut un contrat.
            """);

    /** How many contracts the report counts. */
    public static final int CONTRACTS = 4069;

    private static final int[] PER_YEAR = {272, 1605, 666, 1526};
    private static final int FIRST_YEAR = 2019;
    private static final LocalDate FIRST_DAY = LocalDate.of(FIRST_YEAR, 8, 20);
    private static final LocalDate OBSERVED_UNTIL = LocalDate.of(2024, 12, 31);
    private static final List<AidOption> OPTIONS = List.of(AidOption.HALF, AidOption.THIRD, AidOption.FULL);
    private static final int[] PERCENT = {47, 30, 23};
    private static final List<Specialty> SPECIALTIES = List.of(Specialty.GENERAL_MEDICINE, Specialty.CARDIOLOGY,
            Specialty.OPHTHALMOLOGY, Specialty.PAEDIATRICS, Specialty.PSYCHIATRY);
    private static final int[] SPECIALTY_PERCENT = {77, 11, 6, 4, 2};
    private static final List<Band> BANDS =
            List.of(Band.P30_P50, Band.P50_P70, Band.P70_P90, Band.P90_P95, Band.P95_P100);
    private static final int[] BAND_WIDTHS = {20, 20, 20, 5, 5};
    /** Where the counts of each band begin; the last is where they end. */
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
        int[] given = new int[OPTIONS.size()];
        for (int i = 0; i < size; i++) {
            options[i] = mostBehind(given, i + 1L);
            given[options[i]]++;
            cells[year(i)][options[i]]++;
        }
    }

    /**
     * A population.
     *
     * @param size how many lines, at least one
     * @param seed which one of its size
     * @return its contracts, to be made
     * @throws IllegalArgumentException if the size is less than one
     */
    public static SyntheticPopulation of(int size, long seed) {
        if (size < 1) {
            throw new IllegalArgumentException("size must be at least 1: " + size);
        }
        return new SyntheticPopulation(size, seed);
    }

    /**
     * Makes the contracts.
     *
     * @return them, in the order of signature
     */
    public Stream<WeightedContract> contracts() {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] made = new int[PER_YEAR.length][OPTIONS.size()];
        IntFunction<WeightedContract> contract = i -> contract(i, random, made[year(i)][options[i]]++);
        return IntStream.range(0, size).mapToObj(contract).sequential();
    }

    private WeightedContract contract(int line, SplittableRandom random, int earlier) {
        AidOption option = OPTIONS.get(options[line]);
        Specialty specialty = SPECIALTIES.get(drawn(random, SPECIALTY_PERCENT));
        Zone zone = List.of(Zone.ZIP, Zone.ZAC, Zone.OTHER).get(draw(random, option == AidOption.FULL ? 2 : 3));
        int band = drawn(random, BAND_WIDTHS);
        int attending = between(random, ATTENDING, band);
        int activeFile = between(random, ACTIVE_FILE, band);
        int more = LEAST_GROWTH + draw(random, GROWTHS);
        int moreActive = LEAST_GROWTH + draw(random, GROWTHS);
        LocalDate day = day(line);
        boolean generalist = specialty == Specialty.GENERAL_MEDICINE;
        AidApplication.Builder application = AidApplication.builder().signedOn(day).option(option)
                .specialty(specialty).sector(Sector.SECTOR_1).zone(zone).grouped(true)
                .coordinated(Coordination.IN_PLACE).forfaitStructureValidated(true)
                .activeFileBand(BANDS.get(band));
        if (generalist) {
            application.attendingBand(BANDS.get(band));
        }
        counts(generalist, attending, activeFile).forEach(application::patients);
        ContractHistory.Builder history = ContractHistory.builder();
        for (int year = 3; year <= 5 && !day.plusYears(year).minusDays(1).isAfter(OBSERVED_UNTIL); year++) {
            history.observed(year, counts(generalist, grown(attending, more * year),
                    grown(activeFile, moreActive * year)));
        }
        return new WeightedContract(application.build(), history.build(), weight(line, earlier));
    }

    private static Map<Measure, Integer> counts(boolean generalist, int attending, int activeFile) {
        return generalist ? Map.of(Measure.ATTENDING_ADULTS, attending * 5 / 6, Measure.ATTENDING_ALL, attending,
                Measure.ACTIVE_FILE, activeFile) : Map.of(Measure.ACTIVE_FILE, activeFile);
    }

    private static int grown(int count, int perMille) {
        return count + Math.floorDiv(count * perMille, PER_MILLE);
    }

    /** The contracts of the report that a line stands for: those of its year and option, shared out evenly. */
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

    private LocalDate day(int line) {
        int year = year(line);
        int before = IntStream.range(0, year).map(earlier -> years[earlier]).sum();
        LocalDate first = year == 0 ? FIRST_DAY : LocalDate.of(FIRST_YEAR + year, 1, 1);
        long days = ChronoUnit.DAYS.between(first, LocalDate.of(FIRST_YEAR + year + 1, 1, 1));
        return first.plusDays((line - before) * days / years[year]);
    }

    /** The option that has been given least for its share. */
    private static int mostBehind(int[] given, long all) {
        int most = 0;
        for (int option = 1; option < given.length; option++) {
            if (PERCENT[option] * all - 100L * given[option] > PERCENT[most] * all - 100L * given[most]) {
                most = option;
            }
        }
        return most;
    }

    /** Shares a whole out in proportion, the largest remainders being rounded up. */
    private static int[] shared(int whole, int... shares) {
        long sum = IntStream.of(shares).sum();
        int[] parts = IntStream.of(shares).map(share -> (int) ((long) whole * share / sum)).toArray();
        IntStream.range(0, shares.length).boxed()
                .sorted((a, b) -> Long.compare((long) whole * shares[b] % sum, (long) whole * shares[a] % sum))
                .limit(whole - IntStream.of(parts).sum()).forEach(part -> parts[part]++);
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

    /** A whole number from 0 to one less than the bound, from 64 bits whose sequence Java promises. */
    private static int draw(SplittableRandom random, int bound) {
        return (int) Long.remainderUnsigned(random.nextLong(), bound);
    }
}
