/** Writes JSON for machines: trees that are built by hand, and text with the same bytes on every system. */
@NullMarked
package org.aidrules.output;

import org.jspecify.annotations.NullMarked;
