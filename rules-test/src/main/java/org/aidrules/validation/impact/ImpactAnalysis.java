package org.aidrules.validation.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractHistory;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;

/**
 * Compares the cost of a population of contracts under two revisions. Immutable and thread-safe.
 *
 * <p>For example, {@code contracts.parallel().collect(ImpactAnalysis.between(rules, "avenant-7", rules,
 * "reglement-arbitral").collector())} returns the {@link ImpactReport} of the arbitral ruling.
 *
 * <p>The comparison follows these rules:
 * <ul>
 * <li>Each contract is calculated as {@link AidRules#underRevision} defines it: as if it had been signed on its day under
 * the revision, whatever was in force. A later revision (one that enters into force after the signature) governs the
 * contract as far as its own tables say so, in both cases.</li>
 * <li>A year with observed activity is settled. A year whose settlement needs no activity (years 1 and 2) is settled
 * too. Any other year is counted separately with its maximum, in {@link ImpactReport.Cost#planned}.</li>
 * <li>A year that no text settles is counted with its bounds, which are no part of the settled amounts.</li>
 * <li>The difference is calculated contract by contract, over the settled and the undetermined years. A year that is
 * undetermined for the same reasons under both revisions makes no difference. Where a year is settled under one revision
 * and has no observed activity under the other, it lies there between nothing and its maximum.</li>
 * <li>A contract whose option is not available under a revision costs nothing there.</li>
 * <li>A contract that ended early is counted up to its last day. The year in which it ended is counted with the maximum
 * of the whole year, unless it is settled.</li>
 * <li>A contract that is invalid under either revision is not counted.</li>
 * <li>Payments are those of the aid due, on the days of the revision that governs them.</li>
 * </ul>
 */
public final class ImpactAnalysis {

    private final CostCalculator from;
    private final CostCalculator to;

    private ImpactAnalysis(CostCalculator from, CostCalculator to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Obtains the comparison of two revisions.
     *
     * @param before the rules that contain the first revision, not null
     * @param from the id of the first revision
     * @param after the rules that contain the second revision; the same rules where both are shipped
     * @param to the id of the second revision
     * @return the comparison
     * @throws org.aidrules.error.UnknownNameException if a revision does not exist
     */
    public static ImpactAnalysis between(AidRules before, String from, AidRules after, String to) {
        return new ImpactAnalysis(new CostCalculator(before, from), new CostCalculator(after, to));
    }

    /**
     * Creates an empty tally.
     *
     * @return a tally without contracts
     */
    public ImpactTally tally() {
        return new ImpactTally(this);
    }

    /**
     * Creates a collector for a stream of contracts, sequential or parallel; the order makes no difference. An invalid
     * contract ends the stream with an {@link InvalidInputException}: use a {@link #tally()} to skip such contracts.
     *
     * @return a collector
     */
    public Collector<WeightedContract, ?, ImpactReport> collector() {
        return Collector.of(
                this::tally,
                ImpactTally::add,
                ImpactTally::merge,
                ImpactTally::impact,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Validates a contract, complete or not, under both revisions and collects every error.
     *
     * @param draft what is known of the application, not null
     * @param history what has happened since, not null
     * @return the errors, those of the application at places under {@code /contract}; an error under only one of the
     *     revisions names it
     */
    public List<InputError> check(AidApplication.Builder draft, ContractHistory history) {
        return merged(from.check(draft, history), to.check(draft, history));
    }

    /** Calculates a contract under both revisions, each of which validates it once. */
    List<ContractCost> costs(WeightedContract contract) {
        Objects.requireNonNull(contract, "contract");
        List<InputError> errorsFrom = new ArrayList<>();
        List<InputError> errorsTo = new ArrayList<>();
        List<ContractCost> costs = Stream.concat(
                        cost(from, contract, errorsFrom::addAll), cost(to, contract, errorsTo::addAll))
                .toList();
        if (costs.size() < 2) {
            throw new InvalidInputException(merged(errorsFrom, errorsTo));
        }
        return costs;
    }

    private static Stream<ContractCost> cost(
            CostCalculator calculator, WeightedContract contract, Consumer<List<InputError>> errors) {
        try {
            return Stream.of(calculator.cost(contract));
        } catch (InvalidInputException e) {
            errors.accept(e.errors());
            return Stream.empty();
        }
    }

    CostCalculator from() {
        return from;
    }

    CostCalculator to() {
        return to;
    }

    private List<InputError> merged(List<InputError> first, List<InputError> second) {
        return Stream.concat(first.stream(), second.stream())
                .distinct()
                .map(error -> {
                    boolean both = first.contains(error) && second.contains(error);
                    return both ? error : under((first.contains(error) ? from : to).revision(), error);
                })
                .toList();
    }

    /** Returns an error with the revision under which it was found. */
    private static InputError under(String revision, InputError error) {
        return new InputError(
                error.at(),
                error.found(),
                ImpactMessages.text("error.under", error.message(), revision),
                error.accepted());
    }
}
