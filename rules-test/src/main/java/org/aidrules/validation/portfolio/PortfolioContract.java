package org.aidrules.validation.portfolio;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.ContractReview;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Specialty;

/**
 * A contract of a portfolio.
 *
 * @param id how the caller calls it; nothing else tells whose it is
 * @param department the department, as the caller writes it; empty where it is not given
 * @param scheme the scheme under which it was signed
 * @param specialty the doctor's specialty; empty where an organisation signed
 * @param option the option of the signed contract; empty where an organisation signed
 * @param review where the contract stands
 */
public record PortfolioContract(
        String id,
        Optional<String> department,
        Scheme scheme,
        Optional<Specialty> specialty,
        Optional<AidOption> option,
        ContractReview review) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /**
     * Checks the components.
     *
     * @throws NullPointerException if one is null
     */
    public PortfolioContract {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(department, "department");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(specialty, "specialty");
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(review, "review");
    }

    /**
     * Returns the obligations that are overdue.
     *
     * @return the obligations, in the order of the review
     */
    public List<ContractReview.ObligationState> overdue() {
        return review.obligations().stream()
                .filter(obligation -> obligation.status() == ContractReview.ObligationStatus.OVERDUE)
                .toList();
    }

    /**
     * Returns what is at stake in the contract year of the review.
     *
     * @return bounds that are equal where the amount is known; no upper one where the aid itself is unknown
     */
    public AidBounds atStakeThisYear() {
        return atStake(review.thisYear());
    }

    /**
     * Returns what is at stake until the contract ends.
     *
     * @return bounds that are equal where the amount is known; no upper one where an aid itself is unknown
     */
    public AidBounds atStake() {
        return atStake(review.restOfContract().total());
    }

    private static AidBounds atStake(ContractReview.AidAtStake aid) {
        return aid.atStake()
                .map(AidBounds::of)
                .or(aid::atStakeBounds)
                .orElseGet(() -> new AidBounds(NOTHING, Optional.empty()));
    }
}
