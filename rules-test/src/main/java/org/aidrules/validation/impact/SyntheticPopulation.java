package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.Assistant;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.DiplomaLevel;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Opco;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;

/**
 * A population of contracts made from parameters. No contract in it exists. The same parameters, size and seed always
 * give the same contracts, and each contract is made by itself. Immutable and thread-safe.
 *
 * <p>Each share of the {@link PopulationParameters} is that of the lines, to the nearest line of those for which it holds:
 * of the lines of a year (options, specialties, coordination), of a year and an option (zones), or of all.
 */
public final class SyntheticPopulation {

    /** The description of a population of the shipped parameters, for readers. */
    public static final LocalizedText ASSUMPTIONS =
            PopulationParameters.shipped().description();

    /** The number of contracts of the shipped parameters: those that the report IGAS-2023-015R counts. */
    public static final int CONTRACTS = PopulationParameters.shipped().contracts();

    private static final Set<AssistantBackground> CARE_PROFESSIONALS =
            Set.of(AssistantBackground.NURSE, AssistantBackground.NURSING_AUXILIARY);
    private static final int CONTRACT_YEARS = ContractYear.values().length;

    private final PopulationParameters parameters;
    private final int size;
    private final long seed;
    private final boolean oneEach;
    private final List<SignatureYear> signatureYears;
    private final Quota<Band> bands;
    private final Quota<Sector> sectors;
    private final Quota<Boolean> mixed;
    private final Quota<Boolean> ended;
    private final Quota<AssistantBackground> assistants;
    private final Quota<Integer> diplomas;
    private final Quota<Opco> opcos;
    private final int promotedSecretaries;
    private final PatientCounts patients;
    private final LocalDate observedUntil;
    private final ParameterValue endMonths;
    private final ParameterValue experience;

    private SyntheticPopulation(PopulationParameters parameters, int size, long seed) {
        this.parameters = parameters;
        this.size = size;
        this.seed = seed;
        this.oneEach = size > parameters.contracts();
        this.signatureYears = SignatureYear.all(parameters, size, seed);
        this.bands = Quota.of(bandShares(parameters), order("band"));
        this.sectors = Quota.of(parameters.shares(PopulationParameter.SECTOR, Sector::valueOf), order("sector"));
        this.mixed = yesOrNo(PopulationParameter.MIXED_PRACTICE);
        this.ended = yesOrNo(PopulationParameter.EARLY_END);
        this.assistants = Quota.of(
                parameters.shares(PopulationParameter.ASSISTANT, AssistantBackground::valueOf), order("assistant"));
        this.diplomas =
                Quota.of(parameters.shares(PopulationParameter.DIPLOMA, SyntheticPopulation::level), order("diploma"));
        this.opcos = Quota.of(parameters.shares(PopulationParameter.OPCO, Opco::valueOf), order("opco"));
        this.promotedSecretaries = Objects.requireNonNull(
                yesOrNo(PopulationParameter.PROMOTED_SECRETARY).lines().get(true));
        this.patients = new PatientCounts(parameters, this::order);
        this.observedUntil =
                parameters.value(PopulationParameter.OBSERVED_UNTIL).day();
        this.endMonths = parameters.value(PopulationParameter.EARLY_END_MONTHS);
        this.experience = parameters.value(PopulationParameter.SECRETARY_EXPERIENCE);
    }

    /**
     * Obtains a population of the shipped parameters.
     *
     * @param size the number of lines, at least 1
     * @param seed the seed of the random numbers
     * @return the population
     * @throws IllegalArgumentException if the size is less than 1
     */
    public static SyntheticPopulation of(int size, long seed) {
        return of(PopulationParameters.shipped(), size, seed);
    }

    /**
     * Obtains a population.
     *
     * @param parameters what it is made from
     * @param size the number of lines, at least 1
     * @param seed the seed of the random numbers
     * @return the population
     * @throws IllegalArgumentException if the size is less than 1
     */
    public static SyntheticPopulation of(PopulationParameters parameters, int size, long seed) {
        Objects.requireNonNull(parameters, "parameters");
        if (size < 1) {
            throw new IllegalArgumentException("size must be at least 1: " + size);
        }
        return new SyntheticPopulation(parameters, size, seed);
    }

    /**
     * Returns what the population is made from.
     *
     * @return the parameters
     */
    public PopulationParameters parameters() {
        return parameters;
    }

    /**
     * Returns the number of lines.
     *
     * @return the number, at least 1
     */
    public int size() {
        return size;
    }

    /**
     * Returns the seed of the random numbers.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
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
     * they are the contracts of {@link #contracts()}. A part takes no longer because others precede it.
     *
     * @param from the index of the first contract, 0 or more
     * @param to the index after the last contract, at most the size of the population
     * @return the contracts, in the order of signature
     * @throws IndexOutOfBoundsException if the population does not have this part
     */
    public Stream<WeightedContract> contracts(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        Iterator<WeightedContract> contracts =
                IntStream.range(from, to).mapToObj(this::contract).iterator();
        return StreamSupport.stream(
                Spliterators.spliterator(contracts, to - from, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private WeightedContract contract(int line) {
        SignatureYear signatureYear = signatureYear(line);
        SignatureYear.Signature signature = signatureYear.signature(line);
        Band band = bands.at(line).value();
        Quota.Place<AssistantBackground> assistant = assistants.at(line);
        boolean generalist = signature.specialty() == Specialty.GENERAL_MEDICINE;
        AidApplication.Builder application = AidApplication.builder()
                .signedOn(signature.day())
                .option(signature.option())
                .specialty(signature.specialty())
                .sector(sectors.at(line).value())
                .zone(signature.zone())
                .grouped(true)
                .coordinated(signature.coordinated())
                .forfaitStructureValidated(true)
                .activeFileBand(band)
                .assistant(assistant(assistant, line));
        if (generalist) {
            application.attendingBand(band);
        }
        if (band == Band.BELOW_P30) {
            application.newlyEstablished(true);
        }
        if (mixed.at(line).value()) {
            application.derogations(Set.of(Derogation.MIXED_PRACTICE));
        }
        if (assistant.value() == AssistantBackground.MEDICAL_SECRETARY && assistant.number() < promotedSecretaries) {
            application.secretaryPromoted(true);
        }
        patients.of(line, band, generalist, 0).forEach(application::patients);
        return new WeightedContract(
                application.build(),
                history(line, signature.day(), year -> patients.of(line, band, generalist, year)),
                oneEach ? BigDecimal.ONE : signature.weight());
    }

    /** Returns the assistant; the secretaries are spread evenly over the years of experience given. */
    private Assistant assistant(Quota.Place<AssistantBackground> place, int line) {
        Assistant.Builder assistant =
                Assistant.builder(place.value()).opco(opcos.at(line).value());
        if (!CARE_PROFESSIONALS.contains(place.value())) {
            assistant.diplomaLevel(diplomas.at(line).value());
        }
        if (place.value() == AssistantBackground.MEDICAL_SECRETARY) {
            assistant.experienceYears((int) spread(experience, place));
        }
        return assistant.build();
    }

    /** Returns a number of a range: the lines are spread evenly over it, in their order. */
    private static long spread(ParameterValue range, Quota.Place<?> place) {
        long least = range.number().longValueExact();
        long width = range.most().longValueExact() - least + 1;
        return least + width * place.number() / place.lines();
    }

    private SignatureYear signatureYear(int line) {
        int number = 0;
        while (!signatureYears.get(number).holds(line)) {
            number++;
        }
        return signatureYears.get(number);
    }

    /** Returns what has happened since the signature: the activity of the years that are over, and an early end. */
    private ContractHistory history(int line, LocalDate day, IntFunction<Map<Measure, Integer>> counts) {
        Quota.Place<Boolean> ending = ended.at(line);
        LocalDate last = observedUntil;
        ContractHistory.Builder history = ContractHistory.builder();
        if (ending.value()) {
            LocalDate end = end(day, ending);
            history.earlyTermination(new EarlyTermination(ContractParty.DOCTOR, Optional.empty(), Optional.of(end)));
            last = end.isBefore(last) ? end : last;
        }
        for (int year = 1;
                year <= CONTRACT_YEARS && !day.plusYears(year).minusDays(1).isAfter(last);
                year++) {
            history.observed(year, counts.apply(year));
        }
        return history.build();
    }

    /** Returns the last day of a contract that ends early; such contracts are spread evenly over the months given. */
    private LocalDate end(LocalDate day, Quota.Place<Boolean> ending) {
        return day.plusMonths(spread(endMonths, ending)).minusDays(1);
    }

    /** Returns the number of a diploma level, for example 4 for {@code LEVEL_4}. */
    private static Integer level(String name) {
        return DiplomaLevel.valueOf(name).ordinal() + 1;
    }

    private Shuffle order(String name) {
        return new Shuffle(size, seed, name);
    }

    private Quota<Boolean> yesOrNo(PopulationParameter parameter) {
        BigDecimal yes = parameters.value(parameter).number();
        Map<Boolean, BigDecimal> shares = new LinkedHashMap<>();
        shares.put(true, yes);
        shares.put(false, BigDecimal.ONE.subtract(yes));
        return Quota.of(shares, order(parameter.key()));
    }

    /** Returns the bands of all doctors: the newly established ones lie below P30, the others as the parameters say. */
    private static Map<Band, BigDecimal> bandShares(PopulationParameters parameters) {
        BigDecimal newly =
                parameters.value(PopulationParameter.NEWLY_ESTABLISHED).number();
        Map<Band, BigDecimal> shares = new LinkedHashMap<>();
        Map<Band, BigDecimal> others = parameters.shares(PopulationParameter.BAND, Band::valueOf);
        BigDecimal sum = others.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        shares.put(Band.BELOW_P30, newly.multiply(sum));
        others.forEach((band, share) -> shares.put(band, share.multiply(BigDecimal.ONE.subtract(newly))));
        return shares;
    }
}
