package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidrules.contract.AidApplication;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Availability;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;

/** What doctors do whose option is closed. Immutable. */
record Migrations(List<Migration> list) {

    static final Migrations NONE = new Migrations(List.of());

    Migrations {
        list = List.copyOf(list);
    }

    Migrations with(Migration migration) {
        List<Migration> more = new ArrayList<>(list);
        more.add(migration);
        return new Migrations(more);
    }

    /**
     * Refuses migrations that contradict each other, or that a revision makes impossible.
     *
     * @throws InvalidInputException with every error, at the migration
     */
    void validate(Revision revision) {
        List<InputError> errors = new ArrayList<>();
        Map<AidOption, BigDecimal> moved = new EnumMap<>(AidOption.class);
        Set<List<AidOption>> seen = new HashSet<>();
        DecisionTable options = revision.table("options");
        for (Migration migration : list) {
            BigDecimal sum = moved.merge(migration.from(), migration.share(), BigDecimal::add);
            if (!seen.add(List.of(migration.from(), migration.to()))) {
                errors.add(error(migration, ImpactMessages.text("migration.givenTwice")));
            } else if (sum.compareTo(BigDecimal.ONE) > 0) {
                errors.add(error(migration, ImpactMessages.text("migration.moreThanAll", migration.from())));
            }
            if (!may(options, migration.from(), Availability.NOT_AVAILABLE)) {
                errors.add(error(
                        migration, ImpactMessages.text("migration.neverClosed", migration.from(), revision.id())));
            }
            if (!may(options, migration.to(), Availability.AVAILABLE)) {
                errors.add(error(migration, ImpactMessages.text("migration.neverOpen", migration.to(), revision.id())));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private static InputError error(Migration migration, LocalizedText message) {
        return InputError.unusable(migration.toString(), message);
    }

    /** Returns whether an option may have an availability. */
    private static boolean may(DecisionTable options, AidOption option, Availability availability) {
        return options.rows().stream()
                .filter(row -> row.conditions()
                        .getOrDefault("option", List.of(option.name()))
                        .contains(option.name()))
                .anyMatch(row -> availability.name().equals(row.outcome().get("availability")));
    }

    /**
     * Returns what the doctors of a contract sign.
     *
     * @param cost the cost of the contract as it is
     * @throws InvalidInputException if a doctor cannot sign for the other option, with every error
     */
    List<Signing> signings(CostCalculator calculator, WeightedContract contract, ContractCost cost) {
        AidOption option = contract.application().option();
        BigDecimal rest = contract.weight();
        if (list.isEmpty() || cost.optionAvailable()) {
            return List.of(new Signing(option, rest, cost));
        }
        List<Signing> signings = new ArrayList<>();
        for (Migration migration : list) {
            if (migration.from() == option) {
                ContractCost moved = calculator.cost(moved(contract, migration.to()));
                if (moved.optionAvailable()) {
                    BigDecimal weight = contract.weight().multiply(migration.share());
                    signings.add(new Signing(migration.to(), weight, moved));
                    rest = rest.subtract(weight);
                }
            }
        }
        if (rest.signum() > 0) {
            signings.add(new Signing(option, rest, cost));
        }
        return signings;
    }

    private static WeightedContract moved(WeightedContract contract, AidOption option) {
        AidApplication application =
                contract.application().toBuilder().option(option).build();
        return new WeightedContract(application, contract.history(), contract.weight());
    }

    /** Returns what a migration did to a contract. */
    static Migration.Count count(Migration migration, Signing before, List<Signing> after) {
        Migration.Count none = Migration.Count.none(migration);
        if (before.option() != migration.from()) {
            return none;
        }
        BigDecimal stillOpen = BigDecimal.ZERO;
        for (Signing signing : after) {
            if (signing.option() == migration.to()) {
                return new Migration.Count(migration, signing.weight(), BigDecimal.ZERO, BigDecimal.ZERO);
            }
            if (signing.option() == before.option() && signing.cost().optionAvailable()) {
                stillOpen = stillOpen.add(signing.weight());
            }
        }
        return stillOpen.signum() > 0
                ? new Migration.Count(migration, BigDecimal.ZERO, stillOpen, BigDecimal.ZERO)
                : new Migration.Count(
                        migration,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        before.weight().multiply(migration.share()));
    }
}
