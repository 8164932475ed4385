/** The decision {@code amounts} by KIE DMN. */
@NullMarked
package org.aidrules.bench.kiedmn;

import org.jspecify.annotations.NullMarked;
