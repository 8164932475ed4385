/** The decision {@code amounts} by OpenL Tablets. */
@NullMarked
package org.aidrules.bench.openl;

import org.jspecify.annotations.NullMarked;
