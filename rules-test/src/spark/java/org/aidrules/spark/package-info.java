/** Uses the library inside Apache Spark. See {@code rules-test/docs/spark.md}. */
@NullMarked
package org.aidrules.spark;

import org.jspecify.annotations.NullMarked;
