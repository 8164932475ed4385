/**
 * Internal: calculates plans, settlements and the sharing of an assistant.
 *
 * <p>An application is validated once ({@code ApplicationValidator}) and becomes a {@code ResolvedApplication}.
 * {@code RevisionTimeline} finds the revision that governs each aspect of each contract year. {@code PlanCalculator} and
 * {@code SettlementCalculator} combine the years; {@code TargetCalculator} calculates targets, {@code Instalments} the
 * payments. Every amount, rate and deadline comes from a table: this package holds arithmetic and dates only. It may use
 * the rule set and everything below it, never the façade.
 */
@NullMarked
package org.aidrules.calculation;

import org.jspecify.annotations.NullMarked;
