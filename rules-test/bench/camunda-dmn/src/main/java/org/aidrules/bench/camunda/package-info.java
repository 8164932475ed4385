/** The decision {@code amounts} by Camunda DMN with its legacy FEEL, which is its faster one. */
@NullMarked
package org.aidrules.bench.camunda;

import org.jspecify.annotations.NullMarked;
