package org.aidrules.tables;

import java.util.Optional;

/**
 * How a contract ends before its term.
 *
 * @param noticeMonths the months of notice; empty where no notice is laid down
 * @param byDays whether the aid of the last year is due in proportion to its days; false where no text settles it
 */
public record TerminationRule(Optional<Integer> noticeMonths, boolean byDays) {}
