package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aidrules.AidRules;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidSettlement;
import org.aidrules.explanation.Reason;

/**
 * Compares contract years that no text settles under either of two revisions. Where the same rows leave both open and all
 * that decides on the share of the aid is the same, one unknown share of both maximums is due: the difference is that share
 * of the difference of the maximums, not of each. Thread-safe.
 */
final class YearPairs {

    /** The tables that decide on the share of the maximum that is due. */
    private static final List<String> SHARE = List.of(
            "targets",
            "target-band",
            "measures",
            "bands",
            "attainment",
            "combination",
            "modulation",
            "terms",
            "renewal",
            "termination",
            "rounding");

    /** The tables whose rows concern the maximum, not the share. */
    private static final Set<String> MAXIMUM = Set.of("amounts", "amount-band", "payments");

    private static final String ROUNDING = "rounding";
    private static final String TRANSITIONS = "transitions";
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final CostCalculator from;
    private final CostCalculator to;
    private final Map<List<String>, Boolean> same = new ConcurrentHashMap<>();

    YearPairs(CostCalculator from, CostCalculator to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Returns the difference of a year from the same year under the first revision, where the same unknown share of both is
     * due, multiplied by the weight of the second.
     */
    Optional<ImpactReport.Range> difference(Signing before, Signing after, ContractCost.Year year) {
        if (before.option() != after.option()
                || before.cost().band() != after.cost().band()) {
            return Optional.empty();
        }
        Optional<AidSettlement.Year> second = undetermined(Optional.of(year));
        Optional<AidSettlement.Year> first = undetermined(before.cost().year(year.number()));
        return second.isPresent()
                        && first.isPresent()
                        && haveSameRules(before.cost(), after.cost(), first.get(), second.get())
                        && haveSameShare(first.get(), second.get())
                ? Optional.of(difference(first.get(), second.get(), after.weight()))
                : Optional.empty();
    }

    /** Returns the settlement of a year that has bounds in place of a figure. */
    private static Optional<AidSettlement.Year> undetermined(Optional<ContractCost.Year> year) {
        return year.flatMap(ContractCost.Year::settlement)
                .filter(settled -> settled.maximumAid().isPresent()
                        && settled.bounds().flatMap(AidBounds::atMost).isPresent());
    }

    private static ImpactReport.Range difference(
            AidSettlement.Year before, AidSettlement.Year after, BigDecimal weight) {
        AidBounds one = before.bounds().orElseThrow();
        AidBounds other = after.bounds().orElseThrow();
        BigDecimal least = other.atLeast().subtract(one.atLeast());
        BigDecimal most = other.atMost().orElseThrow().subtract(one.atMost().orElseThrow());
        BigDecimal rounding = isWhole(before) && isWhole(after) ? BigDecimal.ZERO : CENT;
        return new ImpactReport.Range(
                least.min(most).subtract(rounding).multiply(weight),
                least.max(most).add(rounding).multiply(weight),
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    /** Returns whether the share may be anything from nothing to all, so that no rounding narrows the bounds. */
    private static boolean isWhole(AidSettlement.Year year) {
        AidBounds bounds = year.bounds().orElseThrow();
        return bounds.atLeast().signum() == 0
                && bounds.atMost().orElseThrow().compareTo(year.maximumAid().orElseThrow()) == 0;
    }

    /** Returns whether the revisions of both contracts decide on the share in the same way. */
    private boolean haveSameRules(
            ContractCost before, ContractCost after, AidSettlement.Year first, AidSettlement.Year second) {
        return haveSame(SHARE, before.revision(), after.revision())
                && haveSame(List.of(ROUNDING), first.amountsRevision(), second.amountsRevision());
    }

    private boolean haveSame(List<String> tables, String before, String after) {
        return same.computeIfAbsent(
                List.of(tables.get(0), before, after),
                key -> haveSame(tables, from.rules(), before, to.rules(), after));
    }

    private static boolean haveSame(
            List<String> tables, AidRules before, String revision, AidRules after, String other) {
        return TableChanges.between(before.get(revision), after.get(other), tables)
                .isEmpty();
    }

    /** Returns whether the same rows decide on the share, and no later revision takes it over. */
    private boolean haveSameShare(AidSettlement.Year one, AidSettlement.Year other) {
        return one.attainments().size() == other.attainments().size()
                && from.openPoints().areSettledAtSignature(one.reasons())
                && to.openPoints().areSettledAtSignature(other.reasons())
                && ContractCost.Year.isSame(ofShare(one), ofShare(other));
    }

    private static List<Reason> ofShare(AidSettlement.Year year) {
        return year.reasons().stream()
                .filter(reason ->
                        !MAXIMUM.contains(reason.table()) && !reason.table().equals(TRANSITIONS))
                .toList();
    }
}
