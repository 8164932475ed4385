/** Writes JSON: trees that are built in code, and text with the same bytes on every system. */
@NullMarked
package org.aidrules.output;

import org.jspecify.annotations.NullMarked;
