package org.aidrules.tables;

import java.util.Optional;
import org.aidrules.facts.Verdict;

/**
 * The outcome of a criterion of eligibility.
 *
 * @param verdict the verdict
 * @param deadline the deadline, where the criterion is yet to be met; empty otherwise
 */
public record CriterionRuling(Verdict verdict, Optional<DeadlineRule> deadline) {}
