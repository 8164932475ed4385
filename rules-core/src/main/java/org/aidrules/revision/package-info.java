/**
 * A revision of the rules and its decision tables, as a reader sees them: periods, sources, rows with what they ask, what
 * they answer and the text that says so.
 */
@NullMarked
package org.aidrules.revision;

import org.jspecify.annotations.NullMarked;
