/**
 * Calculates what France's health insurance owes a doctor who employs a medical assistant, and gives the reasons.
 *
 * <p>Start with {@link org.aidrules.AidRules#standard()}. The façade builds the rules and delegates to the layers
 * below; it computes nothing itself. From top to bottom, each layer uses only those below it:
 * <ol>
 * <li>{@code org.aidrules.json}: reads and writes JSON (needs Jackson);
 * <li>{@code org.aidrules}: the façade;
 * <li>{@code org.aidrules.calculation} (internal): validation, timeline, plan, settlement, targets, instalments;
 * <li>{@code org.aidrules.ruleset} (internal): the loaded revisions;
 * <li>{@code org.aidrules.tables} (internal): decisions, and how their tables are read and checked;
 * <li>{@code org.aidrules.engine} and {@code org.aidrules.reference} (internal): Drools; the reference files;
 * <li>{@code org.aidrules.revision}: a revision and its tables, for reading;
 * <li>{@code org.aidrules.contract}: applications, histories, plans, settlements, the catalogue of input fields;
 * <li>{@code org.aidrules.contract.field}: the declaration of input fields;
 * <li>{@code org.aidrules.error} and {@code org.aidrules.explanation}: errors of inputs and tables; reasons of results;
 * <li>{@code org.aidrules.number} (internal) and {@code org.aidrules.facts}: exact numbers; the facts on which a row
 * may depend.
 * </ol>
 */
@NullMarked
package org.aidrules;

import org.jspecify.annotations.NullMarked;
