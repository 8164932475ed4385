/**
 * The declaration of input fields: their place, the values that they accept, how they are read and written. {@code
 * ContractFields} declares the fields of an application and of a history with these types. This package depends neither
 * on JSON nor on CSV.
 */
@NullMarked
package org.aidrules.contract.field;

import org.jspecify.annotations.NullMarked;
