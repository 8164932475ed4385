/**
 * What goes in and comes out: an application, the history of a contract, a plan, a settlement, the sharing of an
 * assistant. Immutable values that calculate nothing.
 */
@NullMarked
package org.aidrules.contract;

import org.jspecify.annotations.NullMarked;
