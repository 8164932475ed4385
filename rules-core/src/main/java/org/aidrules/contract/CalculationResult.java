package org.aidrules.contract;

import java.util.List;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.RulesetVersion;

/** What every result has: the rules that it was calculated from, and the notices on it. */
public interface CalculationResult {

    /**
     * Returns the rules that were used, with the notices.
     *
     * @return the basis
     */
    ResultBasis basis();

    /**
     * Returns the id of the revision under which the contract is signed.
     *
     * @return for example {@code avenant-7}
     */
    default String revision() {
        return basis().revision();
    }

    /**
     * Returns the notices that a reader must know before relying on the result.
     *
     * @return the notices; none where nothing must be noted
     */
    default List<Notice> notices() {
        return basis().notices();
    }

    /**
     * Returns the release and the digest of the rules that were used.
     *
     * @return the rules
     */
    default RulesetVersion rules() {
        return basis().rules();
    }
}
