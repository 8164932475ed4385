/**
 * Changes the cells of a table one at a time, to find out whether a set of checks notices.
 */
@NullMarked
package org.aidrules.validation.mutation;

import org.jspecify.annotations.NullMarked;
