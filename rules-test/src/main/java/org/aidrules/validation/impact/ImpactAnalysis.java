package org.aidrules.validation.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractHistory;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.UnknownNameException;
import org.aidrules.facts.Scheme;
import org.aidrules.revision.Revision;
import org.aidrules.validation.diff.SchemeCheck;

/**
 * Compares the cost of a population of individual contracts under two revisions of their scheme. Immutable and thread-safe.
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
 * undetermined for the same reasons under both revisions makes no difference; where its maximum alone differs, one unknown
 * share of both maximums is due, and the difference is that share of theirs. Where a year is settled under one revision
 * and has no observed activity under the other, it lies there between nothing and its maximum.</li>
 * <li>A contract whose option is not available under a revision costs nothing there, unless a {@linkplain #migrating
 * migration} says for which other option its doctors sign.</li>
 * <li>A contract that ended early is counted up to its last day. The year in which it ended is counted with the maximum
 * of the whole year, unless it is settled.</li>
 * <li>What skills operators pay for the training of the assistants stands apart ({@link ImpactReport#training}) and is no
 * part of any cost. Every hour left is taken as attended, whatever becomes of the contract.</li>
 * <li>A contract that is invalid under either revision is not counted.</li>
 * <li>Payments are those of the aid due, on the days of the revision that governs them.</li>
 * </ul>
 *
 * <p>More can be asked for: {@link #signedFrom} compares two worlds in place of two suppositions, {@link #split} says which
 * change costs what, {@link #assuming} adds a scenario in which open points are closed.
 */
public final class ImpactAnalysis {

    private final Compared before;
    private final Compared after;
    private final Settings settings;
    private final CostCalculator from;
    private final CostCalculator to;
    private final YearPairs pairs;
    private final List<Part> parts;
    private final Optional<ImpactAnalysis> scenario;

    /** A revision that is compared, with the rules that contain it. */
    private record Compared(AidRules rules, String id) {

        Revision revision() {
            return rules.get(id);
        }

        Compared with(AidRules others) {
            return new Compared(others, id);
        }
    }

    /** What is asked for. */
    private record Settings(
            List<Assumption> assumptions, boolean split, Migrations migrations, Optional<MovedCohort.Shift> shift) {

        static final Settings NONE = new Settings(List.of(), false, Migrations.NONE, Optional.empty());

        Settings assuming(List<Assumption> assumed) {
            return new Settings(assumed, split, migrations, shift);
        }
    }

    /** A part of the split, with the first revision that has these tables of the second. */
    private record Part(SplitPart empty, CostCalculator calculator, YearPairs pairs) {}

    private ImpactAnalysis(Compared before, Compared after, Settings settings) {
        this.before = before;
        this.after = after;
        this.settings = settings;
        SchemeCheck.requireIndividual(before.revision(), after.revision());
        Optional<CostCalculator.Term> term = settings.shift().map(shift -> term(after.revision()));
        this.from = new CostCalculator(term.isPresent() ? withoutOther() : before.rules(), before.id(), term);
        this.to = new CostCalculator(after.rules(), after.id(), term);
        settings.migrations().validate(after.revision());
        this.pairs = new YearPairs(from, to);
        this.parts = settings.split() ? parts(term) : List.of();
        this.scenario = settings.assumptions().isEmpty()
                ? Optional.empty()
                : Optional.of(new ImpactAnalysis(
                        before.with(assumed(before, after)),
                        after.with(assumed(after, before)),
                        settings.assuming(List.of())));
    }

    private static CostCalculator.Term term(Revision revision) {
        return new CostCalculator.Term(
                revision.inForceFrom()
                        .orElseThrow(() -> new IllegalArgumentException(
                                revision.id() + " has no day on which it enters into force")),
                revision.inForceTo());
    }

    /** Returns the rules of the first revision, in which the second was never made. */
    private AidRules withoutOther() {
        boolean present = !before.id().equals(after.id())
                && before.rules().find(after.id()).isPresent();
        return present ? before.rules().without(after.id()) : before.rules();
    }

    private AidRules assumed(Compared side, Compared other) {
        AidRules rules = side.rules();
        for (Assumption assumption : settings.assumptions()) {
            String id = assumption.revision();
            Revision lender = rules.find(id).or(() -> other.rules().find(id)).orElseThrow(() -> unknownRevision(id));
            SchemeCheck.requireIndividual(lender);
            rules = rules.borrowing(assumption.table(), lender);
        }
        return rules;
    }

    private UnknownNameException unknownRevision(String id) {
        return new UnknownNameException(
                "revision",
                id,
                Stream.of(before.rules(), after.rules())
                        .flatMap(rules -> rules.revisions(Scheme.INDIVIDUAL).stream())
                        .map(Revision::id)
                        .distinct()
                        .toList());
    }

    private List<Part> parts(Optional<CostCalculator.Term> term) {
        Map<ChangeTheme, List<String>> themes = new EnumMap<>(ChangeTheme.class);
        List<String> differing = TableChanges.between(before.revision(), after.revision());
        differing.forEach(table -> themes.computeIfAbsent(ChangeTheme.of(table), theme -> new ArrayList<>())
                .add(table));
        List<Part> all = new ArrayList<>();
        themes.forEach((theme, tables) -> {
            CostCalculator changed = term.isPresent() ? entering(tables, differing, term) : changed(tables);
            SplitPart empty = new SplitPart(theme, tables, ImpactReport.Range.NONE);
            all.add(new Part(empty, changed, new YearPairs(from, changed)));
        });
        return List.copyOf(all);
    }

    /** Returns the first revision with some tables of the second. */
    private CostCalculator changed(List<String> tables) {
        return new CostCalculator(
                before.rules().replacing(before.id(), tables, after.revision()), before.id(), Optional.empty());
    }

    /** Returns the second revision on its day, with the tables of the first except some. */
    private CostCalculator entering(List<String> tables, List<String> differing, Optional<CostCalculator.Term> term) {
        List<String> others =
                differing.stream().filter(table -> !tables.contains(table)).toList();
        return new CostCalculator(after.rules().replacing(after.id(), others, before.revision()), after.id(), term);
    }

    /**
     * Obtains the comparison of two revisions.
     *
     * @param before the rules that contain the first revision, not null
     * @param from the id of the first revision
     * @param after the rules that contain the second revision; the same rules where both are shipped
     * @param to the id of the second revision
     * @return the comparison
     * @throws UnknownNameException if a revision does not exist
     * @throws InvalidInputException if a revision does not belong to the individual scheme
     */
    public static ImpactAnalysis between(AidRules before, String from, AidRules after, String to) {
        return new ImpactAnalysis(new Compared(before, from), new Compared(after, to), Settings.NONE);
    }

    /**
     * Adds a scenario in which open cells of a table borrow the rows of another revision. Everything else stays as it is; the
     * scenario stands beside it, in {@link ImpactReport#scenario()}, and takes a calculation of its own. Several assumptions
     * make one scenario.
     *
     * <p>In every revision but the lender, cell by cell, what is {@code UNDETERMINED} takes the lender's row, and what a
     * text states stays ({@link AidRules#borrowing}): in both revisions compared, and in every later one that governs years.
     *
     * @param table the name of the table, for example {@code targets}
     * @param revision the id of the revision whose rows are borrowed
     * @return the comparison with the scenario
     * @throws UnknownNameException if there is no such table or revision
     * @throws InvalidInputException if the revision does not belong to the individual scheme
     */
    public ImpactAnalysis assuming(String table, String revision) {
        List<Assumption> assumptions = new ArrayList<>(settings.assumptions());
        assumptions.add(new Assumption(table, revision));
        return new ImpactAnalysis(before, after, settings.assuming(assumptions));
    }

    /**
     * Adds the split of the difference by theme: what the tables that differ cost, each theme alone. Each part takes a
     * calculation of its own.
     *
     * <p>A part is the first revision with the tables of one theme of the second, compared with the first revision. Where the
     * population is {@linkplain #signedFrom moved}, it is the world in which the second revision enters into force on its
     * day with the tables of the first except those of the theme. The table {@code transitions} says when the changes take
     * effect and is no part. Migrations act in the part that holds the table {@code options}.
     *
     * @return the comparison with the split
     */
    public ImpactAnalysis split() {
        return new ImpactAnalysis(
                before, after, new Settings(settings.assumptions(), true, settings.migrations(), settings.shift()));
    }

    /**
     * Adds what doctors do whose option is closed under the second revision.
     *
     * <p>The share signs for the other option with the same situation, counts, stated targets and observed activity; the
     * others sign nothing and cost nothing. Weights are multiplied exactly.
     *
     * @param migration the option that is closed, the other option, and the share; not null
     * @return the comparison with the migration
     * @throws InvalidInputException if the second revision never closes the option or never opens the other, or if the
     *     migrations contradict each other
     */
    public ImpactAnalysis migrating(Migration migration) {
        return new ImpactAnalysis(
                before,
                after,
                new Settings(
                        settings.assumptions(),
                        settings.split(),
                        settings.migrations().with(Objects.requireNonNull(migration, "migration")),
                        settings.shift()));
    }

    /**
     * Moves the population in time, and compares two worlds: the one in which the second revision enters into force on its
     * day, and the one in which it was never made and the first goes on.
     *
     * <p>Every date of every contract moves by the same number of days; the observed activity belongs to contract years and
     * moves with them. A contract whose moved signature lies
     * <ul>
     * <li>before the second revision enters into force, is running: in both worlds it is signed under the text in force on
     * its day, and in the one world the {@code transitions} of the second revision decide what changes for it;</li>
     * <li>while the second revision is in force, is signed under the second revision in the one world, and under the first in
     * the other;</li>
     * <li>after the second revision has ended, is signed under the text in force on its day in both.</li>
     * </ul>
     * The revision that a contract names is not used. The errors of a contract name its moved dates.
     *
     * @param first the first day of signature of the population, as it is
     * @param date the day to which it is moved
     * @return the comparison of the moved population
     * @throws IllegalArgumentException if the second revision has no day on which it enters into force
     */
    public ImpactAnalysis signedFrom(LocalDate first, LocalDate date) {
        return new ImpactAnalysis(
                before,
                after,
                new Settings(
                        settings.assumptions(),
                        settings.split(),
                        settings.migrations(),
                        Optional.of(new MovedCohort.Shift(first, date))));
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

    /** Calculates everything that a tally adds up of a contract. */
    CountedContract count(WeightedContract contract) {
        Objects.requireNonNull(contract, "contract");
        WeightedContract moved = settings.shift()
                .map(shift -> new ContractShift(shift.days()).move(contract))
                .orElse(contract);
        return countMoved(moved);
    }

    private CountedContract countMoved(WeightedContract contract) {
        List<ContractCost> costs = costs(contract);
        List<Signing> after = settings.migrations().signings(to, contract, costs.get(1));
        List<List<Signing>> changed = new ArrayList<>(parts.size());
        for (Part part : parts) {
            boolean options = part.empty().tables().contains("options");
            ContractCost cost = part.calculator().cost(contract);
            changed.add(
                    (options ? settings.migrations() : Migrations.NONE).signings(part.calculator(), contract, cost));
        }
        return new CountedContract(
                contract.application().signedOn(),
                new Signing(contract.application().option(), contract.weight(), costs.get(0)),
                after,
                changed,
                scenario.map(assumed -> assumed.countMoved(contract)));
    }

    /** Calculates a contract under both revisions, each of which validates it once. */
    private List<ContractCost> costs(WeightedContract contract) {
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

    /** Returns the pairs of years of both revisions. */
    YearPairs pairs() {
        return pairs;
    }

    /** Returns the pairs of years of the first revision and of it with a part of the changes. */
    YearPairs pairs(int part) {
        return parts.get(part).pairs();
    }

    Optional<ImpactAnalysis> scenario() {
        return scenario;
    }

    List<Assumption> assumptions() {
        return settings.assumptions();
    }

    /** Returns the parts of the split, without a contract. */
    List<SplitPart> emptyParts() {
        return parts.stream().map(Part::empty).toList();
    }

    List<Migration> migrations() {
        return settings.migrations().list();
    }

    Optional<MovedCohort> emptyCohort() {
        return settings.shift().map(MovedCohort::none);
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
