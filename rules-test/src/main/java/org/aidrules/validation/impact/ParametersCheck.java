package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aidrules.error.InputError;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.ContractYear;
import org.aidrules.number.WholeNumberRange;
import org.aidrules.validation.impact.PopulationParameters.ReadRow;

/** Checks that the rows of a file of parameters fit together. */
final class ParametersCheck {

    /** By how much the rounded shares of a whole may miss it. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private static final int PERCENT = 2;
    /** The months of a contract. */
    private static final BigDecimal TERM = BigDecimal.valueOf(12L * ContractYear.values().length);

    private final String file;
    private final List<ReadRow> rows;
    private final List<InputError> errors = new ArrayList<>();

    ParametersCheck(String file, List<ReadRow> rows) {
        this.file = file;
        this.rows = rows;
    }

    /** Returns every error. */
    List<InputError> errors() {
        Set<Integer> years = years();
        for (PopulationParameter parameter : PopulationParameter.values()) {
            if (parameter == PopulationParameter.CONTRACTS) {
                checkContracts(years);
            } else if (parameter.years() == PopulationParameter.Years.ANY) {
                years.forEach(year -> check(parameter, row -> row.holdsIn(year), " " + year));
                of(parameter).stream()
                        .filter(row -> years.stream().noneMatch(row::holdsIn))
                        .forEach(row -> errors.add(InputError.notAccepted(
                                at(row, "years"),
                                row.row().years(),
                                years.stream().map(String::valueOf).toList())));
            } else {
                check(parameter, row -> true, "");
            }
        }
        if (errors.isEmpty()) {
            checkPromoted();
            checkFirstDay(years);
            checkMonths();
            checkExperience();
        }
        return errors;
    }

    private Set<Integer> years() {
        return of(PopulationParameter.CONTRACTS).stream()
                .map(ReadRow::from)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<ReadRow> of(PopulationParameter parameter) {
        return rows.stream().filter(row -> row.parameter() == parameter).toList();
    }

    /** The years follow each other without a gap, and each has one number of contracts, which are not all 0. */
    private void checkContracts(Set<Integer> years) {
        List<ReadRow> given = of(PopulationParameter.CONTRACTS);
        if (given.isEmpty()) {
            errors.add(missing(PopulationParameter.CONTRACTS, "", List.of("0..10000000")));
            return;
        }
        Set<Integer> seen = new HashSet<>();
        given.stream().filter(row -> !seen.add(row.from())).forEach(this::givenTwice);
        Integer expected = null;
        for (int year : years) {
            if (expected != null && year != expected) {
                errors.add(missing(PopulationParameter.CONTRACTS, " " + expected, List.of("0..10000000")));
            }
            expected = year + 1;
        }
        BigDecimal all = given.stream().map(row -> row.value().number()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() == 0 || all.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            errors.add(InputError.notAccepted(
                    at(given.get(0), "value"), all.toPlainString(), List.of("1.." + Integer.MAX_VALUE)));
        }
    }

    /** Each case is given once; those of a whole add up to it, and of other parameters none is left out. */
    private void check(PopulationParameter parameter, Predicate<ReadRow> condition, String when) {
        List<ReadRow> given = of(parameter).stream().filter(condition).toList();
        Set<String> seen = new HashSet<>();
        List<ReadRow> twice =
                given.stream().filter(row -> !seen.add(row.row().name())).toList();
        twice.forEach(this::givenTwice);
        List<String> expected = parameter.cases().isEmpty() ? List.of("") : parameter.cases();
        if (given.isEmpty() || !parameter.isOfAWhole()) {
            expected.stream()
                    .filter(name -> !seen.contains(name))
                    .limit(given.isEmpty() ? 1 : expected.size())
                    .forEach(name -> errors.add(missing(
                            parameter,
                            (given.isEmpty() ? "" : " " + name) + when,
                            parameter.form().accepted())));
        } else if (twice.isEmpty()) {
            checkSum(parameter, given, when);
        }
    }

    private void checkSum(PopulationParameter parameter, List<ReadRow> given, String when) {
        BigDecimal sum = given.stream().map(row -> row.value().number()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.subtract(BigDecimal.ONE).abs().compareTo(ROUNDING) > 0) {
            errors.add(new InputError(
                    at(given.get(0), "value"),
                    Optional.of(percent(sum)),
                    ImpactMessages.text("parameters.sum", parameter.key() + when),
                    List.of("99 %..101 %")));
        }
    }

    /** Promoted secretaries are secretaries. */
    private void checkPromoted() {
        ReadRow promoted = of(PopulationParameter.PROMOTED_SECRETARY).get(0);
        BigDecimal secretaries = of(PopulationParameter.ASSISTANT).stream()
                .filter(row -> row.row().name().equals(AssistantBackground.MEDICAL_SECRETARY.name()))
                .map(row -> row.value().number())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (promoted.value().number().compareTo(secretaries) > 0) {
            errors.add(InputError.notAccepted(
                    at(promoted, "value"), promoted.row().value(), List.of("0 %.." + percent(secretaries))));
        }
    }

    private void checkFirstDay(Set<Integer> years) {
        ReadRow first = of(PopulationParameter.FIRST_DAY).get(0);
        int year = years.iterator().next();
        if (first.value().day().getYear() != year) {
            errors.add(InputError.notAccepted(
                    at(first, "value"), first.row().value(), List.of(year + "-01-01.." + year + "-12-31")));
        }
    }

    /** A contract that ends early ends before its term. */
    private void checkMonths() {
        ReadRow months = of(PopulationParameter.EARLY_END_MONTHS).get(0);
        boolean right =
                months.value().number().signum() > 0 && months.value().most().compareTo(TERM) < 0;
        if (!right) {
            errors.add(InputError.notAccepted(at(months, "value"), months.row().value(), List.of("1..59")));
        }
    }

    private void checkExperience() {
        ReadRow years = of(PopulationParameter.SECRETARY_EXPERIENCE).get(0);
        if (years.value().most().compareTo(BigDecimal.valueOf(WholeNumberRange.EXPERIENCE.most())) > 0) {
            errors.add(InputError.notAccepted(
                    at(years, "value"), years.row().value(), List.of(WholeNumberRange.EXPERIENCE.toString())));
        }
    }

    private void givenTwice(ReadRow row) {
        String name = Arrays.asList(
                        row.row().parameter(), row.row().years(), row.row().name())
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        errors.add(InputError.givenTwice(file + ", line " + row.line(), name));
    }

    private InputError missing(PopulationParameter parameter, String which, List<String> accepted) {
        LocalizedText message = ImpactMessages.text("parameters.missing", parameter.key() + which);
        return new InputError(file, Optional.empty(), message, accepted);
    }

    private String at(ReadRow row, String column) {
        return file + ", line " + row.line() + ", " + column;
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(PERCENT).stripTrailingZeros().toPlainString() + " %";
    }
}
