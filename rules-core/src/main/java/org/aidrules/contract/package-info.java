/**
 * The inputs and the results: an application, the history of a contract, a plan, a settlement, options, the sharing of an
 * assistant. They are immutable values that calculate nothing. {@link org.aidrules.contract.ContractFields} is the
 * catalogue of the fields of the inputs.
 *
 * <p>None of them is {@link java.io.Serializable}: they are saved as JSON, whose form is stable. What crosses a process with
 * an exception is serializable: the exceptions and errors of {@code org.aidrules.error}, {@code LocalizedText} and {@code
 * RulesetVersion}, and every enum.
 */
@NullMarked
package org.aidrules.contract;

import org.jspecify.annotations.NullMarked;
