/**
 * What the health insurance owes a doctor who employs a medical assistant, exactly and with its reasons.
 *
 * <p>Start at {@link org.aidrules.AidRules}. All types are immutable and safe for any number of threads; no method
 * takes or returns {@code null}. Money is {@link java.math.BigDecimal} euros.
 */
package org.aidrules;
