package org.aidrules.validation.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractHistory;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;

/**
 * Asks what a population of contracts would cost under one revision and under another. Immutable, and safe for any
 * number of threads.
 *
 * <p>For example, {@code contracts.parallel().collect(ImpactStudy.between(rules, "avenant-7", rules,
 * "reglement-arbitral").collector())} gives the {@link ImpactReport} of the arbitration settlement.
 *
 * <p>What is compared, exactly:
 * <ul>
 * <li>Each contract is worked out as {@link AidRules#underRevision} has it: as if it had been signed on its day under
 * the revision, whatever was in force. A later revision — one that enters into force after the signature — takes it
 * over as far as its own tables say so, in both cases.</li>
 * <li>A year whose activity was observed is settled; a year whose settlement needs no activity (years 1 and 2) is
 * settled too. Any other year counts with its maximum, apart, in {@link ImpactReport.Cost#atMost}.</li>
 * <li>A year that no text at hand settles is counted, and valued nowhere.</li>
 * <li>A contract whose option is not open under a revision costs nothing there.</li>
 * <li>A contract that ended early counts up to its last day; the year in which it ended counts with the maximum of the
 * whole year, where it is not settled. Only a contract of which all is given is asked about: one that the rules refuse
 * under either revision counts nowhere.</li>
 * <li>Payments are those of the aid that is due, on the days of the revision that rules them.</li>
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
     * Compares two revisions.
     *
     * @param before the rules of the one
     * @param from its id
     * @param after the rules of the other, the same where both are shipped
     * @param to its id
     * @return the question
     * @throws org.aidrules.error.UnknownNameException if there is none of that name
     */
    public static ImpactAnalysis between(AidRules before, String from, AidRules after, String to) {
        return new ImpactAnalysis(new CostCalculator(before, from), new CostCalculator(after, to));
    }

    /**
     * Begins to count.
     *
     * @return nothing counted yet
     */
    public ImpactTally tally() {
        return new ImpactTally(this);
    }

    /**
     * Counts the contracts of a stream, be it a parallel one; the order makes no difference. A contract that is refused
     * ends it with an {@link InvalidInputException}: to pass over such contracts, use a {@link #tally()}.
     *
     * @return a collector
     */
    public Collector<WeightedContract, ?, ImpactReport> collector() {
        return Collector.of(this::tally, ImpactTally::add, ImpactTally::merge, ImpactTally::impact,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Finds all that is wrong with a contract under either revision, complete or not.
     *
     * @param draft what is known of the application
     * @param history what has happened since
     * @return the errors, those of the application at places under {@code /contract}; one that is a error under one of
     *     the revisions alone says so
     */
    public List<InputError> check(AidApplication.Builder draft, ContractHistory history) {
        return merged(from.check(draft, history), to.check(draft, history));
    }

    /** Works a contract out under both revisions, or refuses it. */
    List<ContractCost> costs(WeightedContract contract) {
        Objects.requireNonNull(contract, "contract");
        try {
            return List.of(from.cost(contract), to.cost(contract));
        } catch (InvalidInputException e) {
            List<InputError> errors = check(contract.application().toBuilder(), contract.history());
            throw errors.isEmpty() ? e : new InvalidInputException(errors);
        }
    }

    CostCalculator from() {
        return from;
    }

    CostCalculator to() {
        return to;
    }

    private List<InputError> merged(List<InputError> one, List<InputError> other) {
        List<InputError> errors = new ArrayList<>();
        Stream.concat(one.stream(), other.stream()).distinct().forEach(error -> errors.add(
                one.contains(error) && other.contains(error) ? error
                        : only((one.contains(error) ? from : to).revision(), error)));
        return errors;
    }

    private static InputError only(String revision, InputError error) {
        return new InputError(error.at(), error.found(), new LocalizedText(error.message().english() + " (under " + revision + ")",
                error.message().french() + " (sous " + revision + ")"), error.accepted());
    }
}
