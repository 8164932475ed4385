/** The decision {@code amounts} by Camunda DMN with FEEL engine 1.19.5. */
@NullMarked
package org.aidrules.bench.camundafeel;

import org.jspecify.annotations.NullMarked;
