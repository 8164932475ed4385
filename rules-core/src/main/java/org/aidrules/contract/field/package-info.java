/**
 * How a field of an input is declared: its place, what it accepts, how it is read and written. {@code ContractFields}
 * declares the fields of an application and of a history with these types. Knows neither JSON nor CSV.
 */
@NullMarked
package org.aidrules.contract.field;

import org.jspecify.annotations.NullMarked;
