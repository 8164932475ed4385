/** Writes text, JSON, CSV and files: the same bytes on every system, and no failure that stays unseen. */
@NullMarked
package org.aidrules.output;

import org.jspecify.annotations.NullMarked;
