/**
 * Internal: calculates plans, settlements and the sharing of an assistant.
 *
 * <p>{@code ContractCalculator} is the entry point for individual contracts. An application is validated once ({@code
 * ApplicationValidator}) and becomes a {@code ResolvedApplication} that keeps the decisions taken during validation.
 * {@code RevisionTimeline} determines the revision that governs each aspect of each contract year; {@code
 * ContractOutline} holds what plan and settlement share. {@code PlanCalculator} and {@code SettlementCalculator}
 * combine the years, {@code YearPlan} and {@code YearResult} calculate one of them, {@code TargetCalculator} the
 * targets, {@code Instalments} the payments.
 *
 * <p>{@code OrganisationCalculator} is the entry point for organisations. What differs between their schemes is an {@code
 * OrganisationScheme}; {@code OrganisationContract} and {@code OrganisationSettlementCalculator} are the same for all.
 * Contracts of every scheme share {@code YearFrame}, {@code PlannedYear} and {@code YearSettler}.
 *
 * <p>Every amount, rate and deadline comes from a table: this package holds arithmetic and dates only. It may use the
 * rule set and everything below it, never the façade.
 */
@NullMarked
package org.aidrules.calculation;

import org.jspecify.annotations.NullMarked;
