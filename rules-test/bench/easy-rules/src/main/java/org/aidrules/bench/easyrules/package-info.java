/** The decision {@code amounts} by Easy Rules. */
@NullMarked
package org.aidrules.bench.easyrules;

import org.jspecify.annotations.NullMarked;
