/** The decision {@code amounts} by Evrete. */
@NullMarked
package org.aidrules.bench.evrete;

import org.jspecify.annotations.NullMarked;
