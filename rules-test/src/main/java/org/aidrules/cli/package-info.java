/** The command line: a thin shell over the public API of {@link org.aidrules}. */
@NullMarked
package org.aidrules.cli;

import org.jspecify.annotations.NullMarked;
