/**
 * The vocabulary of the decision tables: what a row may ask about, and what it may answer.
 *
 * <p>Each decision has one record of facts. Its components are enums or booleans, so that the whole domain of a table
 * is finite and can be walked. A number enters a table only once it has been placed in a class: a
 * {@link org.aidrules.facts.Band}, a {@link org.aidrules.facts.ContractYear}, a {@link org.aidrules.facts.LimitComparison}.
 */
@NullMarked
package org.aidrules.facts;

import org.jspecify.annotations.NullMarked;
