package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;

/** The lines of a population whose contracts are signed in one year. Immutable. */
final class SignatureYear {

    private final int from;
    private final int lines;
    private final LocalDate firstDay;
    private final long days;
    private final Quota<AidOption> options;
    private final Quota<Specialty> specialties;
    private final Quota<Coordination> coordination;
    private final Map<AidOption, Quota<Zone>> zones = new EnumMap<>(AidOption.class);
    /** The contracts that the lines of an option stand for. */
    private final Map<AidOption, Integer> contracts = new EnumMap<>(AidOption.class);

    /** What is drawn for the signature of a contract; the weight is the number of contracts that the line stands for. */
    record Signature(
            LocalDate day,
            AidOption option,
            Specialty specialty,
            Coordination coordinated,
            Zone zone,
            BigDecimal weight) {}

    private SignatureYear(PopulationParameters parameters, int year, int from, int lines, long seed) {
        LocalDate firstOfAll = parameters.value(PopulationParameter.FIRST_DAY).day();
        this.from = from;
        this.lines = lines;
        this.firstDay = firstOfAll.getYear() == year ? firstOfAll : LocalDate.of(year, 1, 1);
        this.days = ChronoUnit.DAYS.between(firstDay, LocalDate.of(year + 1, 1, 1));
        Map<AidOption, BigDecimal> mix = parameters.shares(PopulationParameter.OPTION, year, AidOption::valueOf);
        this.options = Quota.of(mix, new Shuffle(lines, seed, "option" + year));
        this.specialties = Quota.of(
                parameters.shares(PopulationParameter.SPECIALTY, year, Specialty::valueOf),
                new Shuffle(lines, seed, "specialty" + year));
        this.coordination = Quota.of(
                parameters.shares(PopulationParameter.COORDINATED, year, Coordination::valueOf),
                new Shuffle(lines, seed, "coordinated" + year));
        addOptions(parameters, year, seed);
    }

    private void addOptions(PopulationParameters parameters, int year, long seed) {
        Map<AidOption, BigDecimal> linesOf = new LinkedHashMap<>();
        options.lines().forEach((option, of) -> {
            if (of > 0) {
                linesOf.put(option, BigDecimal.valueOf(of));
                zones.put(option, Quota.of(shares(parameters, option), new Shuffle(of, seed, "zone" + year + option)));
            }
        });
        int all = Objects.requireNonNull(parameters.contractsByYear().get(year)).intValueExact();
        int[] parts = Quota.parts(all, linesOf.values());
        int part = 0;
        for (AidOption option : linesOf.keySet()) {
            contracts.put(option, parts[part++]);
        }
    }

    private static Map<Zone, BigDecimal> shares(PopulationParameters parameters, AidOption option) {
        BigDecimal underDense = Objects.requireNonNull(
                        parameters.values(PopulationParameter.UNDER_DENSE).get(option.name()))
                .number();
        BigDecimal zip = parameters.value(PopulationParameter.ZIP).number();
        Map<Zone, BigDecimal> shares = new LinkedHashMap<>();
        shares.put(Zone.ZIP, underDense.multiply(zip));
        shares.put(Zone.ZAC, underDense.multiply(BigDecimal.ONE.subtract(zip)));
        shares.put(Zone.OTHER, BigDecimal.ONE.subtract(underDense));
        return shares;
    }

    /** Divides the lines of a population into years, in proportion to their contracts; years without lines are left out. */
    static List<SignatureYear> all(PopulationParameters parameters, int size, long seed) {
        Map<Integer, BigDecimal> contracts = parameters.contractsByYear();
        int[] parts = Quota.parts(size, contracts.values());
        List<SignatureYear> all = new ArrayList<>();
        int from = 0;
        int part = 0;
        for (int year : contracts.keySet()) {
            int lines = parts[part++];
            if (lines > 0) {
                all.add(new SignatureYear(parameters, year, from, lines, seed));
            }
            from += lines;
        }
        return all;
    }

    boolean holds(int line) {
        return from <= line && line < from + lines;
    }

    /** Returns the signature of a line of this year. */
    Signature signature(int line) {
        int number = line - from;
        Quota.Place<AidOption> option = options.at(number);
        return new Signature(
                firstDay.plusDays(number * days / lines),
                option.value(),
                specialties.at(number).value(),
                coordination.at(number).value(),
                Objects.requireNonNull(zones.get(option.value()))
                        .at(option.number())
                        .value(),
                weight(option));
    }

    /** Returns the number of contracts that a line stands for: an even share of those of its year and option. */
    private BigDecimal weight(Quota.Place<AidOption> line) {
        long all = Objects.requireNonNull(contracts.get(line.value()));
        return BigDecimal.valueOf(all * (line.number() + 1) / line.lines() - all * line.number() / line.lines());
    }
}
