package org.aidrules.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.aidrules.AidApplication;
import org.aidrules.AidRules;
import org.aidrules.ContractHistory;
import org.aidrules.Fault;
import org.aidrules.InvalidInputException;
import org.aidrules.Text;

/**
 * Asks what a population of contracts would cost under one revision and under another. Immutable, and safe for any
 * number of threads.
 *
 * <p>For example, {@code contracts.parallel().collect(ImpactStudy.between(rules, "avenant-7", rules,
 * "reglement-arbitral").collector())} gives the {@link Impact} of the arbitration settlement.
 *
 * <p>What is compared, exactly:
 * <ul>
 * <li>Each contract is worked out as {@link AidRules#underRevision} has it: as if it had been signed on its day under
 * the revision, whatever was in force. A later revision — one that enters into force after the signature — takes it
 * over as far as its own tables say so, in both cases.</li>
 * <li>A year whose activity was observed is settled; a year whose settlement needs no activity (years 1 and 2) is
 * settled too. Any other year counts with its maximum, apart, in {@link Impact.Cost#atMost}.</li>
 * <li>A year that no text at hand settles is counted, and valued nowhere.</li>
 * <li>A contract whose option is not open under a revision costs nothing there.</li>
 * <li>A contract that ended early counts up to its last day; the year in which it ended counts with the maximum of the
 * whole year, where it is not settled. Only a contract of which all is given is asked about: one that the rules refuse
 * under either revision counts nowhere.</li>
 * <li>Payments are those of the aid that is due, on the days of the revision that rules them.</li>
 * </ul>
 */
public final class ImpactStudy {

    private final Costing from;
    private final Costing to;

    private ImpactStudy(Costing from, Costing to) {
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
     * @throws org.aidrules.UnknownNameException if there is none of that name
     */
    public static ImpactStudy between(AidRules before, String from, AidRules after, String to) {
        return new ImpactStudy(new Costing(before, from), new Costing(after, to));
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
    public Collector<WeightedContract, ?, Impact> collector() {
        return Collector.of(this::tally, ImpactTally::add, ImpactTally::merge, ImpactTally::impact,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Finds all that is wrong with a contract under either revision, complete or not.
     *
     * @param draft what is known of the application
     * @param history what has happened since
     * @return the faults, those of the application at places under {@code /contract}; one that is a fault under one of
     *     the revisions alone says so
     */
    public List<Fault> check(AidApplication.Builder draft, ContractHistory history) {
        return merged(from.check(draft, history), to.check(draft, history));
    }

    /** Works a contract out under both revisions, or refuses it. */
    List<Costed> costs(WeightedContract contract) {
        Objects.requireNonNull(contract, "contract");
        try {
            return List.of(from.cost(contract), to.cost(contract));
        } catch (InvalidInputException e) {
            List<Fault> faults = check(contract.application().toBuilder(), contract.history());
            throw faults.isEmpty() ? e : new InvalidInputException(faults);
        }
    }

    Costing from() {
        return from;
    }

    Costing to() {
        return to;
    }

    private List<Fault> merged(List<Fault> one, List<Fault> other) {
        List<Fault> faults = new ArrayList<>();
        Stream.concat(one.stream(), other.stream()).distinct().forEach(fault -> faults.add(
                one.contains(fault) && other.contains(fault) ? fault
                        : only((one.contains(fault) ? from : to).revision(), fault)));
        return faults;
    }

    private static Fault only(String revision, Fault fault) {
        return new Fault(fault.at(), fault.found(), new Text(fault.message().english() + " (under " + revision + ")",
                fault.message().french() + " (sous " + revision + ")"), fault.accepted());
    }
}
