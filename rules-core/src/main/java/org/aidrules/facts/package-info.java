/**
 * The vocabulary of the decision tables: the facts on which a row depends, and the values of its outcome.
 *
 * <p>Each decision has one record of facts, {@code XFacts}, and one table. The components of the record are enums or
 * booleans, so that the domain of a table is finite and every case can be checked. A number is first converted to a
 * class: a {@link org.aidrules.facts.Band}, a {@link org.aidrules.facts.ContractYear} or a
 * {@link org.aidrules.facts.LimitComparison}.
 *
 * <p>The table files contain the names of these records, components and constants; renaming one changes the tables.
 * This package uses the JDK only.
 */
@NullMarked
package org.aidrules.facts;

import org.jspecify.annotations.NullMarked;
