/**
 * The inputs and the results: an application, the history of a contract, a plan, a settlement, the sharing of an
 * assistant. They are immutable values that calculate nothing. {@link org.aidrules.contract.ContractFields} is the
 * catalogue of the fields of the inputs.
 */
@NullMarked
package org.aidrules.contract;

import org.jspecify.annotations.NullMarked;
