package org.aidrules.contract;

import java.util.List;
import java.util.Objects;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.RulesetVersion;

/**
 * The rules from which a plan or a settlement was calculated, with the notices on it.
 *
 * @param revision the id of the revision under which the contract is signed
 * @param rules the release and the digest of all rules that were used
 * @param notices the notices that a reader must know before relying on the result
 */
public record ResultBasis(String revision, RulesetVersion rules, List<Notice> notices) {

    /**
     * Checks the components and copies the list.
     *
     * @throws NullPointerException if one is null
     */
    public ResultBasis {
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(rules, "rules");
        notices = List.copyOf(Objects.requireNonNull(notices, "notices"));
    }
}
